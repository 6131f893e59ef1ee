import { shiftedRange } from '../../document/shiftBlocks.ts';
import { isExplained, statedFields } from '../../header/fieldValue.ts';
import { readSeverity, scaleFor } from '../../header/severityScale.ts';
import { literal } from '../../template/placeholders.ts';
import { isBegunName, whileWritten } from '../beingWritten.ts';
import type { TemplateRule } from '../rule.ts';

/** As many members of a scale as a menu of fixes can show. */
const mostSeverities = 10;

/** Reports a severity that the team's scale does not have. Source: the specification's template. */
export const severityUnknown: TemplateRule = {
  id: 'severity-unknown',
  summary: "A severity is not in the team's scale",
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check({ postmortem, configuration, source }) {
    for (const { value, spec } of statedFields(postmortem, 'severity')) {
      const severities = scaleFor(spec, configuration);
      const reading = readSeverity(value.text, severities);
      if (severities.length > 0 && reading.kind === 'unknown' && !isExplained(value.text)) {
        const { start } = value.range;
        const range = shiftedRange(reading.range, start);
        yield {
          range,
          message: `“${source.slice(range)}” is not in the team's scale: ${severities.join(', ')}. Choose one of these, or add it to ${spec.allowed.length > 0 ? 'those that the template allows' : '“severities” in the configuration'}.`,
          fixes: () =>
            severities.slice(0, mostSeverities).map((severity) => ({
              title: `Change to “${severity}”`,
              edits: [{ range, text: literal(severity) }],
              safe: false,
            })),
          ...whileWritten(postmortem, isBegunName(value.text, severities)),
        };
      }
    }
  },
};
