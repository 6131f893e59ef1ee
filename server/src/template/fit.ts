import type { MarkdownDocument } from '../document/document.ts';
import { squashed } from '../document/headingName.ts';
import { onceForVersion } from '../memory/facts.ts';
import { builtInOrigin } from './origin.ts';
import type { SectionSpec, Template } from './template.ts';
import type { TemplateNames } from './templateNames.ts';
import { isTelling, namesOf } from './templateNames.ts';

/** How well a document fits a template, and whether that is enough to hold it to the template. */
export interface Fit {
  readonly fits: boolean;
  /** Whether the title has the template's form, which is as good as its name. */
  readonly isTitled: boolean;
  /** Whether it has enough of the sections, whatever its title. */
  readonly isEnough: boolean;
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

/** Judges whether a document that does not say so was written after a template. */
export function fitOf(document: MarkdownDocument, template: Template): Fit {
  const names = namesOf(template);
  const { demanded } = names;
  const named = sectionsNamedIn(document, names, template);
  const headings = document.sections.filter(({ heading }) => heading.level <= names.deepest).length;
  const isTitled = hasTitleOf(document, template) && named.size >= headings * fewestKnown;
  const met = demanded.filter((spec) => named.has(spec)).length;
  const isEnough =
    named.size > 0 && met >= demanded.length * enoughSections && isSetApart(named, names, template);
  const overlap = named.size === 0 ? 0 : (2 * named.size) / (template.sections.length + headings);
  return {
    fits: isTitled || isEnough,
    isTitled,
    isEnough,
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

/**
 * The template's sections that a document has under their names, or under a slip of one that it has not. Of one of ours
 * only those that are as deep among each other as there: the names alone are those of many forms.
 */
function sectionsNamedIn(
  { sections }: MarkdownDocument,
  { exact, near }: TemplateNames,
  { origin }: Template,
): NamedSections {
  const answering = sections.flatMap(({ name, heading }) => {
    const spec = exact.get(name) ?? near(name);
    return spec ? [{ spec, name, deeper: heading.level - spec.level }] : [];
  });
  const usual = origin === builtInOrigin ? mostOften(answering.map(({ deeper }) => deeper)) : undefined;
  const counted = usual === undefined ? answering : answering.filter(({ deeper }) => deeper === usual);
  return new Map(counted.map(({ spec, name }) => [spec, name]));
}

/** The number that stands most often among some; undefined among none. */
function mostOften(numbers: readonly number[]): number | undefined {
  const groups = Map.groupBy(numbers, (number) => number);
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
}

/** Whether a document's title starts as the template's does; case, spaces and punctuation do not matter. */
export function hasTitleOf(document: MarkdownDocument, template: Template): boolean {
  const { titlePrefix } = namesOf(template);
  return titlePrefix !== '' && (titleForm(document)?.startsWith(titlePrefix) ?? false);
}

/** A document's title, squashed. */
const titleForm = onceForVersion(
  ({ title, source }: MarkdownDocument): string | undefined => title && squashed(source.slice(title.content)),
);
