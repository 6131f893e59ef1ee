import type { MarkdownDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { areNear, comparable, headingName, isNearMiss, squashed } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
import { remembered } from '../remembered.ts';
import type { RoleNames } from './roles.ts';
import { fieldRole, hasRole, isConfiguredName } from './roles.ts';
import type { FieldSpec, SectionSpec, Template } from './template.ts';
import { builtInOrigin } from './template.ts';

/**
 * How a heading answers to the template's: under its very name, under one that the configuration accepts, under a
 * slip of it (“Rootcause”), or under another name for the same thing (“Follow-ups”).
 */
export type NameMatch = 'exact' | 'accepted' | 'near' | 'synonym';

export interface SectionMatch {
  readonly section: Section;
  readonly spec: SectionSpec;
  readonly how: NameMatch;
  /** The section of the same name that comes first, where this is a repetition. */
  readonly repeats: Section | undefined;
}

export interface FieldMatch {
  readonly field: Field;
  readonly spec: FieldSpec;
  /** The field of the same name that comes first, where this is a repetition. */
  readonly repeats: Field | undefined;
}

/** Tells which of a document's sections answers which of a template's, each of these at most once, in document order. */
export function matchSections(
  sections: readonly Section[],
  template: Template,
  roles: RoleNames,
): readonly SectionMatch[] {
  const matches = new Map<Section, SectionMatch>();
  const answered = new Map<SectionSpec, Section>();
  // Sure matches first, so that a vague one never takes the place of the section that bears the name.
  for (const how of ['exact', 'accepted', 'near', 'synonym'] as const) {
    for (const section of sections) {
      const spec = matches.has(section)
        ? undefined
        : template.sections.find((candidate) => answers(section, candidate, how, roles));
      const first = spec && answered.get(spec);
      // A second section under another name is not a repetition but one of the author's own.
      if (spec && (first === undefined || how === 'exact')) {
        matches.set(section, { section, spec, how, repeats: first });
        answered.set(spec, first ?? section);
      }
    }
  }
  return sections.flatMap((section) => matches.get(section) ?? []);
}

function answers(section: Section, spec: SectionSpec, how: NameMatch, roles: RoleNames): boolean {
  switch (how) {
    case 'exact':
      return section.name === spec.name || isAlternative(spec, section.name);
    case 'accepted':
      return spec.role !== undefined && isConfiguredName(roles, spec.role, section.name);
    case 'near':
      return isNearMiss(section.name, spec.name);
    case 'synonym':
      return (
        spec.role !== undefined && section.heading.level <= spec.level + 1 && hasRole(section.name, spec.role)
      );
  }
}

/** Whether a section's name is one that the template states to be as good as its own. */
export function isAlternative(spec: SectionSpec, name: string): boolean {
  return spec.alternatives.some((alternative) => headingName(alternative) === name);
}

/**
 * Tells which of a document's fields answers which of a template's: the one that bears the name, else the first that
 * goes by another name for the same thing.
 */
export function matchFields(fields: readonly Field[], template: Template): readonly FieldMatch[] {
  const matches = new Map<Field, FieldMatch>();
  const answered = new Map<FieldSpec, Field>();
  // Names go first, so that a field under another name is neither taken for one that is there nor for its repetition.
  for (const how of ['name', 'role'] as const) {
    for (const field of fields) {
      const spec = matches.has(field)
        ? undefined
        : template.fields.find((candidate) => isFieldOf(field, candidate, how));
      const first = spec && answered.get(spec);
      if (spec && (first === undefined || isSameName(field.name, first.name))) {
        matches.set(field, { field, spec, repeats: first });
        answered.set(spec, first ?? field);
      }
    }
  }
  return fields.flatMap((field) => matches.get(field) ?? []);
}

function isFieldOf(field: Field, spec: FieldSpec, how: 'name' | 'role'): boolean {
  return how === 'name'
    ? isSameName(field.name, spec.name) || spec.alternatives.some((name) => isSameName(field.name, name))
    : spec.role !== undefined && fieldRole(field.name) === spec.role;
}

function isSameName(one: string, other: string): boolean {
  return squashedText(headingName(one)) === squashedText(headingName(other));
}

/** The same names and titles are compared with those of each template. */
const squashedText = remembered(squashed);

/** How well a document fits a template, and whether that is enough to hold it to the template. */
export interface Fit {
  readonly fits: boolean;
  /** Whether the title has the template's form, which is as good as its name. */
  readonly isTitled: boolean;
  /** 0 to 2: the share of headings that document and template have in common, and 1 more for the title's form. */
  readonly score: number;
  /** For people; no full stop. */
  readonly because: string;
}

/** Share of the sections that a template demands, under their own names, that makes a document one of its kind. */
const enoughSections = 0.6;
/** Share of the headings that set one of our templates apart that a document has if it was written after it. */
const enoughTelling = 0.5;
/** Share of a document's own headings that its template knows, where the title alone speaks for the template. */
const fewestKnown = 1 / 3;

/** What postmortems of every make call their sections: these names do not tell after which template one was written. */
const everydayNames: ReadonlySet<string> = new Set([
  'summary',
  'incident summary',
  'overview',
  'background',
  'what happened',
  'impact',
  'timeline',
  'root cause',
  'root causes',
  'detection',
  'response',
  'mitigation',
  'resolution',
  'recovery',
  'what went well',
  'what went wrong',
  'action items',
  'actions',
  'lessons learned',
]);

/** Judges whether a document that does not say so was written after a template. */
export function fitOf(document: MarkdownDocument, template: Template): Fit {
  const named = sectionsNamedIn(document, template);
  const demanded = template.sections.filter((spec) => !spec.optional);
  const has = (specs: readonly SectionSpec[], share: number): boolean =>
    specs.filter((spec) => named.has(spec)).length >= specs.length * share;
  const deepest = Math.max(...template.sections.map((spec) => spec.level));
  const headings = document.sections.filter(({ heading }) => heading.level <= deepest).length;
  const isTitled = hasTitleOf(document, template) && named.size >= headings * fewestKnown;
  const isEnough = named.size > 0 && has(demanded, enoughSections) && isSetApart(named, template);
  const overlap = named.size === 0 ? 0 : (2 * named.size) / (template.sections.length + headings);
  return {
    fits: isTitled || isEnough,
    isTitled,
    score: overlap + (isTitled ? 1 : 0),
    because: isTitled
      ? `its title starts with “${template.title.prefix}”`
      : `it has ${demanded.filter((spec) => named.has(spec)).length} of the ${demanded.length} sections`,
  };
}

/** By section of a template: the name that a document has for it. */
type NamedSections = ReadonlyMap<SectionSpec, string>;

/** Whether enough of the names are none that everybody uses. */
function isSetApart(named: NamedSections, { origin, sections }: Template): boolean {
  if (origin !== builtInOrigin) {
    // A team's template is why its documents look as they do; one of ours may look like anybody's by chance.
    return true;
  }
  const telling = sections.filter((spec) => !spec.optional && isTelling(spec.name));
  const met = telling.filter((spec) => isTelling(named.get(spec)));
  return met.length >= telling.length * enoughTelling;
}

function isTelling(name: string | undefined): boolean {
  return name !== undefined && !everydayNames.has(name);
}

/** The template's sections that a document has under their names, or under a slip of one that it has not. */
function sectionsNamedIn({ sections }: MarkdownDocument, template: Template): NamedSections {
  const { exact, near } = namesOf(template);
  const named = new Map<SectionSpec, string>();
  for (const { name } of sections) {
    const spec = exact.get(name) ?? near(name);
    if (spec) {
      named.set(spec, name);
    }
  }
  return named;
}

/** The names of a template's sections, prepared once: every document is compared with every template. */
interface TemplateNames {
  readonly exact: ReadonlyMap<string, SectionSpec>;
  /** The section whose name another is a slip of. */
  readonly near: (name: string) => SectionSpec | undefined;
}

const preparedNames = new WeakMap<Template, TemplateNames>();

function namesOf(template: Template): TemplateNames {
  let names = preparedNames.get(template);
  if (!names) {
    const exact = new Map<string, SectionSpec>();
    for (const spec of template.sections) {
      for (const name of [spec.name, ...spec.alternatives.map(headingName)]) {
        exact.set(name, exact.get(name) ?? spec);
      }
    }
    const prepared = template.sections.map((spec) => [comparable(spec.name), spec] as const);
    const near = remembered((name) => {
      const wanted = comparable(name);
      return prepared.find(([candidate]) => areNear(candidate, wanted))?.[1];
    });
    names = { exact, near };
    preparedNames.set(template, names);
  }
  return names;
}

/** Whether a document's title starts as the template's does; case, spaces and punctuation do not matter. */
export function hasTitleOf(document: MarkdownDocument, template: Template): boolean {
  const prefix = squashedText(template.title.prefix);
  if (prefix === '' || !document.title) {
    return false;
  }
  return squashedText(document.source.slice(document.title.content)).startsWith(prefix);
}
