import { squashed } from '../../document/headingName.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { idFromFileName } from '../../header/title.ts';
import { findIncidentId, matchesMask, nextIncidentId } from '../../template/incidentId.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';
import type { Value } from './value.ts';
import { distinct, valueSuggestions } from './value.ts';

/** In the title, where the incident's id stands or goes: the one that this document is likely to have. */
export async function idSuggestions(place: CompletionPlace): Promise<readonly Suggestion[] | undefined> {
  const target = targetIn(place);
  if (!target) {
    return undefined;
  }
  const values = await idsFor(place);
  return values.length === 0
    ? undefined
    : valueSuggestions(place, { ...target, before: '', behind: '' }, values);
}

interface Target {
  readonly range: OffsetRange;
  readonly isBlank: boolean;
}

function targetIn({ input, offset, line, before, trigger }: CompletionPlace): Target | undefined {
  const { document, template, leftovers } = input.postmortem;
  const { title, source } = document;
  if (title?.lines.start !== line || title.style !== 'atx' || offset < title.content.start) {
    return undefined;
  }
  const holds = (range: OffsetRange): boolean => range.start <= offset && offset <= range.end;
  const mask = template?.title.idMask;
  const blank = leftovers.find(
    ({ range, text }) => holds(range) && mask !== undefined && text.includes(mask),
  );
  if (blank) {
    return { range: blank.range, isBlank: true };
  }
  const written = findIncidentId(source.slice(title.content), mask);
  if (written) {
    const start = title.content.start + written.range.start;
    const range = { start, end: start + written.text.length };
    return holds(range) && trigger === undefined ? { range, isBlank: true } : undefined;
  }
  const word = /[\p{L}\p{N}-]{0,30}$/u.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - word.length).replace(/^#+/, '');
  const isBehindPrefix =
    template !== undefined &&
    squashed(template.title.prefix) !== '' &&
    squashed(lead) === squashed(template.title.prefix);
  return isBehindPrefix && /\s$/.test(lead)
    ? { range: { start: offset - word.length, end: offset }, isBlank: false }
    : undefined;
}

async function idsFor({ input, branch, fileNames }: CompletionPlace): Promise<readonly Value[]> {
  const mask = input.postmortem.template?.title.idMask;
  const own = idFromFileName(input.fileName, mask);
  const [branchName, names] = await Promise.all([branch(), fileNames()]);
  const ofBranch = branchName === undefined ? undefined : idInBranch(branchName, mask);
  const hasNumbers = names.some((name) => findIncidentId(name, mask));
  return distinct([
    own === undefined ? undefined : { text: own, detail: 'In the name of this file', kind: 'reference' },
    ofBranch === undefined
      ? undefined
      : { text: ofBranch, detail: 'In the name of the branch', kind: 'reference' },
    hasNumbers
      ? {
          text: nextIncidentId(names, mask),
          detail: 'Next after the files beside this one',
          kind: 'reference',
        }
      : undefined,
  ]);
}

/** A branch is named as a file is, in small letters: `incident/inc-1204-cache`. Many have numbers of other things. */
function idInBranch(branch: string, mask: string | undefined): string | undefined {
  const id = idFromFileName(branch.toUpperCase(), mask);
  return id !== undefined && matchesMask(id, mask ?? 'INC-X') ? id : undefined;
}
