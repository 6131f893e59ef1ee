import type { Configuration } from '../config/configuration.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { TextsOf } from '../document/recollection.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Version } from '../memory/facts.ts';
import { Facts } from '../memory/facts.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import type { SectionRole } from '../template/roles.ts';
import { sectionSynonyms } from '../template/roles.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { ClauseReader } from './clause.ts';
import { candidatesIn } from './openings.ts';
import type { Person } from './people.ts';
import { peopleIn } from './people.ts';
import type { ProseSentence } from './prose.ts';
import { proseOf } from './prose.ts';
import type { Judged, RemarkKind } from './remark.ts';
import { isReported } from './reported.ts';
import { appliesIn } from './scopes.ts';
import { Division } from './words.ts';

/** A wording that is worth a remark, with its place in the document. */
export interface Remark extends Judged {
  readonly range: OffsetRange;
  readonly sentence: ProseSentence;
  readonly reader: ClauseReader;
  /** What the section is for that it stands in; undefined outside of any that has a role. */
  readonly role: SectionRole | undefined;
}

/** What wording is judged in. */
export interface WordingContext {
  readonly postmortem: Postmortem;
  readonly configuration: Configuration;
  /** Read on first need; undefined where there is none. */
  readonly timeline: () => Timeline | undefined;
}

/** What the judgements say about a postmortem, and which of them broke. */
export interface Wording {
  readonly people: readonly Person[];
  readonly sentences: readonly PlacedSentence[];
  readonly remarks: readonly Remark[];
  /** What a judgement threw, by the kinds that it would have told. */
  readonly failures: ReadonlyMap<RemarkKind, unknown>;
}

/** A sentence with the role of its section. */
export interface PlacedSentence extends ProseSentence {
  readonly role: SectionRole | undefined;
}

const known = new Facts<Postmortem, Wording>();

/** Judges the prose of a postmortem once, for all rules about wording. */
export function wordingOf(context: WordingContext): Wording {
  return known.of(context.postmortem, () => read(context));
}

const named = new Facts<Postmortem, readonly Person[]>();

/** The people that a postmortem names; looked for once. */
export function peopleOf({ postmortem, timeline, configuration }: WordingContext): readonly Person[] {
  return named.of(postmortem, () => peopleIn(postmortem, timeline(), configuration));
}

/** The people that a postmortem names, where somebody has looked for them. */
export function peopleKnown(postmortem: Postmortem): readonly Person[] | undefined {
  return named.get(postmortem);
}

/** Takes note of the people that a postmortem names, where they are known from another version of it. */
export function knowPeople(postmortem: Postmortem, people: readonly Person[]): void {
  named.set(postmortem, people);
}

function read(context: WordingContext): Wording {
  const people = peopleOf(context);
  const judge = judgeFor(
    context.postmortem.document,
    people.flatMap((person) => person.words),
  );
  const sentences = placed(context);
  const failures = new Map<RemarkKind, unknown>();
  const remarks: Remark[] = [];
  for (const sentence of sentences) {
    const judged = judge(sentence.text);
    if (judged === nothing) {
      continue;
    }
    for (const [kind, error] of judged.failures) {
      failures.set(kind, error);
    }
    for (const remark of remarksFor(judged, sentence.role)) {
      const range = { start: sentence.range.start + remark.start, end: sentence.range.start + remark.end };
      remarks.push({ ...remark.judged, range, sentence, reader: remark.reader, role: sentence.role });
    }
  }
  return { people, sentences, remarks, failures };
}

/** The sentences with the roles of their sections; those outside the author's account are left out. */
function placed(context: WordingContext): readonly PlacedSentence[] {
  const { document } = context.postmortem;
  const roles = rolesBySection(context);
  const fields = document.fields.map((field) => field.line);
  const found: PlacedSentence[] = [];
  let at = -1;
  let field = 0;
  for (const { range, text } of proseOf(document)) {
    while ((document.sections[at + 1]?.heading.range.start ?? Infinity) <= range.start) {
      at += 1;
    }
    while ((fields[field]?.end ?? Infinity) <= range.start) {
      field += 1;
    }
    const role = roles[at];
    const isField = (fields[field]?.start ?? Infinity) <= range.start;
    if (!isField && role !== 'people' && role !== 'references') {
      found.push({ range, text, role });
    }
  }
  return found;
}

