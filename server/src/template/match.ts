import type { MarkdownDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { headingName, isNearMiss, squashed } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
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
  return squashed(headingName(one)) === squashed(headingName(other));
}

/** How well a document fits a template, and whether that is enough to hold it to the template. */
export interface Fit {
  readonly fits: boolean;
  /** 0 to 1 */
  readonly score: number;
  /** For people; no full stop. */
  readonly because: string;
}

/** Share of a template's sections, under their own names, that make a document one of its kind. */
const enoughSections = 0.6;

/** Judges whether a document that does not say so was written after a template. */
export function fitOf(document: MarkdownDocument, template: Template): Fit {
  const named = new Set(
    document.sections.flatMap((section) => {
      const spec = template.sections.find((candidate) => isNearMiss(candidate.name, section.name));
      return spec ? [spec.index] : [];
    }),
  );
  const share = template.sections.length === 0 ? 0 : named.size / template.sections.length;
  const titled = hasTitleOf(document, template);
  return {
    fits: titled || share >= enoughSections,
    score: share + (titled ? 1 : 0),
    because: titled
      ? `its title starts with “${template.title.prefix}”`
      : `it has ${named.size} of the ${template.sections.length} sections`,
  };
}

/** Whether a document's title starts as the template's does; case, spaces and punctuation do not matter. */
export function hasTitleOf(document: MarkdownDocument, template: Template): boolean {
  const prefix = squashed(template.title.prefix);
  if (prefix === '' || !document.title) {
    return false;
  }
  return squashed(document.source.slice(document.title.content)).startsWith(prefix);
}
