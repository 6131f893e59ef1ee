import { shortened } from '../../document/cut.ts';
import { squashed } from '../../document/headingName.ts';
import { isExplained } from '../../header/fieldValue.ts';
import { literal } from '../../template/placeholders.ts';
import type { Finding, TemplateRule } from '../rule.ts';
import type { StatedValue } from './statedValues.ts';
import { statedValues } from './statedValues.ts';

/** As many values as a menu of fixes can show. */
const mostValues = 10;

/** Reports values that the team's template does not list. Source: the template. */
export const valueNotAllowed: TemplateRule = {
  id: 'value-not-allowed',
  summary: 'A value is not one that the template allows',
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: 'blocks',
  needs: 'template',
  *check({ postmortem }) {
    for (const value of statedValues(postmortem)) {
      const isJudged = value.allowed.length > 0 && !isExplained(value.text);
      if (isJudged && !value.allowed.some((one) => startsWith(value.text, one))) {
        const same = value.allowed.find((one) => squashed(one) === squashed(value.text));
        yield same === undefined ? otherValue(value) : otherSpelling(value, same);
      }
    }
  },
};

/** Whether a text is a value as it is listed, with a remark behind it or none. */
function startsWith(text: string, allowed: string): boolean {
  return text.startsWith(allowed) && !/^[\p{L}\p{N}]/u.test(text.slice(allowed.length));
}

function otherSpelling({ text, range }: StatedValue, same: string): Finding {
  return {
    range,
    message: `“${text}” is “${same}” in the template. Search and statistics count each spelling for itself.`,
    fixes: () => [{ title: `Write “${same}”`, edits: [{ range, text: literal(same) }], safe: true }],
  };
}

function otherValue({ name, text, range, allowed }: StatedValue): Finding {
  return {
    range,
    message: `“${shortened(text, longestShown)}” is not one of ${allowed.join(', ')}, which the template allows for “${name}”. With values of the list, postmortems can be compared and counted.`,
    fixes: () =>
      allowed.slice(0, mostValues).map((value) => ({
        title: `Change to “${value}”`,
        edits: [{ range, text: literal(value) }],
        safe: false,
      })),
  };
}

/** A cell may hold a whole text where a word was asked for. */
const longestShown = 60;
