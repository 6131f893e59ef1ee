import { holdsBlank } from '../../blanks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { ownSectionsBelow, sectionsWithRole } from '../../postmortem.ts';
import type { Sentence } from '../../prose/sentences.ts';
import { sentencesIn } from '../../prose/sentences.ts';
import type { SectionRole } from '../../template/roles.ts';
import { computedOnce } from '../computedOnce.ts';
import type { RuleContext } from '../rule.ts';

/** The ranges of the sections of a role with the author's own below them, none twice. */
function rangesWithRole(
  { postmortem, configuration }: RuleContext,
  role: SectionRole,
): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  for (const section of sectionsWithRole(postmortem, role, configuration)) {
    const last = ownSectionsBelow(postmortem, section).at(-1) ?? section;
    const from = Math.max(section.body.start, ranges.at(-1)?.end ?? 0);
    if (from < last.body.end) {
      ranges.push({ start: from, end: last.body.end });
    }
  }
  return ranges;
}

/** The author's sentences below the sections of a role; those with a blank of the template left out. */
export function sentencesWithRole(context: RuleContext, role: SectionRole): readonly Sentence[] {
  const known = sentencesByRole(context);
  let sentences = known.get(role);
  if (!sentences) {
    sentences = readSentences(context, role);
    known.set(role, sentences);
  }
  return sentences;
}

const sentencesByRole = computedOnce(() => new Map<SectionRole, readonly Sentence[]>());

function readSentences(context: RuleContext, role: SectionRole): readonly Sentence[] {
  return rangesWithRole(context, role)
    .flatMap((range) => sentencesIn(context.document, range))
    .filter(({ range }) => !holdsBlank(context.postmortem, range));
}