function rolesBySection({ postmortem, configuration }: WordingContext): readonly (SectionRole | undefined)[] {
  const roles: (SectionRole | undefined)[] = [];
  for (const name of Object.keys(sectionSynonyms)) {
    const role = roleNamed(name);
    for (const section of role ? sectionsWithRole(postmortem, role, configuration) : []) {
      roles[section.index] ??= role;
    }
  }
  // A section of the author's own has the role of the one that it stands below.
  const inherited = [...roles];
  for (const section of postmortem.document.sections) {
    const role = roles[section.index];
    for (const below of role ? ownSectionsBelow(postmortem, section) : []) {
      inherited[below.index] ??= role;
    }
  }
  return inherited;
}

function roleNamed(name: string): SectionRole | undefined {
  return isRoleName(name) ? name : undefined;
}

function isRoleName(name: string): name is SectionRole {
  return Object.hasOwn(sectionSynonyms, name);
}

/** A judgement on some words of a sentence; offsets are those in its text. */
interface SentenceRemark {
  readonly judged: Judged;
  readonly start: number;
  readonly end: number;
  readonly reader: ClauseReader;
}

/** What the judgements say about a sentence, wherever it stands. */
interface JudgedText {
  /** All that they find, in the order of the judgements. */
  readonly remarks: readonly SentenceRemark[];
  readonly failures: ReadonlyMap<RemarkKind, unknown>;
}

type SentenceJudge = (text: string) => JudgedText;

/** How the sentences of a document are judged, as long as it names the same people. */
interface JudgeOfDocument {
  readonly names: string;
  readonly judged: TextsOf<JudgedText>;
}

const judges = new Facts<Version, JudgeOfDocument>();

/** Judges the sentences of a document that names these people. */
function judgeFor({ recollection }: MarkdownDocument, words: readonly string[]): SentenceJudge {
  const names = words.join('\n');
  let known = judges.get(recollection.version);
  if (known?.names !== names) {
    const named = new Set(words);
    known = { names, judged: new TextsOf((text) => judgeText(text, named), recollection) };
    judges.set(recollection.version, known);
  }
  const { recalled } = known.judged;
  return (text) => recalled(text, '');
}

const division = new Division();

const noFailures: ReadonlyMap<RemarkKind, unknown> = new Map();
const nothing: JudgedText = { remarks: [], failures: noFailures };

function judgeText(text: string, names: ReadonlySet<string>): JudgedText {
  division.read(text);
  const candidates = candidatesIn(division.forms, division.length);
  if (candidates.length === 0) {
    return nothing;
  }
  const reader = new ClauseReader(text, names, division.words());
  const remarks: SentenceRemark[] = [];
  let failures: Map<RemarkKind, unknown> | undefined;
  for (const { judgement, places } of candidates) {
    try {
      for (const judged of judgement.judge(reader, places)) {
        if (!isReported(reader, judged)) {
          remarks.push(...placedIn(reader, judged));
        }
      }
    } catch (error) {
      failures ??= new Map();
      for (const kind of judgement.kinds) {
        failures.set(kind, error);
      }
    }
  }
  return remarks.length === 0 && !failures ? nothing : { remarks, failures: failures ?? noFailures };
}

function placedIn(reader: ClauseReader, judged: Judged): readonly SentenceRemark[] {
  const first = reader.words[judged.from];
  const last = reader.words[Math.min(judged.to, reader.words.length) - 1];
  return first && last && last.end >= first.start
    ? [{ judged, start: nameStart(reader.text, first.start), end: last.end, reader }]
    : [];
}

/** “The payments.example team” is named from before the dot. */
function nameStart(text: string, at: number): number {
  let start = at - 1;
  while (text[at - 1] === '.' && start > at - longestName && inName.test(text[start - 1] ?? '')) {
    start -= 1;
  }
  return start < at - 1 ? start : at;
}

const inName = /^[\p{L}\p{N}_-]$/u;
const longestName = 61;

/**
 * What is remarked on in a section with a role: what another judgement has found in some of the same words, or what the
 * section is no place for, is left out.
 */
function remarksFor({ remarks }: JudgedText, role: SectionRole | undefined): readonly SentenceRemark[] {
  const found: SentenceRemark[] = [];
  for (const remark of remarks) {
    const { judged, start, end, reader } = remark;
    if (
      appliesIn(judged.kind, role, reader.text) &&
      !found.some((other) => other.start < end && start < other.end)
    ) {
      found.push(remark);
    }
  }
  return found;
}
