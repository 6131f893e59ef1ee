import type { OffsetRange } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import { remembered } from '../remembered.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { SectionRole } from '../template/roles.ts';
import { sectionSynonyms } from '../template/roles.ts';
import { ClauseReader } from './clause.ts';
import { judgements } from './judgements.ts';
import type { Person } from './people.ts';
import { peopleIn } from './people.ts';
import type { ProseSentence } from './prose.ts';
import { proseOf } from './prose.ts';
import type { Judged, RemarkKind } from './remark.ts';
import { appliesIn } from './scopes.ts';
import { isCandidate } from './trigger.ts';

/** A wording that is worth a remark, with its place in the document. */
export interface Remark extends Judged {
  readonly range: OffsetRange;
  readonly sentence: ProseSentence;
  readonly reader: ClauseReader;
  /** What the section is for that it stands in; undefined outside of any that has a role. */
  readonly role: SectionRole | undefined;
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

const known = new WeakMap<Postmortem, Wording>();

/** Judges the prose of a postmortem once, for all rules about wording. */
export function wordingOf(context: RuleContext): Wording {
  let wording = known.get(context.postmortem);
  if (!wording) {
    wording = read(context);
    known.set(context.postmortem, wording);
  }
  return wording;
}

function read(context: RuleContext): Wording {
  const people = peopleIn(context.postmortem, context.timeline(), context.configuration);
  const judge = judgeWith(people.flatMap((person) => person.words));
  const sentences = placed(context);
  const failures = new Map<RemarkKind, unknown>();
  const remarks: Remark[] = [];
  for (const sentence of sentences) {
    const judged = judge(sentence.text, sentence.role);
    for (const [kind, error] of judged.failures) {
      failures.set(kind, error);
    }
    for (const remark of judged.remarks) {
      const range = { start: sentence.range.start + remark.start, end: sentence.range.start + remark.end };
      remarks.push({ ...remark.judged, range, sentence, reader: remark.reader, role: sentence.role });
    }
  }
  return { people, sentences, remarks, failures };
}

/** The sentences with the roles of their sections; those outside the author's account are left out. */
function placed(context: RuleContext): readonly PlacedSentence[] {
  const { document } = context;
  const roles = rolesBySection(context);
  const fields = document.fields.map((field) => field.line);
  let at = -1;
  let field = 0;
  return proseOf(document).flatMap((sentence) => {
    while ((document.sections[at + 1]?.heading.range.start ?? Infinity) <= sentence.range.start) {
      at += 1;
    }
    while ((fields[field]?.end ?? Infinity) <= sentence.range.start) {
      field += 1;
    }
    const role = roles[at];
    const isField = (fields[field]?.start ?? Infinity) <= sentence.range.start;
    return isField || role === 'people' || role === 'references' ? [] : [{ ...sentence, role }];
  });
}

function rolesBySection({ postmortem, configuration }: RuleContext): readonly (SectionRole | undefined)[] {
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
  readonly remarks: readonly SentenceRemark[];
  readonly failures: ReadonlyMap<RemarkKind, unknown>;
}

type SentenceJudge = (text: string, role: SectionRole | undefined) => JudgedText;

const judges = new Map<string, SentenceJudge>();

/** More documents with people of their own are seldom open. */
const mostJudges = 4;

/** Judges sentences of documents that name these people. What is said of a sentence is remembered. */
function judgeWith(names: readonly string[]): SentenceJudge {
  const key = names.join('\n');
  let judge = judges.get(key);
  if (!judge) {
    const known = new Set(names);
    const judgeText = remembered((roleAndText) => {
      const [role = ''] = roleAndText.split('\n', 1);
      return remarksOn(roleAndText.slice(role.length + 1), roleNamed(role), known);
    });
    judge = (text, role) => judgeText(`${role ?? ''}\n${text}`);
    if (judges.size >= mostJudges) {
      judges.clear();
    }
    judges.set(key, judge);
  }
  return judge;
}

const nothing: JudgedText = { remarks: [], failures: new Map() };

function remarksOn(text: string, role: SectionRole | undefined, names: ReadonlySet<string>): JudgedText {
  if (!isCandidate(text)) {
    return nothing;
  }
  const reader = new ClauseReader(text, names);
  const remarks: SentenceRemark[] = [];
  const failures = new Map<RemarkKind, unknown>();
  for (const { kinds, judge } of judgements) {
    try {
      for (const judged of judge(reader)) {
        add(remarks, judged, role, reader);
      }
    } catch (error) {
      for (const kind of kinds) {
        failures.set(kind, error);
      }
    }
  }
  return remarks.length === 0 && failures.size === 0 ? nothing : { remarks, failures };
}

/** Adds what is judged unless another judgement has some of the same words, or the section is no place for it. */
function add(
  found: SentenceRemark[],
  judged: Judged,
  role: SectionRole | undefined,
  reader: ClauseReader,
): void {
  const first = reader.words[judged.from];
  const last = reader.words[Math.min(judged.to, reader.words.length) - 1];
  if (!first || !last || last.end < first.start || !appliesIn(judged.kind, role, reader.text)) {
    return;
  }
  const { start } = first;
  const { end } = last;
  if (!found.some((other) => other.start < end && start < other.end)) {
    found.push({ judged, start, end, reader });
  }
}
