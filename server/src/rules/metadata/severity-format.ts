import type { OffsetRange } from '../../document/sourceText.ts';
import { statedFields } from '../../header/fieldValue.ts';
import type { SeverityReading } from '../../header/severityScale.ts';
import { readSeverity, scaleFor } from '../../header/severityScale.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, TemplateRule } from '../rule.ts';

/** Reports a severity in another spelling than the scale's. Source: the specification's template. */
export const severityFormat: TemplateRule = {
  id: 'severity-format',
  summary: "A severity is not spelled as in the team's scale",
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'template',
  *check({ postmortem, configuration, source }) {
    for (const { value, spec } of statedFields(postmortem, 'severity')) {
      const reading = readSeverity(value.text, scaleFor(spec, configuration));
      if (reading.kind === 'variant' || reading.kind === 'similar') {
        const range = {
          start: value.range.start + reading.range.start,
          end: value.range.start + reading.range.end,
        };
        yield {
          range,
          message: `“${source.slice(range)}” is “${reading.candidates.join('” or “')}” in the team's scale. Search and statistics count each spelling for itself.`,
          fixes: () => fixesFor(reading, range),
        };
      }
    }
  },
};

function fixesFor(reading: SeverityReading, range: OffsetRange): readonly Fix[] {
  return reading.candidates.map((severity) => ({
    title: `Write “${severity}”`,
    edits: [{ range, text: literal(severity) }],
    // Another scale's first level need not be this one's.
    safe: reading.kind === 'variant',
  }));
}
