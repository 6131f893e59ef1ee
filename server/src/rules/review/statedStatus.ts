import { frontMatterText } from '../../document/frontMatter.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { headerField } from '../../header/headerDates.ts';
import type { RuleContext } from '../rule.ts';

/** The status of a postmortem with the place where it stands. */
export interface StatedStatus {
  /** The field's name, for people. */
  readonly name: string;
  readonly text: string;
  readonly range: OffsetRange;
}

/** What the header's status says, or the front matter's. */
export function statedStatus(context: RuleContext): StatedStatus | undefined {
  const field = headerField(context, 'status');
  if (field?.stated) {
    return { name: field.field.name, text: field.value.text, range: field.value.range };
  }
  const text = frontMatterText(context.document.frontMatter, 'status');
  const range = frontMatterValue(context, 'status');
  return text !== undefined && range ? { name: 'status', text, range } : undefined;
}

/** Where a member of the front matter stands, if it stands on one line: the value without quotation marks. */
export function frontMatterValue(
  { document, source }: RuleContext,
  key: 'status' | 'draft' | 'published',
): OffsetRange | undefined {
  const { frontMatter } = document;
  if (!frontMatter) {
    return undefined;
  }
  const yaml = source.slice(frontMatter.yaml);
  const found = new RegExp(String.raw`^${key}[ \t]*:[ \t]*["']?([^\s"'#][^"'#\r\n]{0,200})`, 'm').exec(yaml);
  const value = found?.[1]?.trimEnd();
  if (!found || value === undefined) {
    return undefined;
  }
  const start = frontMatter.yaml.start + found.index + found[0].indexOf(value, key.length);
  return { start, end: start + value.length };
}
