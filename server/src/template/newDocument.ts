import filenamify from 'filenamify/browser';
import { cut } from '../document/cut.ts';
import type { NewDocumentFacts } from '../protocol.ts';
import { namingHeading } from './namingHeading.ts';
import type { Placeholder, PlaceholderText } from './placeholders.ts';
import { literal, withPlaceholders } from './placeholders.ts';
import type { Template } from './template.ts';

/** The template with what is known in place of its blanks; line ends are LF. */
export function newDocument(template: Template, facts: NewDocumentFacts): PlaceholderText {
  const filled = knownBlanks(template, facts);
  const { text } = template.document().source;
  const parts: PlaceholderText[] = [];
  let from = 0;
  const hasTitle = template.document().title !== undefined;
  const add = (end: number): void => {
    parts.push(withPlaceholders(text.slice(from, end), from, template.placeholders));
  };
  for (const blank of template.placeholders) {
    const known = filled.get(blank);
    if (known !== undefined) {
      add(blank.range.start);
      parts.push(literal(known));
      from = blank.range.end;
    }
  }
  add(text.length);
  const whole = parts.flat();
  return !hasTitle || blankForWords(template) !== undefined ? whole : withTitle(whole, facts.title);
}

/** Which blank is known to be what. */
function knownBlanks(template: Template, facts: NewDocumentFacts): ReadonlyMap<Placeholder, string> {
  const known = new Map<Placeholder, string>();
  const set = (blank: Placeholder | undefined, value: string | undefined): void => {
    if (blank && value !== undefined && value.trim() !== '') {
      known.set(blank, oneLine(value));
    }
  };
  for (const blank of blanksInTitle(template)) {
    if (isIdBlank(template, blank)) {
      set(blank, facts.id);
    } else if (asksForDay.test(blank.text)) {
      set(blank, facts.date);
    }
  }
  set(blankForWords(template), facts.title);
  template.document().fields.forEach((field, index) => {
    const role = template.fields[index]?.role;
    const blank = blanksWithin(template, field.value)[0];
    const value = { 'incident-date': facts.date, severity: facts.severity, author: facts.author };
    if (role === 'incident-date' || role === 'severity' || role === 'author') {
      set(blank, value[role]);
    } else if (blank && asksForId.test(blank.text)) {
      set(blank, facts.id);
    }
  });
  set(firstTimeBlank(template), facts.startTime?.replaceAll('|', ' '));
  return known;
}

function blanksInTitle(template: Template): readonly Placeholder[] {
  const heading = namingHeading(template.document());
  return heading ? blanksWithin(template, heading.content) : [];
}

function isIdBlank(template: Template, blank: Placeholder): boolean {
  const { idMask } = template.title;
  return idMask !== undefined && blank.text.includes(idMask);
}

const asksForId = /^\[?[A-Z]{2,12}-?X+\]?$/;
const asksForTime = /^\W*(?:HH:MM|time)/i;
const asksForDay =
  /^\W*(?:YYYY-MM-DD\W*|DD[./-]MM[./-]YYYY|MM[./-]DD[./-]YYYY|YYYY[./]MM[./]DD|(?:(?:incident|outage)[ _-]?)?(?:date|day|datum|tag)(?![\w-]).*)$/iu;
const asksForWords = /title|summary|words|happened|broke|headline|description|\bname\b/i;

/** The blank of the title for what happened: the one that asks for it, or else the first that asks for no id or day. */
function blankForWords(template: Template): Placeholder | undefined {
  const blanks = blanksInTitle(template).filter(
    (blank) => !isIdBlank(template, blank) && !asksForDay.test(blank.text),
  );
  return blanks.find(({ text }) => asksForWords.test(text)) ?? blanks[0];
}

function blanksWithin(template: Template, range: { start: number; end: number }): readonly Placeholder[] {
  return template.placeholders.filter(
    (blank) => blank.range.start >= range.start && blank.range.end <= range.end,
  );
}

/**
 * The blank for the time in the timeline's first row or item: an incident's start is known when its review is begun.
 */
function firstTimeBlank(template: Template): Placeholder | undefined {
  const index = template.sections.findIndex((spec) => spec.role === 'timeline');
  for (const block of template.document().sections[index]?.blocks ?? []) {
    const cell = block.kind === 'table' ? block.table.rows[0]?.cells[0] : undefined;
    if (cell) {
      return blanksWithin(template, cell.range)[0];
    }
    const item = block.kind === 'list' ? block.items[0] : undefined;
    if (item) {
      return blanksWithin(template, item.content).find(({ text }) => asksForTime.test(text));
    }
  }
  return undefined;
}

/** Puts the title behind the first line that is a heading, where the template has no blank for it. */
function withTitle(parts: PlaceholderText, title: string | undefined): PlaceholderText {
  if (title === undefined || title.trim() === '') {
    return parts;
  }
  let inHeading = false;
  let done = false;
  return parts.flatMap((part) => {
    if (done) {
      return [part];
    }
    const heading = inHeading ? 0 : part.text.search(/^# /m);
    inHeading ||= heading >= 0;
    const lineEnd = inHeading ? part.text.indexOf('\n', Math.max(0, heading)) : -1;
    if (lineEnd === -1) {
      return [part];
    }
    done = true;
    const words = ` – ${oneLine(title)}`;
    return literal(`${part.text.slice(0, lineEnd)}${words}${part.text.slice(lineEnd)}`);
  });
}

/** What is not seen, or turns the direction of what stands behind it round. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

function oneLine(value: string): string {
  return value.replace(unseen, ' ').replace(/\s+/g, ' ').trim().toWellFormed();
}

/** How long a file's name may be, so that it fits every file system with room for a folder's path. */
const longestName = 80;

/** A name for the document's file: the id, the title's words, and nothing that a file system may refuse. */
export function newFileName(facts: NewDocumentFacts): string {
  const words = nameOf(
    oneLine(facts.title ?? '')
      .normalize('NFC')
      .toLowerCase(),
  );
  const id = nameOf(oneLine(facts.id ?? ''));
  const stem =
    [id, words].filter((part) => part !== '').join('-') || `postmortem-${nameOf(facts.date ?? '') || 'new'}`;
  const name = cut(stem, longestName).replace(/-$/, '');
  // Names that Windows reserves, and ones that the checker takes for explanations, get a word in front.
  const taken = filenamify(name, { replacement: '-' }) !== name || /^(?:readme|index)$/i.test(name);
  return `${taken ? `postmortem-${name}` : name}.md`;
}

/** Letters and digits, with a hyphen for each run of anything else between them. */
function nameOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
