import { soleDepartments } from '../../../wording/lexicon/people.ts';
import { isRole } from '../../../wording/people.ts';
import { shownCharacters } from '../../shownCharacters.ts';
import type { KnownPerson } from './knownPerson.ts';
import type { PlaceForPeople } from './nameForm.ts';
import { personOf } from './nameForm.ts';

/** What a cell says beyond is no name, in UTF-16 code units. */
export const longestCell = 500;

const pronoun = /^(?:she|her|hers|he|him|his|they|them|theirs?)$/i;

/** The people whom the source of one place for people names. */
export function peopleOfCell(cell: string, place: PlaceForPeople): readonly KnownPerson[] {
  return (
    shownCharacters(cell.slice(0, longestCell))
      .text.normalize('NFKC')
      .replace(/\[\^[^[\]]{0,80}\]|(?<=\])\[[^[\]]{0,80}\]/g, ' ')
      .replace(/\[([^[\]]{0,200})\]\([^()]{0,400}\)/g, '$1')
      .replace(/<br\s{0,9}\/?>/gi, ',')
      // The one department with such a sign in its name.
      .replace(/(?<!\p{L})trust (?:&|and) safety(?!\p{L})/giu, 'Trust Safety')
      .split('\n')
      .flatMap((line) => peopleOfLine(line, place))
  );
}

function peopleOfLine(line: string, place: PlaceForPeople): readonly KnownPerson[] {
  const parts = partsOf(line);
  const role = parts.length === 2 ? parts.find(({ text }) => isRoleBeside(text))?.text : undefined;
  // In a list, one word in brackets behind a name is where somebody was.
  return parts
    .filter(
      ({ text, isAloneInBrackets }) => place !== 'list' || !isAloneInBrackets || !/^\p{L}+$/u.test(text),
    )
    .flatMap(({ text }) => personOf(text, role, place) ?? []);
}

/** Whether a text beside a name tells the role; one word for a department does so there. */
function isRoleBeside(text: string): boolean {
  return fewWords.test(text) && (isRole(text) || soleDepartments.has(text.toLowerCase()));
}

/** A role that can stand for a name: no clause, no address and no host. */
const fewWords = /^[\p{L}\p{M}'’/-]+(?: [\p{L}\p{M}'’/-]+){0,3}$/u;

/** What stands between two marks of a line that part names. */
interface LinePart {
  /** Without what only emphasises it; not empty. */
  readonly text: string;
  /** Whether nothing else stands in its brackets. */
  readonly isAloneInBrackets: boolean;
}

const separator =
  /[,;/&+|:<>、→]|\s[-–—]\s|(?<![\p{L}\p{N}])(?:and|und|with|via|et|y|on behalf of)(?![\p{L}\p{N}])/iu;

function partsOf(line: string): readonly LinePart[] {
  // Every other piece is a bracket.
  const pieces = line.split(/([()])/);
  return pieces.flatMap((piece, index) => {
    const texts = index % 2 === 1 ? [] : piece.split(separator).map(withoutMarks).filter(saysWho);
    const isAloneInBrackets = texts.length === 1 && pieces[index - 1] === '(';
    return texts.map((text) => ({ text, isAloneInBrackets }));
  });
}

function saysWho(text: string): boolean {
  return text !== '' && !pronoun.test(text);
}

function withoutMarks(part: string): string {
  return part
    .replace(/[*`~[\]"“”„«»]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
