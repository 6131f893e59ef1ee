import type { Configuration } from '../config/configuration.ts';
import type { Heading } from '../document/blocks.ts';
import type { DocumentChange, Moves } from '../document/changes.ts';
import { movedRange, wasReplaced } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { hasRowsAlone } from '../document/masking.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { dayStatements } from '../header/dayStatements.ts';
import type { Earlier, Postmortem } from '../postmortem.ts';
import { sectionsWithRole } from '../postmortem.ts';
import type { Finding, ReadParts, Reads, RowPart, Rule, TemplatePart, WholePart } from '../rules/rule.ts';
import type { SectionRole } from '../template/roles.ts';
import { sectionRoles } from '../template/roles.ts';
import type { SectionSpec } from '../template/template.ts';
import { haveSameActors, haveSameTimes } from '../timeline/eventsPart.ts';
import type { TimelineChange } from '../timeline/timelineOf.ts';
import { timelineAgain, timelineOf } from '../timeline/timelineOf.ts';
import type { EditedPart, EditedParts } from './editedParts.ts';
import { editedParts } from './editedParts.ts';
import type { CheckOptions, PlannedRun, RuleRunner } from './ruleRunner.ts';

/** A check of the version that a postmortem was edited from. */
export interface CheckedEarlier extends Earlier {
  readonly options: CheckOptions;
  readonly result: {
    /** Of rules that found something. */
    readonly found: ReadonlyMap<Rule, readonly Finding[]>;
    readonly failures: readonly { readonly rule: Rule }[];
  };
}

/** A rule, and how it runs. */
interface PlannedRule {
  readonly rule: Rule;
  readonly run: PlannedRun;
}

/**
 * Finds what rules find in an edited postmortem without running all of them on all of it. Undefined where the edit may
 * have changed what any rule reads: the header, headings, blanks, how far the postmortem has come.
 * @param runner runs rules on the edited postmortem
 */
export function recheckAfter(
  earlier: CheckedEarlier,
  postmortem: Postmortem,
  runner: RuleRunner,
): Recheck | undefined {
  return isAlike(earlier, postmortem) ? new Recheck(earlier, postmortem, runner) : undefined;
}

/** Knows what an edit leaves of what an earlier check found, by what each rule says that it reads. */
export class Recheck {
  readonly #change: DocumentChange;
  readonly #found: ReadonlyMap<Rule, readonly Finding[]>;
  readonly #failed: ReadonlySet<Rule>;
  readonly #touched: ReadonlySet<WholePart>;
  readonly #runner: RuleRunner;
  readonly #parts: EditedParts;

  constructor(earlier: CheckedEarlier, postmortem: Postmortem, runner: RuleRunner) {
    this.#change = earlier.change;
    this.#found = earlier.result.found;
    this.#failed = new Set(earlier.result.failures.map(({ rule }) => rule));
    this.#runner = runner;
    const timeline = timelineAgain(earlier, postmortem, earlier.options.configuration);
    this.#touched = touchedParts(earlier, postmortem, timeline);
    this.#parts = editedParts(earlier, postmortem, { touched: this.#touched, timeline }, runner);
  }

