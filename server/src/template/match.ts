import type { Field } from '../document/fields.ts';
import { headingName, squashed } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
import { onceFor } from '../memory/onceFor.ts';
import { remembered } from '../memory/remembered.ts';
import type { RoleNames } from './roles.ts';
import { fieldRole, hasRole, isConfiguredName } from './roles.ts';
import type { FieldSpec, SectionSpec, Template } from './template.ts';
import type { TemplateNames } from './templateNames.ts';
import { namesOf } from './templateNames.ts';

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
