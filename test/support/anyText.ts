import fc from 'fast-check';
import { rulePages } from './rulePages.ts';
import { draftSample, faultySample, goodSample } from './samples.ts';
import { commonMarkExamples, gitHubExamples } from './specificationExamples.ts';

/** What Markdown, YAML and this product read something into. */
const marks = [
  '# ',
  '## ',
  '###### ',
  '\n===\n',
  '\n---\n',
  '---\n',
  '...\n',
  '- ',
  '* ',
  '1. ',
  '999999999. ',
  '> ',
  '    ',
  '\t',
  '```',
  '~~~',
  '`',
  '``',
  '**',
  '__',
  '**Severity:** ',
  'Date: ',
  '|',
  '| - |',
  '| a | b |\n',
  '|-|-|\n',
  '\\',
  '\\|',
  '<!--',
  '-->',
  '<!-- postmortem-disable ',
  '<!-- postmortem-enable -->',
  '<!-- postmortem-disable-next-line -->',
  '<div>',
  '</div>',
  '<details>\n',
  '[',
  ']',
  '[name]',
  '[a]: b\n',
  '[ ] ',
  '{{',
  '}}',
  '{#a}',
  'YYYY-MM-DD',
  'INC-XXXX',
  'TODO',
  '???',
  '14:02',
  '2026-02-30',
  '24:00',
  '1h 30m',
  'SEV-1',
  'Timeline',
  'Root Cause',
  'Action Items',
  'Impact',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  '\u2028',
  '\uFEFF',
  '\0',
  '🔥',
  '\uD83D',
  '\uDD25',
  'é',
  'İ',
  'ß',
  '漢字',
  'a',
  '0',
  ':',
  '–',
];

const examples = rulePages().flatMap((page) => page.examples.map((example) => example.text));

/** Postmortems of the shapes that people write: the samples, and what the rules' pages show. */
export const postmortems: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(goodSample, faultySample, draftSample),
  fc.constantFrom(...examples),
);

const soup = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

const specificationExamples = fc.constantFrom(...commonMarkExamples, ...gitHubExamples);

/** What happens to a text; `at` and `length` say where, `put` is what comes there, where something does. */
type Mutation = (text: string, at: number, length: number, put: string) => string;

const mutations: Readonly<Record<string, Mutation>> = {
  'a piece is lost': (text, at, length) => text.slice(0, at) + text.slice(at + length),
  'a piece stands twice': (text, at, length) => text.slice(0, at + length) + text.slice(at),
  'a piece goes elsewhere': (text, at, length) =>
    text.slice(at + length) + text.slice(at, at + length) + text.slice(0, at),
  'a piece is nonsense': (text, at, length, put) => text.slice(0, at) + put + text.slice(at + length),
  'something comes between': (text, at, _, put) => text.slice(0, at) + put + text.slice(at),
  'something stands on lines of its own': (text, at, _, put) => {
    const start = text.lastIndexOf('\n', at) + 1;
    return `${text.slice(0, start)}\n${put}\n${text.slice(start)}`;
  },
  'it ends early': (text, at) => text.slice(0, at),
  'a pipe is lost': (text, at) => {
    const pipe = text.indexOf('|', at);
    return pipe === -1 ? text : text.slice(0, pipe) + text.slice(pipe + 1);
  },
  'a row breaks in the middle': (text, at, _, put) => {
    const pipe = text.indexOf('|', at);
    return pipe === -1 ? text : `${text.slice(0, pipe)}\n${put.slice(0, 3)}${text.slice(pipe)}`;
  },
  'a line end is another': (text, at) => {
    const end = text.indexOf('\n', at);
    return end === -1 ? text : `${text.slice(0, end)}${at % 2 ? '\r' : '\r\n'}${text.slice(end + 1)}`;
  },
  'all line ends are those of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'half a surrogate pair comes between': (text, at) =>
    `${text.slice(0, at)}${at % 2 ? '\uD83D' : '\uDD25'}${text.slice(at)}`,
  'it has front matter': (text, at, _, put) =>
    `---\ntype: postmortem\n${put}${at % 2 ? '\n---' : ''}\n${text}`,
};

