import type { FieldValue } from '../../header/fieldValue.ts';
import { statedFields } from '../../header/fieldValue.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, TemplateRule } from '../rule.ts';
import type { NamedPerson } from './authors.ts';
import { areAllOf, severalPeople } from './authors.ts';

/** As many people as a menu of fixes can show. */
const mostPeople = 8;

/** Reports several authors where one owner is asked for. Source: Google's SRE Workbook and PagerDuty's guide. */
export const authorSeveral: TemplateRule = {
  id: 'author-several',
  summary: 'Several people are named as the author',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check({ postmortem }) {
    for (const { value, spec } of statedFields(postmortem, 'text')) {
      // A template whose field is “Authors” asks for several.
      const people = spec.role === 'author' && !/s$/i.test(spec.name) ? severalPeople(value.text) : [];
      if (people.length > 0) {
        yield {
          range: value.range,
          message: `${people.length} people are named as the author. One owner sees to it that the postmortem is finished; the others helped.`,
          fixes: () =>
            // A fix that names the people anew must not drop what else is said.
            areAllOf(value.text, people)
              ? people.slice(0, mostPeople).map((owner) => ownerFix(value, people, owner))
              : [],
        };
      }
    }
  },
};

/** Names one owner and keeps the others in parentheses. */
function ownerFix(value: FieldValue, people: readonly NamedPerson[], owner: NamedPerson): Fix {
  const others = people.filter((one) => one !== owner).map((one) => one.text);
  return {
    title: `Name ${owner.text} as the owner`,
    edits: [{ range: value.range, text: literal(`${owner.text} (with ${others.join(', ')})`) }],
    safe: false,
  };
}
