import type { SiblingRule } from '../rule.ts';
import { elsewhere } from './elsewhere.ts';

/** Reports an id that another postmortem has, too. Own judgement: links and lists then mean either. */
export const titleIdDuplicate: SiblingRule = {
  id: 'title-id-duplicate',
  summary: 'Another postmortem here has the same id',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  needs: 'siblings',
  *check({ own, siblings }) {
    const same = siblings.withIdOf(own);
    if (own.id && same.length > 0) {
      yield {
        range: own.id.place.range,
        message: `Another postmortem here has the id “${own.id.text}”, too. A link or a list that names it may mean either; give each incident an id of its own.`,
        elsewhere: same.slice(0, 5).map((one) => elsewhere(one, one.title, 'The same id')),
      };
    }
  },
};
