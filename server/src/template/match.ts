import type { MarkdownDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { areNear, comparable, headingName, squashed } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
import { onceForVersion } from '../facts.ts';
import { onceFor } from '../onceFor.ts';
import { remembered } from '../remembered.ts';
import { builtInOrigin } from './origin.ts';
import type { RoleNames } from './roles.ts';
import { fieldRole, hasRole, isConfiguredName } from './roles.ts';
import type { FieldSpec, SectionSpec, Template } from './template.ts';

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
  const names = namesOf(template);
  // Sure matches first, so that a vague one never takes the place of the section that bears the name.
  for (const how of ['exact', 'accepted', 'near', 'synonym'] as const) {
    for (const section of sections) {
      const spec = matches.has(section) ? undefined : answeredBy(section, template, names, how, roles);
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

/** The first of a template's sections that a section answers in a way. */
function answeredBy(
  { name, heading }: Section,
  { sections }: Template,
  names: TemplateNames,
  how: NameMatch,
  roles: RoleNames,
): SectionSpec | undefined {
  switch (how) {
    case 'exact':
      return names.exact.get(name);
    case 'accepted':
      return sections.find(({ role }) => role !== undefined && isConfiguredName(roles, role, name));
    case 'near':
      return names.near(name);
    case 'synonym':
      return sections.find(
        ({ role, level }) => role !== undefined && heading.level <= level + 1 && hasRole(name, role),
      );
  }
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
      if (spec && (first === undefined || bareName(field.name) === bareName(first.name))) {
        matches.set(field, { field, spec, repeats: first });
        answered.set(spec, first ?? field);
      }
    }
  }
  return fields.flatMap((field) => matches.get(field) ?? []);
}

/** Whether a name is that of a template's field, or another one for the same thing. */
export function isNameOfField(name: string, spec: FieldSpec): boolean {
  return isFieldOf({ name }, spec, 'name') || isFieldOf({ name }, spec, 'role');
}

function isFieldOf({ name }: Pick<Field, 'name'>, spec: FieldSpec, how: 'name' | 'role'): boolean {
  return how === 'name'
    ? namesOfField(spec).has(bareName(name))
    : spec.role !== undefined && fieldRole(name) === spec.role;
}

/** The names of a template's field, bare. */
const namesOfField = onceFor(
  ({ name, alternatives }: FieldSpec): ReadonlySet<string> => new Set([name, ...alternatives].map(bareName)),
);

/** A name of a field for comparing, equal for all ways to write it. */
const bareName = remembered((name) => squashed(headingName(name)));

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
  'executive summary',
  'incident summary',
  'overview',
  'background',
  'what happened',
  'impact',
  'timeline',
  'root cause',
  'root causes',
  'contributing factors',
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
  const names = namesOf(template);
  const { demanded } = names;
  const named = sectionsNamedIn(document, names);
  const headings = document.sections.filter(({ heading }) => heading.level <= names.deepest).length;
  const isTitled = hasTitleOf(document, template) && named.size >= headings * fewestKnown;
  const met = demanded.filter((spec) => named.has(spec)).length;
  const isEnough =
    named.size > 0 && met >= demanded.length * enoughSections && isSetApart(named, names, template);
  const overlap = named.size === 0 ? 0 : (2 * named.size) / (template.sections.length + headings);
  return {
    fits: isTitled || isEnough,
    isTitled,
    score: overlap + (isTitled ? 1 : 0),
    because: isTitled
      ? `its title starts with “${template.title.prefix}”`
      : `it has ${met} of the ${demanded.length} sections`,
  };
}

/** By section of a template: the name that a document has for it. */
type NamedSections = ReadonlyMap<SectionSpec, string>;

/** Whether enough of the names are none that everybody uses. */
function isSetApart(named: NamedSections, { telling }: TemplateNames, { origin }: Template): boolean {
  if (origin !== builtInOrigin) {
    // A team's template is why its documents look as they do; one of ours may look like anybody's by chance.
    return true;
  }
  const met = telling.filter((spec) => isTelling(named.get(spec)));
  return met.length >= telling.length * enoughTelling;
}

function isTelling(name: string | undefined): boolean {
  return name !== undefined && !everydayNames.has(name);
}

/** The template's sections that a document has under their names, or under a slip of one that it has not. */
function sectionsNamedIn({ sections }: MarkdownDocument, { exact, near }: TemplateNames): NamedSections {
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
  /** The sections that are not optional. */
  readonly demanded: readonly SectionSpec[];
  /** Those of them whose names tell after which template a document was written. */
  readonly telling: readonly SectionSpec[];
  /** The level of its deepest headings. */
  readonly deepest: number;
  /** What its title starts with, squashed. */
  readonly titlePrefix: string;
}

const namesOf = onceFor((template: Template): TemplateNames => {
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
  const demanded = template.sections.filter((spec) => !spec.optional);
  return {
    exact,
    near,
    demanded,
    telling: demanded.filter((spec) => isTelling(spec.name)),
    deepest: Math.max(...template.sections.map((spec) => spec.level)),
    titlePrefix: squashed(template.title.prefix),
  };
});

/** Whether a document's title starts as the template's does; case, spaces and punctuation do not matter. */
export function hasTitleOf(document: MarkdownDocument, template: Template): boolean {
  const { titlePrefix } = namesOf(template);
  return titlePrefix !== '' && (titleForm(document)?.startsWith(titlePrefix) ?? false);
}

/** A document's title, squashed. */
const titleForm = onceForVersion(
  ({ title, source }: MarkdownDocument): string | undefined => title && squashed(source.slice(title.content)),
);
