import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { Fix, RuleContext } from '../rule.ts';

/** A fix that ends a text with a paragraph `Label: [blank]`; none where such a line is there already. */
export function appendedLine(
  { source }: RuleContext,
  range: OffsetRange,
  label: string,
  blank: string,
): readonly Fix[] {
  const text = source.slice(range);
  if (text.includes(`${label}:`)) {
    return [];
  }
  const { end } = trimRange(source.parts, range);
  return [
    {
      title: `Add “${label}:”`,
      edits: [
        {
          range: { start: end, end },
          text: withLineEnd(
            [...literal(`\n\n${label}: `), { text: `[${blank}]`, placeholder: true }],
            source.lineEnd,
          ),
        },
      ],
      safe: false,
    },
  ];
}