/** Something that happens to a text, as a function of it. */
export const edits: fc.Arbitrary<(text: string) => string> = fc
  .record({
    name: fc.constantFrom(...Object.keys(mutations)),
    at: fc.nat(8000),
    length: fc.nat(300),
    put: fc.oneof(soup, specificationExamples, postmortems),
  })
  .map(
    ({ name, at, length, put }) =>
      (text) =>
        mutations[name]?.(text, at % (text.length + 1), length, put) ?? text,
  );

/** What somebody types or deletes at one place: a mark or a letter comes, or a character or two go. */
export const typed: fc.Arbitrary<(text: string) => string> = fc
  .record({
    at: fc.nat(8000),
    length: fc.nat(2),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...marks), fc.constantFrom(...'ab1 |-`#>*\n\r')),
  })
  .map(({ at, length, put }) => (text) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + length);
  });

/** Lines of real-shaped postmortems. */
const lines: fc.Arbitrary<string> = postmortems.chain((text) => fc.constantFrom(...text.split('\n')));

const words = fc.constantFrom(
  ...'the operator should have checked, forgot; Ada Okafor and J. Ruiz 14:05 UTC 2026-03-17 37 % of users about many improve monitoring carefully #2 (-> #1) OPS-12 P1 SEV-1 a@b.example https://example.com/a [graph](b.svg) `code` hours outage human error'.split(
    ' ',
  ),
);

type LineEdit = (line: string, at: number, other: string, word: string) => readonly string[];

const lineChanges: Readonly<Record<string, LineEdit>> = {
  'a word comes': (line, at, _, word) => {
    const place = at % (line.length + 1);
    return [`${line.slice(0, place)}${word} ${line.slice(place)}`];
  },
  'a word goes': (line, at) => {
    const all = line.split(' ');
    return [all.toSpliced(at % all.length, 1).join(' ')];
  },
  'a line stands twice': (line) => [line, line],
  'a line goes': () => [],
  'a line is another': (_, __, other) => [other],
  'a line comes': (line, _, other) => [line, other],
  'a line comes behind a blank one': (line, _, other) => [line, '', other],
};

/** What a person does to one line: a word comes or goes, the line goes or is doubled, another comes beside it. */
export const lineEdits: fc.Arbitrary<(text: string) => string> = fc
  .record({
    name: fc.constantFrom(...Object.keys(lineChanges)),
    line: fc.nat(400),
    at: fc.nat(200),
    other: lines,
    word: words,
  })
  .map(({ name, line, at, other, word }) => (text) => {
    const all = text.split('\n');
    const place = line % all.length;
    return all
      .toSpliced(place, 1, ...(lineChanges[name]?.(all[place] ?? '', at, other, word) ?? []))
      .join('\n');
  });

/** Real-shaped texts with pieces cut out, doubled, moved, broken or replaced. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(postmortems, fc.array(edits, { minLength: 1, maxLength: 6 }))
  .map(([text, steps]) => steps.reduce((current, edit) => edit(current), text));

/** Examples of the specifications in front of, inside and behind real-shaped texts. */
export const withExamples: fc.Arbitrary<string> = fc
  .tuple(postmortems, fc.array(fc.tuple(specificationExamples, fc.nat(400)), { minLength: 1, maxLength: 4 }))
  .map(([text, insertions]) =>
    insertions.reduce((current, [example, seed]) => {
      const lines = current.split('\n');
      return lines.toSpliced(seed % (lines.length + 1), 0, example).join('\n');
    }, text),
  );

/** Any text at all; many that are almost a postmortem. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: soup },
  { weight: 4, arbitrary: mutated },
  { weight: 2, arbitrary: withExamples },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
