import type { TemplateRule } from '../rule.ts';
import { appendedLine } from './appendedLine.ts';
import { toldCauseThatLacks } from './writtenCauses.ts';

// What people write when they have made sure: tried again, taken back, measured, compared.
const signs =
  /\b(?:reproduc\w*|re-?creat\w*|repeat(?:ed|able|s)|confirm\w*|verif\w*|validat\w*|prove[dns]?|proof|bisect\w*|replay\w*|experiment\w*|demonstrat\w*|simulat\w*|load[ -]test\w*|tested|measur\w*|established|in staging|in a test|test environment|core dump|stack trace|heap dump|profil(?:e[ds]?|ing|er)|trac(?:ed|es|ing) (?:to|back|down)|with(?:out)? the (?:fix|change|patch|release)|(?:revert|roll|remov|disabl|restor|undo|replac)\w{0,6}\b[^.]{0,100}\b(?:ended|fixed|resolved|stopped|restored|cleared|solved|cured|brought))/i;

/**
 * Reports a root cause without a sign that somebody made sure. Source: the specification's evidence expectations, “root
 * cause verification”.
 */
export const rootCauseUnverified: TemplateRule = {
  id: 'root-cause-unverified',
  summary: 'Nothing says how the root cause was verified',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['root-cause'],
  needs: 'template',
  *check(context, template) {
    const cause = toldCauseThatLacks(context, template, ({ tells }) => tells((prose) => signs.test(prose)));
    if (cause) {
      const { section, range } = cause;
      yield {
        range: section.heading.range,
        message: `“${section.title}” does not say how it was verified. A first explanation often fits by chance: say what reproduced the effect, what ended it, or what was measured.`,
        fixes: () => appendedLine(context, range, 'Verified by', 'how the cause was confirmed'),
      };
    }
  },
};
