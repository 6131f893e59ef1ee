import type { Problem } from '../check/check.ts';
import { lastUpTo } from '../document/ascending.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionFor } from '../postmortem.ts';
import { placeOf } from '../rules/sections/insertSections.ts';
import type { SectionRole } from '../template/roles.ts';
import { sectionRole } from '../template/roles.ts';
import type { SectionSpec, Template } from '../template/template.ts';

/** A part of a postmortem with what is left to do in it. */
export interface ReadinessGroup {
  /** What stands before the first section, a section of the template, or one of the author's own. */
  readonly kind: 'header' | 'section' | 'own section';
  /** As the document writes it, or as the template does where it is missing; empty for the header. */
  readonly title: string;
  readonly role: SectionRole | undefined;
  /** Its heading; empty, and where it belongs, for a section that is missing. */
  readonly place: OffsetRange;
  readonly isMissing: boolean;
  /** In document order. */
  readonly problems: readonly Problem[];
  readonly silenced: readonly Problem[];
}

/**
 * Sorts problems by the part of the document that they are about: the header, then the template's sections in the order
 * of the document, the missing ones at the place where they belong, then the author's own sections, where there is
 * something to do.
 */
export function groupsOf(
  postmortem: Postmortem,
  problems: readonly Problem[],
  silenced: readonly Problem[],
): readonly ReadinessGroup[] {
  const parts = new Parts(postmortem);
  for (const problem of problems) {
    parts.of(problem).problems.push(problem);
  }
  for (const problem of silenced) {
    parts.of(problem).silenced.push(problem);
  }
  return parts.inOrder();
}

interface Part extends ReadinessGroup {
  readonly problems: Problem[];
  readonly silenced: Problem[];
}

class Parts {
  readonly #postmortem: Postmortem;
  readonly #header: Part;
  /** The template's sections; one that is there and repeated counts once. */
  readonly #ofTemplate = new Map<SectionSpec, Part>();
  readonly #own = new Set<Part>();
  /** The part that each section belongs to. */
  readonly #bySection = new Map<Section, Part>();
  /** Where headings start, ascending, and the part that each belongs to. */
  readonly #starts: readonly number[];
  readonly #byStart: ReadonlyMap<number, Part>;

  constructor(postmortem: Postmortem) {
    this.#postmortem = postmortem;
    const { document, template } = postmortem;
    const title = document.title?.range ?? { start: 0, end: 0 };
    this.#header = part({ kind: 'header', title: '', role: undefined, place: title });
    for (const spec of template?.sections ?? []) {
      this.#ofTemplate.set(spec, templatePart(postmortem, template, spec));
    }
    this.#assignSections();
    this.#byStart = new Map([
      [title.start, this.#header],
      ...document.sections.map((section) => [section.range.start, this.#partOf(section)] as const),
    ]);
    this.#starts = [...this.#byStart.keys()].toSorted((one, other) => one - other);
  }

  of(problem: Problem): Part {
    const missing = problem.missingSection && this.#ofTemplate.get(problem.missingSection);
    return missing ?? this.#at(problem.range.start);
  }

  inOrder(): readonly ReadinessGroup[] {
    const sections = [...this.#ofTemplate.values()]
      // A missing section that nobody asks for, because the rule is off, is no part of this document.
      .filter((one) => !one.isMissing || isOpen(one))
      // The sort keeps the template's order among those that belong to the same place, and what is missing goes before
      // what is there.
      .toSorted(
        (one, other) =>
          one.place.start - other.place.start || Number(other.isMissing) - Number(one.isMissing),
      );
    return [this.#header, ...sections, ...[...this.#own].filter(isOpen)];
  }

  /** What stands below a section of the template is a part of it; the rest goes by its outermost heading. */
  #assignSections(): void {
    for (const { section, spec } of this.#postmortem.sections) {
      const found = this.#ofTemplate.get(spec);
      for (const one of found ? [section, ...ownSectionsBelow(this.#postmortem, section)] : []) {
        this.#bySection.set(one, found ?? this.#header);
      }
    }
    let outermost: { readonly section: Section; readonly part: Part } | undefined;
    for (const section of this.#postmortem.document.sections) {
      if (!this.#bySection.has(section)) {
        if (!outermost || section.index >= outermost.section.next) {
          outermost = { section, part: ownPart(section) };
          this.#own.add(outermost.part);
        }
        this.#bySection.set(section, outermost.part);
      }
    }
  }

  #partOf(section: Section): Part {
    return this.#bySection.get(section) ?? this.#header;
  }

  /** The part whose heading is the last one before a place. */
  #at(offset: number): Part {
    const start = lastUpTo(this.#starts, offset);
    return (start === undefined ? undefined : this.#byStart.get(start)) ?? this.#header;
  }
}

function isOpen({ problems, silenced }: ReadinessGroup): boolean {
  return problems.length > 0 || silenced.length > 0;
}

function part(facts: Pick<Part, 'kind' | 'title' | 'role' | 'place'>, isMissing = false): Part {
  return { ...facts, isMissing, problems: [], silenced: [] };
}

function templatePart(postmortem: Postmortem, template: Template | undefined, spec: SectionSpec): Part {
  const there = sectionFor(postmortem, spec)?.section;
  const { role } = spec;
  if (there) {
    return part({ kind: 'section', title: there.title, role, place: there.heading.range });
  }
  const start = template ? placeOf(postmortem, template, spec) : 0;
  return part({ kind: 'section', title: spec.title, role, place: { start, end: start } }, true);
}

function ownPart({ title, name, heading }: Section): Part {
  return part({ kind: 'own section', title, role: sectionRole(name), place: heading.range });
}