  /** Whether the edit touched nothing of what rules read. */
  leaves(reads: Reads | undefined): boolean {
    if (!reads) {
      return false;
    }
    if (isParts(reads)) {
      const part = this.#parts[reads];
      return part !== undefined && !part.seen;
    }
    return !reads.some((part) => this.#touched.has(part));
  }

  /** Whether a rule ran to its end before the edit, and found nothing. */
  foundNothing(rule: Rule): boolean {
    return !this.#found.has(rule) && !this.#failed.has(rule);
  }

  /** What a rule finds; undefined where it has to run on all of the postmortem. */
  findings({ rule, run }: PlannedRule): readonly Finding[] | undefined {
    const { reads } = rule;
    if (!reads || this.#failed.has(rule)) {
      return undefined;
    }
    const found = this.#found.get(rule) ?? [];
    const findings = isParts(reads) ? this.#inPart(run, found, this.#parts[reads]) : this.#left(found, reads);
    // What a fix writes may depend on more than what the finding does.
    return findings?.map((finding) => this.#runner.withOwnFixes(rule, finding));
  }

  #left(found: readonly Finding[], reads: readonly WholePart[]): readonly Finding[] | undefined {
    return this.leaves(reads) ? movedFindings(found, this.#change.replaced, false) : undefined;
  }

  #inPart(
    run: PlannedRun,
    found: readonly Finding[],
    part: EditedPart | undefined,
  ): readonly Finding[] | undefined {
    const kept = part && movedFindings(found, part, true);
    if (!kept || !part.seen) {
      return kept;
    }
    // What a rule tells of the header, it has told before.
    const there = [...this.#runner.runPlanned(run, part.seen)].filter(
      ({ range }) => part.now.start <= range.start && range.start < part.now.end,
    );
    return [...kept, ...there];
  }
}

function isParts(reads: Reads): reads is ReadParts {
  return typeof reads === 'string';
}

/**
 * Findings where they are now; undefined where one reaches into what was edited.
 * @param isLeftOut whether those that stand there are left out
 */
function movedFindings(
  findings: readonly Finding[],
  replaced: Moves,
  isLeftOut: boolean,
): readonly Finding[] | undefined {
  const moved: Finding[] = [];
  for (const finding of findings) {
    const isWithin = wasReplaced(finding.range, replaced);
    const now = isWithin ? undefined : movedFinding(finding, replaced);
    if (now) {
      moved.push(now);
    } else if (!isWithin || !isLeftOut) {
      return undefined;
    }
  }
  return moved;
}

function movedFinding(finding: Finding, replaced: Moves): Finding | undefined {
  const range = movedRange(finding.range, replaced);
  const related: { readonly range: OffsetRange; readonly message: string }[] = [];
  for (const place of finding.related ?? []) {
    const there = movedRange(place.range, replaced);
    if (!there) {
      return undefined;
    }
    related.push({ ...place, range: there });
  }
  return range && { ...finding, range, ...(finding.related ? { related } : {}) };
}

/** Whether two versions differ in no more than what stands in their sections. */
function isAlike(
  { postmortem: before, change: { replaced, before: documentBefore } }: Earlier,
  now: Postmortem,
): boolean {
  const titleEnd = before.document.title?.range.end ?? 0;
  return (
    before.document === documentBefore &&
    before.document.sections.some(
      ({ heading }) =>
        titleEnd <= heading.range.start &&
        heading.range.end <= replaced.old.start &&
        isApartFromHeader(heading, { document: before.document, end: replaced.old.end }) &&
        isApartFromHeader(heading, { document: now.document, end: replaced.now.end }),
    ) &&
    !reachesFar(documentBefore.source.slice(replaced.old)) &&
    !reachesFar(now.document.source.slice(replaced.now)) &&
    before.template === now.template &&
    before.templateBecause === now.templateBecause &&
    before.state === now.state &&
    hasSameHeadings(before, now) &&
    hasSameDays(before.document, now.document) &&
    hasSameBlanks(before, now, replaced.old)
  );
}

/**
 * Whether a heading, behind which an edit is, keeps the header apart from that. Bold text that serves as one does not
 * end the header: fields may stand behind it, too, but none from there to the end of the edit.
 */
function isApartFromHeader({ style, range }: Heading, { document, end }: EditedDocument): boolean {
  return (
    style !== 'bold' || !document.fields.some(({ line }) => range.start <= line.start && line.start < end)
  );
}

/** A version of a document, and where what an edit replaced ends in it. */
interface EditedDocument {
  readonly document: MarkdownDocument;
  readonly end: number;
}

/** Definitions of links are for the whole document, and HTML may hide all that follows. */
function reachesFar(text: string): boolean {
  return text.includes(']:') || /<\/?details\b/i.test(text);
}

/** Whether the same is said of the incident's day, for which an overview may stand in, and which dates entries all over. */
function hasSameDays(before: MarkdownDocument, now: MarkdownDocument): boolean {
  const other = dayStatements(now);
  const one = dayStatements(before);
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function hasSameHeadings(before: Postmortem, now: Postmortem): boolean {
  const one = before.document.sections;
  const other = now.document.sections;
  return (
    // The title stands in front of the edit, or one has come or gone.
    before.document.title?.range.start === now.document.title?.range.start &&
    one.length === other.length &&
    one.every((section, index) => {
      const same = other[index];
      return (
        same?.title === section.title &&
        same.heading.level === section.heading.level &&
        same.heading.style === section.heading.style
      );
    })
  );
}

function hasSameBlanks(before: Postmortem, now: Postmortem, old: OffsetRange): boolean {
  return (
    before.leftovers.length === now.leftovers.length &&
    !before.leftovers.some(({ range }) => old.start <= range.start && range.start < old.end)
  );
}

/** What the sections that an edit touched are to rules, those around them included, and what of their rows it changed. */
function touchedParts(
  earlier: CheckedEarlier,
  now: Postmortem,
  timeline: TimelineChange | undefined,
): ReadonlySet<WholePart> {
  const roles = touchedRoles(earlier, now, timeline);
  return new Set([
    ...roles,
    ...touchedTemplateParts(earlier, now),
    ...touchedRowParts(earlier, now, roles, timeline),
  ]);
}

function touchedTemplateParts(
  { postmortem: before, change: { replaced } }: Earlier,
  now: Postmortem,
): readonly TemplatePart[] {
  const specs = [...touchedSpecs(before, replaced.old), ...touchedSpecs(now, replaced.now)];
  return [
    ...(specs.some(({ labels }) => labels.length > 0) ? (['labelled'] as const) : []),
    ...(specs.some(({ numbered }) => numbered) ? (['numbered'] as const) : []),
  ];
}

function touchedRowParts(
  { postmortem: { document: before }, change: { replaced } }: Earlier,
  { document: now }: Postmortem,
  roles: readonly SectionRole[],
  timeline: TimelineChange | undefined,
): readonly RowPart[] {
  const sources = { before: before.source, now: now.source };
  const parts: readonly (readonly [role: SectionRole, part: RowPart, isKept: boolean])[] = [
    ['timeline', 'timeline times', timeline !== undefined && haveSameTimes(sources, timeline)],
    ['timeline', 'timeline actors', timeline !== undefined && haveSameActors(sources, timeline)],
    ['timeline', 'timeline columns', hasRowsAlone(replaced)],
    ['actions', 'actions columns', hasRowsAlone(replaced)],
  ];
  return parts.flatMap(([role, part, isKept]) => (roles.includes(role) && !isKept ? [part] : []));
}

function touchedSpecs({ sections }: Postmortem, place: OffsetRange): readonly SectionSpec[] {
  return sections.filter(({ section }) => meets(section.range, place)).map(({ spec }) => spec);
}

function touchedRoles(
  { postmortem: before, options: { configuration }, change: { replaced } }: CheckedEarlier,
  now: Postmortem,
  timeline: TimelineChange | undefined,
): readonly SectionRole[] {
  return sectionRoles.filter((role) => {
    const sections = sectionsWithRole(now, role, configuration);
    // Without a heading of its own, any list may be the timeline.
    const isAnywhere = role === 'timeline' && !sections.some(({ heading }) => heading.style !== 'bold');
    return (
      (isAnywhere && !isTimelineLeft(before, now, timeline, configuration)) ||
      isIn(sections, replaced.now) ||
      isIn(sectionsWithRole(before, role, configuration), replaced.old)
    );
  });
}

/** Whether a timeline that may be anywhere is what it was, or there was none and is none. */
function isTimelineLeft(
  before: Postmortem,
  now: Postmortem,
  change: TimelineChange | undefined,
  configuration: Configuration,
): boolean {
  return change
    ? change.first === change.end && change.first === change.oldEnd
    : timelineOf(before, configuration) === undefined && timelineOf(now, configuration) === undefined;
}

function isIn(sections: readonly Section[], place: OffsetRange): boolean {
  return sections.some(({ range }) => meets(range, place));
}

function meets(one: OffsetRange, other: OffsetRange): boolean {
  return one.start < other.end && other.start < one.end;
}
