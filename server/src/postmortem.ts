import type { Configuration } from './config/configuration.ts';
import type { DocumentChange } from './document/changes.ts';
import type { MarkdownDocument } from './document/document.ts';
import type { Field } from './document/fields.ts';
import { frontMatterText } from './document/frontMatter.ts';
import type { Section } from './document/sections.ts';
import type { Version } from './memory/facts.ts';
import { Facts, onceForVersion } from './memory/facts.ts';
import { fitOf } from './template/fit.ts';
import type { Leftover } from './template/leftovers.ts';
import { findLeftovers, findLeftoversAgain } from './template/leftovers.ts';
import type { FieldMatch, SectionMatch } from './template/match.ts';
import { matchFields, matchSections } from './template/match.ts';
import { builtInOrigin } from './template/origin.ts';
import type { RoleNames, SectionRole } from './template/roles.ts';
import { fieldRole, isConfiguredName, sectionRole, sectionRoles } from './template/roles.ts';
import type { FieldSpec, SectionSpec, Template } from './template/template.ts';
import { findUntouched, promptedSections } from './template/untouched.ts';
import { isBegunDate } from './time/calendarDate.ts';

/** How far a postmortem has come: mostly blanks, being written, or marked as reviewed. */
export type ReviewState = 'fresh' | 'in work' | 'reviewed';

/** A document read against its template: what every rule and feature asks. */
export interface Postmortem extends Version {
  readonly document: MarkdownDocument;
  /** Undefined where no template fits; then only rules that need none run. */
  readonly template: Template | undefined;
  /** Why this template, or none; for people, no full stop. */
  readonly templateBecause: string;
  /**
   * Whether the document is surely one of its template: that was named, is a team's own, or title and sections are those
   * of it. One of ours may fit a document of an own form by the names that many forms have.
   */
  readonly isTemplateSure: boolean;
  readonly sections: readonly SectionMatch[];
  readonly fields: readonly FieldMatch[];
  /** The blanks of the template, or of any, that are still there. */
  readonly leftovers: readonly Leftover[];
  readonly state: ReviewState;
}

export interface ReadOptions {
  readonly templates: readonly Template[];
  readonly configuration: Configuration;
  /** Name of the template to hold the document to, whatever it says itself. */
  readonly template?: string | undefined;
}

/** An earlier version of a postmortem, and what has changed since. */
export interface Earlier {
  readonly postmortem: Postmortem;
  readonly change: DocumentChange;
}

/**
 * Matches a document to its template and reads it against that.
 * @param earlier the version that the document was edited from, where it is known
 */
export function readPostmortem(
  document: MarkdownDocument,
  options: ReadOptions,
  earlier?: Earlier,
): Postmortem {
  const { template, because, isSure } = templateOf(document, options, earlier);
  const fields = template ? matchFields(document.fields, template) : [];
  const sections = template ? matchSections(document.sections, template, options.configuration.roles) : [];
  const leftovers = leftoversOf(document, template, sections, earlier);
  const state = stateOf(document, template, fields, leftovers);
  const postmortem = {
    document,
    template,
    templateBecause: because,
    isTemplateSure: isSure,
    sections,
    fields,
    leftovers,
    state,
  };
  readWith.set(postmortem, options);
  return postmortem;
}

interface ChosenTemplate {
  readonly template: Template | undefined;
  readonly because: string;
  readonly isSure: boolean;
}

/** With what each postmortem was read. */
const readWith = new Facts<Postmortem, ReadOptions>();

/** The template of a document; as long as its title and headings stay, that of the version before. */
function templateOf(
  document: MarkdownDocument,
  options: ReadOptions,
  earlier: Earlier | undefined,
): ChosenTemplate {
  const { postmortem: before } = earlier ?? {};
  return before && isReadAlike(readWith.get(before), options) && hasSameFace(before.document, document)
    ? { template: before.template, because: before.templateBecause, isSure: before.isTemplateSure }
    : chooseTemplate(document, options);
}

function isReadAlike(one: ReadOptions | undefined, other: ReadOptions): boolean {
  return (
    one?.templates === other.templates &&
    one.configuration === other.configuration &&
    one.template === other.template
  );
}

/** Whether two documents have the same front matter, title and headings. */
function hasSameFace(one: MarkdownDocument, other: MarkdownDocument): boolean {
  return (
    one.frontMatter === other.frontMatter &&
    titleText(one) === titleText(other) &&
    one.sections.length === other.sections.length &&
    one.sections.every((section, index) => {
      const same = other.sections[index];
      return same?.name === section.name && same.heading.level === section.heading.level;
    })
  );
}

function titleText({ title, source }: MarkdownDocument): string | undefined {
  return title && source.slice(title.content);
}

function leftoversOf(
  document: MarkdownDocument,
  template: Template | undefined,
  sections: readonly SectionMatch[],
  earlier: Earlier | undefined,
): readonly Leftover[] {
  const blanks =
    earlier && earlier.postmortem.template === template
      ? findLeftoversAgain(document, template, earlier.postmortem.leftovers, earlier.change)
      : findLeftovers(document, template);
  const prompts = template ? findUntouched(document, template, sections, blanks) : [];
  return prompts.length === 0
    ? blanks
    : [...blanks, ...prompts].toSorted((one, other) => one.range.start - other.range.start);
}

