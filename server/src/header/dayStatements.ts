import type { MarkdownDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { headerFieldsIn } from '../document/fields.ts';
import type { FrontMatter } from '../document/frontMatter.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import type { SourceText } from '../document/sourceText.ts';
import { onceForVersion } from '../memory/facts.ts';
import { fieldRole } from '../template/roles.ts';
import { findDate } from '../time/calendarDate.ts';
import { openingSections } from './openingSections.ts';

/**
 * What may say on which day the incident was, the likeliest first: fields of the header, the title, fields of the
 * sections in front of the analysis, and front matter, whose date is mostly that of publication.
 */
export const dayStatements: (document: MarkdownDocument) => readonly string[] = onceForVersion((document) => {
  const { frontMatter } = document;
  const inText = dayStatementsInText(document);
  if (inText.some((text) => findDate(text))) {
    return inText;
  }
  const ofFile =
    incidentDateOf(frontMatter) ??
    frontMatterText(frontMatter, 'date') ??
    frontMatterText(frontMatter, 'title');
  return [...inText, ...(ofFile === undefined ? [] : [ofFile])];
});

/** A member of the front matter that is for the incident's day, and not for that of the page. */
function incidentDateOf(frontMatter: FrontMatter | undefined): string | undefined {
  const keys = [...(frontMatter?.values.keys() ?? [])];
  const key = keys.find((one) => one !== 'date' && fieldRole(one.replace(/[_-]/g, ' ')) === 'incident-date');
  const text = key === undefined ? undefined : frontMatterText(frontMatter, key);
  return text !== undefined && findDate(text) ? text : undefined;
}

/** The same without front matter. */
export function dayStatementsInText(document: MarkdownDocument): readonly string[] {
  const { source } = document;
  const title = document.title ?? document.sections[0]?.heading;
  const header = [
    ...textsOfDay(source, document.fields),
    ...(title ? [firstDay(source.slice(title.content))] : []),
  ];
  if (header.some((text) => findDate(text))) {
    return header;
  }
  const opening = openingSections(document)
    .flatMap(({ blocks }) => blocks)
    .filter(({ range }) => range.start < longestOpening);
  return [...header, ...textsOfDay(source, headerFieldsIn(source, opening))];
}

/** What follows a date in its field is no part of a date, in UTF-16 code units. */
const longestStatement = 200;
/** An overview that reaches further is none, in UTF-16 code units. */
const longestOpening = 10_000;

const ofIncident = /\b(?:incident|outage|event|start(?:ed)?|began|begin|occurred|happened)\b/i;
const ofDate = /\bdates?\b/i;
const ofMilestone = /\b(?:detect(?:ed|ion)|reported|mitigated|end(?:ed)?|resolved|closed)\b/i;
const ofDocument =
  /\b(?:publi\w{2,10}|review\w{0,4}|post(?:ed|mortem)?|report|due|created?|creation|updated?|modified|written|draft\w{0,4}|meeting|document|approved)\b/i;

/** What the fields say that may have the incident's day, the likeliest first. */
function textsOfDay(source: SourceText, fields: readonly Field[]): readonly string[] {
  return fields
    .map((field) => ({ field, rank: rankOf(field.name) }))
    .filter(({ rank }) => rank < noRank)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ field }) => firstDay(source.slice(field.value).slice(0, longestStatement)));
}

const daysOfMonth = String.raw`(?<!\d)(\d{1,2})[ \t]?[–-][ \t]?\d{1,2}`;
const dayFirst = new RegExp(String.raw`${daysOfMonth}(?=\.?[ \t]\p{L}{3,9}\.?,?[ \t]\d{4})`, 'u');
const monthFirst = new RegExp(String.raw`(?<=\p{L}{3}\.?[ \t])${daysOfMonth}(?=,?[ \t]\d{4})`, 'u');

/** “5–7 March 2026” begins on 5 March 2026. */
function firstDay(text: string): string {
  return text.replace(dayFirst, '$1').replace(monthFirst, '$1');
}

const noRank = 4;

function rankOf(name: string): number {
  if (fieldRole(name) === 'incident-date') {
    return 0;
  }
  if (ofDocument.test(name)) {
    return noRank;
  }
  return ofMilestone.test(name) ? 3 : ofIncident.test(name) ? 1 : ofDate.test(name) ? 2 : noRank;
}
