import { holdsBlank } from '../../blanks.ts';
import type { Field } from '../../document/fields.ts';
import { fieldsIn } from '../../document/fields.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import { headerField } from '../../header/headerDates.ts';
import { ownSectionsBelow, sectionsWithRole } from '../../postmortem.ts';
import type { Sentence } from '../../prose/sentences.ts';
import { sentencesIn } from '../../prose/sentences.ts';
import { literal } from '../../template/placeholders.ts';
import { whileWritten } from '../beingWritten.ts';
import { agree, begunNumber, comparable } from '../durations/statedDurations.ts';
import { sentencesWithRole } from '../impact/impactSections.ts';
import { impactLabel } from '../impact/labelRoles.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { sameAmount } from './sameAmount.ts';
import type { PlacedText, StatedFigure } from './statedFigures.ts';
import { statedFigures } from './statedFigures.ts';

/** Reports a figure of the summary that the impact or the header states otherwise. Own judgement. */
export const summaryConflict: DocumentRule = {
  id: 'summary-conflict',
  summary: 'A figure in the summary differs from the one in the impact or the header',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['impact', 'summary'],
  needs: 'document',
  *check(context) {
    const sentences = sentencesWithRole(context, 'summary');
    const inSummary = sentences.flatMap((sentence) => statedFigures(placed(sentence, 'the summary')));
    const end = sentences.at(-1)?.range.end ?? 0;
    const elsewhere = inSummary.length > 0 ? [...inImpact(context), ...inHeader(context)] : [];
    for (const figure of onlyOnes(inSummary)) {
      const others = elsewhere.filter(({ subject }) => subject === figure.subject);
      const other = others[0];
      if (other && contradicts(figure, others)) {
        const [written, otherwise] = [figure, other].map(({ range }) => context.source.slice(range));
        yield {
          range: figure.range,
          message: `The summary says “${written}”, ${other.where} “${otherwise}”. Readers count on both; correct one, or say what each of them counts.`,
          related: others.map(({ range, where }) => ({ range, message: `Stated in ${where}` })),
          fixes: () => fixesFor(context, figure, other),
          ...whileWritten(
            context.postmortem,
            breaksOff(context.source.slice({ start: figure.range.end, end })),
          ),
        };
      }
    }
  },
};

/** Whether what stands behind a figure ends what is written so far: nothing, or what may become a part of it. */
function breaksOff(behind: string): boolean {
  return behind === '' || begunNumber.test(behind);
}

function placed({ text, range }: Sentence, where: string): PlacedText {
  return { text, start: range.start, where };
}

function inImpact(context: RuleContext): readonly StatedFigure[] {
  const { postmortem, configuration } = context;
  const impact = sectionsWithRole(postmortem, 'impact', configuration);
  const sections = new Set(impact.flatMap((section) => [section, ...ownSectionsBelow(postmortem, section)]));
  return [...sections].flatMap((section) => {
    const where = `“${section.title}”`;
    const fields = fieldsIn(context.source, section.blocks).filter(
      ({ name }) => impactLabel(name) !== undefined,
    );
    const lines = new Set(fields.map(({ lineNumber }) => lineNumber));
    const sentences = sentencesIn(context.document, section.body).filter(
      ({ range }) => !lines.has(context.source.lineAt(range.start)) && !holdsBlank(context.postmortem, range),
    );
    const labelled = fields.flatMap((field) => labelledText(context, field, where));
    return [...labelled, ...sentences.map((sentence) => placed(sentence, where))].flatMap(statedFigures);
  });
}

function labelledText(
  { document, postmortem }: RuleContext,
  field: Field,
  where: string,
): readonly PlacedText[] {
  const role = impactLabel(field.name)?.role;
  const { text, range } = fieldValue(document, field);
  const isStated = role !== undefined && text !== '' && !holdsBlank(postmortem, range);
  return isStated ? [{ text, start: range.start, where, label: { name: field.name, role } }] : [];
}

function inHeader(context: RuleContext): readonly StatedFigure[] {
  const header = headerField(context, 'duration');
  if (!header?.stated || comparable(header.value.text).length === 0) {
    return [];
  }
  const { text, range } = header.value;
  const label = { name: header.field.name, role: 'duration' } as const;
  return statedFigures({ text, start: range.start, where: 'the header', label });
}

/** The figures with a subject of their own: of several with the same one, each may mean another part. */
function onlyOnes(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  const bySubject = Map.groupBy(figures, ({ subject }) => subject);
  return [...bySubject.values()].flatMap((group) => (group.length === 1 ? group : []));
}

/** Whether exact figures say something else, each of them of the whole. */
function contradicts(figure: StatedFigure, others: readonly StatedFigure[]): boolean {
  const all = [figure, ...others];
  const isExact = all.every(({ quantity, qualified }) => !quantity.approximate && !qualified);
  // Two durations may be the impact's and the incident's; other figures that differ are parts.
  const isOneEach =
    figure.subject === 'duration' || others.every((other) => isSame(other, others[0] ?? other));
  return isExact && isOneEach && !others.some((other) => isSame(figure, other));
}

function isSame(one: StatedFigure, other: StatedFigure): boolean {
  return one.subject === 'duration'
    ? agree(one.quantity, other.quantity)
    : sameAmount(one.quantity.most, other.quantity.most);
}

function fixesFor({ source }: RuleContext, figure: StatedFigure, other: StatedFigure): readonly Fix[] {
  const [here, there] = [source.slice(figure.range), source.slice(other.range)];
  return [
    {
      title: `Set the summary's figure to “${there}”`,
      edits: [{ range: figure.range, text: literal(there) }],
      safe: false,
    },
    {
      title: `Set the figure in ${other.where} to “${here}”`,
      edits: [{ range: other.range, text: literal(here) }],
      safe: false,
    },
  ];
}
