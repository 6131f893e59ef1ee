import type { OffsetRange } from '../../document/sourceText.ts';
import { months } from '../../wording/lexicon/places.ts';
import { isFirstName } from './people/firstNames.ts';
import type { Vocabulary } from './people/vocabulary.ts';

// What may tell of somebody or of the inside and is no word of a sentence.

/** A name behind a sign. */
const handle = /(?<![\p{L}\p{N}_/@＠.:-])[@＠]\p{L}[\p{L}\p{N}._-]{1,60}(?![\p{L}\p{N}_/@＠(-])/gu;
/** A machine by its name alone, with the port or with a number: “web01:8080”, “db-prod-03”. */
const host =
  /(?<![\p{L}\p{N}_./@:#=-])(?:(?=[a-z-]{0,40}[\d-])[a-z][a-z\d-]{1,40}:\d{2,5}|(?:[a-z]{2,12}-){0,3}(?:app|db|host|kafka|node|redis|srv|vm|web|worker|prod)-?\d{2,3})(?![\p{L}\p{N}_/:-]|\.\p{L})/gu;
/** Whom a command names: “su ada”, “sudo -u ada”, “chown ada:”, “user=ada”, “ada@web01”. */
const user =
  /(?<![\p{L}\p{N}_./@:+-])(?:(?:(?:su|sudo[ ]-u|chown|--user|--owner)[ =]|user(?:name)?["']?[=:][ ]?)["']?([a-z][a-z\d._-]{1,30})(?![\p{L}\p{N}_/-])|([a-z][a-z\d._-]{1,30})(?=@(?!latest|next|main)[a-z][a-z\d-]{1,40}(?![\p{L}\p{N}_-]|\.\p{L})))/gu;
/** A login of an initial and a surname, or of a surname and an initial, wherever it stands: “j.okafor”. */
const login =
  /(?<![\p{L}\p{N}_./@:\\$#-])(?:\p{Ll}[._](\p{Ll}{4,20})|(\p{Ll}{4,20})[._]\p{Ll})(?![\p{L}\p{N}_/@:(=-]|\.\p{L})/gu;
const word = /(?<!\p{L})\p{L}\p{Ll}{2,20}(?!\p{L})/gu;

/**
 * Handles, logins, hosts, users of commands, and first names in code, in any order.
 * @param prose the text with blanks in the place of code
 */
export function tracesIn(text: string, prose: string, vocabulary: Vocabulary): readonly OffsetRange[] {
  return [
    ...rangesOf(text, handle),
    ...rangesOf(text, host),
    ...[...text.matchAll(user)].flatMap(({ index, 0: whole, 1: named, 2: login = '' }) => {
      const name = named ?? login;
      const start = index + whole.length - name.length;
      return vocabulary.isUnknown(name) ? [{ start, end: start + name.length }] : [];
    }),
    ...[...text.matchAll(login)].flatMap(({ index, 0: { length }, 1: behind, 2: ahead = '' }) =>
      vocabulary.isUnknown(behind ?? ahead) ? [{ start: index, end: index + length }] : [],
    ),
    ...rangesOf(text, word).filter(({ start, end }) => {
      const name = text.slice(start, end);
      return isFirstName(name) && !months.has(name.toLowerCase()) && prose.slice(start, end) !== name;
    }),
  ];
}

function rangesOf(text: string, pattern: RegExp): readonly OffsetRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
