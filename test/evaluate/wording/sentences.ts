import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import type { CorpusFile } from '../../support/corpus.ts';
import { corpusFolder } from '../../support/corpus.ts';
import { actionFault } from './labels.ts';
import { postmortemWith } from './postmortemWith.ts';

/** A sentence in its document, with the label that somebody gave to it. */
export interface LabelledSentence {
  readonly label: string;
  readonly text: string;
  readonly range: OffsetRange;
  readonly document: CorpusFile;
  /** Who wrote the document. */
  readonly organisation: string;
}

/** The labelled sentences of public postmortems. */
export function corpusSentences(files: readonly CorpusFile[]): readonly LabelledSentence[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  return rowsOf(join(corpusFolder, 'prose-labels.tsv')).map((row) => {
    const document = byName.get(row['file'] ?? '');
    const sentence = row['sentence'] ?? '';
    if (!document) {
      throw new Error(`There is no document ${row['file']}`);
    }
    const range = placeOf(sentence, document, Number(row['line']));
    const organisation = organisationOf(document);
    return { label: row['label'] ?? '', text: sentence, range, document, organisation };
  });
}

/** Sentences of a table with the columns label, sentence and section, each in a postmortem of its own. */
export function sentencesIn(path: string): readonly LabelledSentence[] {
  return rowsOf(path).map((row, index) => {
    const label = row['label'] ?? '';
    const text = row['sentence'] ?? '';
    const isAction = label === actionFault || label === 'clean-action';
    const section = row['section'] || (isAction ? 'Action Items' : 'Root Cause');
    const document = { name: `${path}:${index + 2}`, text: postmortemWith(text, section) };
    const start = document.text.indexOf(text);
    if (start < 0) {
      throw new Error(`“${text}” has a character that a table cell cannot hold`);
    }
    return { label, text, range: { start, end: start + text.length }, document, organisation: path };
  });
}

function organisationOf({ name }: CorpusFile): string {
  return name.slice(0, name.indexOf('__'));
}

/** The rows of a table with a head line, parted by tabs; none of its cells has a tab or a line end. */
function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const keys = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, index) => [key, unquoted(cells[index] ?? '')]));
  });
}

/** A cell with quotes in it is quoted as a whole, and they are doubled. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Where a sentence stands that begins on a line, from 1; it may go on over the next ones, also in a quotation. */
function placeOf(sentence: string, { name, text }: CorpusFile, line: number): OffsetRange {
  const lineStart = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)][
    line - 1
  ];
  const words = sentence.trim().split(/\s+/);
  const pattern = new RegExp(words.map(escaped).join('[\\s>]+'), 'g');
  pattern.lastIndex = lineStart ?? text.length;
  const found = pattern.exec(text);
  if (!found) {
    throw new Error(`${name}:${line} has no “${sentence}”`);
  }
  return { start: found.index, end: found.index + found[0].length };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
