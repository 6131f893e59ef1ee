import { idFromFileName, isIdLeftBlank, titleHeading } from '../../header/title.ts';
import { findIncidentId } from '../../template/incidentId.ts';
import { literal } from '../../template/placeholders.ts';
import { isBegunName, whileWritten } from '../beingWritten.ts';
import type { DocumentRule } from '../rule.ts';

/** Reports a title that names another incident than the file does, as copies do. Source: the product's own. */
export const titleIdMismatch: DocumentRule = {
  id: 'title-id-mismatch',
  summary: "The title's incident id differs from the file name's",
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'document',
  *check(context) {
    const { postmortem, document, source, fileName } = context;
    const mask = postmortem.template?.title.idMask;
    const title = titleHeading(document, postmortem.template);
    const named = idFromFileName(context.fileName, mask);
    if (!title || named === undefined || isIdLeftBlank(postmortem, title)) {
      return;
    }
    const id = findIncidentId(source.slice(title.content), mask);
    if (id && !isSameId(id.text, named)) {
      const range = { start: title.content.start + id.range.start, end: title.content.start + id.range.end };
      yield {
        range,
        message: `The title says “${id.text}” and the file's name, “${fileName ?? ''}”, says “${named}”. One of them belongs to another incident.`,
        fixes: () => [
          { title: `Change the id to “${named}”`, edits: [{ range, text: literal(named) }], safe: false },
        ],
        ...whileWritten(
          postmortem,
          isBegunName(id.text, [named]) &&
            source.slice({ start: range.end, end: title.content.end }).trim() === '',
        ),
      };
    }
  },
};

/** Whether two ids differ in nothing but case, punctuation and leading zeros; `#1204` is the 1204 of any prefix. */
function isSameId(one: string, other: string): boolean {
  const [left, right] = [partsOf(one), partsOf(other)];
  const sameLetters = left.letters === right.letters || left.letters === '' || right.letters === '';
  return sameLetters && left.numbers === right.numbers;
}

function partsOf(id: string): { readonly letters: string; readonly numbers: string } {
  return {
    letters: /^[A-Z]*/.exec(id.toUpperCase())?.[0] ?? '',
    numbers: (
      id
        .toUpperCase()
        .replace(/^[A-Z]+/, '')
        .match(/[A-Z0-9]+/g) ?? []
    )
      .map((part) => part.replace(/^0+(?=.)/, ''))
      .join('-'),
  };
}