function chooseTemplate(document: MarkdownDocument, options: ReadOptions): ChosenTemplate {
  const { templates, configuration } = options;
  const stated: readonly (readonly [name: string | undefined, because: string])[] = [
    [options.template, 'it was asked for'],
    [frontMatterText(document.frontMatter, 'template'), 'the front matter names it'],
    [configuration.template, 'the configuration names it'],
  ];
  for (const [name, because] of stated) {
    const template = templates.find((candidate) => candidate.name === name);
    if (template) {
      return { template, because, isSure: true };
    }
  }
  const fits = templates
    .map((template) => ({ template, fit: fitOf(document, template) }))
    .filter(({ fit }) => fit.fits)
    .toSorted((one, other) => other.fit.score - one.fit.score);
  const titled = fits.filter(({ fit }) => fit.isTitled);
  const likely = titled.length > 0 ? titled : fits;
  // A team that has a template of its own writes by that, even where one of ours has more of the same headings.
  const best = likely.find(({ template }) => template.origin !== builtInOrigin) ?? likely[0];
  return best
    ? {
        template: best.template,
        because: best.fit.because,
        isSure: best.template.origin !== builtInOrigin || (best.fit.isTitled && best.fit.isEnough),
      }
    : { template: undefined, because: 'no template has enough of its sections', isSure: false };
}

/** How many blanks forms have about that are none of the templates known here. */
const blanksOfForms = 20;

const reviewedWords = /^(?:reviewed|final|closed|complete|completed|published|approved)$/i;

function stateOf(
  document: MarkdownDocument,
  template: Template | undefined,
  fields: readonly FieldMatch[],
  leftovers: readonly Leftover[],
): ReviewState {
  const blanks = template ? template.placeholders.length + promptedSections(template).size : blanksOfForms;
  if (leftovers.length * 2 >= blanks && leftovers.length > 0) {
    return 'fresh';
  }
  const review = reviewDateField({ document, fields });
  const day = review ? document.source.slice(review.value).trim() : '';
  if (/\d/.test(day) && !isBegunDate(day)) {
    return 'reviewed';
  }
  const stated = document.fields.find((field) => fieldRole(field.name) === 'status');
  const status = stated
    ? document.source.slice(stated.value)
    : frontMatterText(document.frontMatter, 'status');
  return status !== undefined && reviewedWords.test(status.trim()) ? 'reviewed' : 'in work';
}

/** The field for the date of the review, which may still be blank. */
export function reviewDateField({
  document,
  fields,
}: Pick<Postmortem, 'document' | 'fields'>): Field | undefined {
  return (
    fields.find((match) => match.spec.role === 'review-date')?.field ??
    document.fields.find((field) => fieldRole(field.name) === 'review-date')
  );
}

/** The first section that answers a template's. */
export function sectionFor(postmortem: Postmortem, spec: SectionSpec): SectionMatch | undefined {
  return postmortem.sections.find((match) => match.spec === spec && !match.repeats);
}

/** The first field that answers a template's. */
export function fieldFor(postmortem: Postmortem, spec: FieldSpec): Field | undefined {
  return postmortem.fields.find((match) => match.spec === spec && !match.repeats)?.field;
}

const answeringSections = onceForVersion(
  ({ sections }: Postmortem): ReadonlySet<Section> => new Set(sections.map((match) => match.section)),
);

/**
 * The author's own sections below one: up to the next that answers the template, because that one slipped below by
 * its level and is not a part of it.
 */
export function ownSectionsBelow(postmortem: Postmortem, section: Section): readonly Section[] {
  if (section.next <= section.index + 1) {
    return [];
  }
  const below = postmortem.document.sections.slice(section.index + 1, section.next);
  const answers = answeringSections(postmortem);
  const end = below.findIndex((one) => answers.has(one));
  return end === -1 ? below : below.slice(0, end);
}

interface ServingSections {
  readonly names: RoleNames;
  readonly byRole: ReadonlyMap<SectionRole, readonly Section[]>;
}

/** By postmortem: the sections that serve each role, with the configured names by which they were found. */
const serving = new Facts<Postmortem, ServingSections>();

/** The sections that serve a role: through the template, the configuration, or a name that is commonly used. */
export function sectionsWithRole(
  postmortem: Postmortem,
  role: SectionRole,
  { roles: names }: Configuration,
): readonly Section[] {
  let known = serving.get(postmortem);
  if (known?.names !== names) {
    known = { names, byRole: sectionsByRole(postmortem, names) };
    serving.set(postmortem, known);
  }
  return known.byRole.get(role) ?? [];
}

function sectionsByRole(
  postmortem: Postmortem,
  names: RoleNames,
): ReadonlyMap<SectionRole, readonly Section[]> {
  const specs = new Map(postmortem.sections.map(({ section, spec }) => [section, spec]));
  const byRole = new Map<SectionRole, Section[]>();
  for (const section of postmortem.document.sections) {
    for (const role of rolesOf(section, specs.get(section), names)) {
      const sections = byRole.get(role);
      if (sections) {
        sections.push(section);
      } else {
        byRole.set(role, [section]);
      }
    }
  }
  return byRole;
}

/**
 * The roles of a section: that of the template's section that it answers, else that which its name has; and those that the
 * configuration gives to its name, unless the template states what it is for.
 */
function rolesOf({ name }: Section, spec: SectionSpec | undefined, names: RoleNames): readonly SectionRole[] {
  const usual = spec ? spec.role : sectionRole(name);
  if (spec?.isRoleStated) {
    return usual === undefined ? [] : [usual];
  }
  const configured =
    Object.keys(names).length === 0 ? [] : sectionRoles.filter((role) => isConfiguredName(names, role, name));
  return usual === undefined || configured.includes(usual) ? configured : [usual, ...configured];
}
