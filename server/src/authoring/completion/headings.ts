import type { Section } from '../../document/sections.ts';
import { titleLine } from '../../header/title.ts';
import { sectionFor } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, plainText, withLineEnd } from '../../template/placeholders.ts';
import { sectionRole } from '../../template/roles.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import { guidanceText } from '../guidanceText.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';

const headingLine = /^(#{1,6})([ \t]*)(?!#)/;

/** Sections that good reviews have and that no template needs to ask for; the way there is to know them. */
const optionalTitles = [
  'Detection',
  'Trigger',
  'Resolution',
  'Where We Got Lucky',
  'Glossary',
  'Supporting Information',
] as const;

/** Behind `#`: the title where there is none, the template's sections that are missing, then optional ones. */
export function headingSuggestions(place: CompletionPlace): readonly Suggestion[] | undefined {
  const marks = headingLine.exec(place.before);
  const { template } = place.input.postmortem;
  if (!marks) {
    return undefined;
  }
  if (!template) {
    return [];
  }
  const own = new HeadingLine(place, template, marks[1] ?? '', marks[2] ?? '');
  const titles = own.titles();
  // A title that is being written is not about to become a section.
  return titles.length > 0 && /\S/.test(place.before.slice(1) + place.behind)
    ? titles
    : [...titles, ...own.missing(), ...own.optional()];
}

class HeadingLine {
  readonly #place: CompletionPlace;
  readonly #template: Template;
  readonly #marks: string;
  readonly #gap: string;
  /** The section that the line is the heading of already. */
  readonly #section: Section | undefined;

  constructor(place: CompletionPlace, template: Template, marks: string, gap: string) {
    this.#place = place;
    this.#template = template;
    this.#marks = marks;
    this.#gap = gap;
    const { sections } = place.input.postmortem.document;
    this.#section = sections.find((section) => section.heading.lines.start === place.line);
  }

  titles(): readonly Suggestion[] {
    const { title } = this.#place.input.postmortem.document;
    const own = this.#template.document().title;
    const isElsewhere = title !== undefined && title.lines.start !== this.#place.line;
    if (this.#marks !== '#' || isElsewhere || !own) {
      return [];
    }
    const text = titleLine(this.#template, undefined);
    const detail = `Title of the template “${this.#template.name}”`;
    return [this.#suggestion(plainText(text).slice('# '.length), detail, text)];
  }

  /** In the template's order, beginning with the one that comes next at this place. */
  missing(): readonly Suggestion[] {
    const { postmortem } = this.#place.input;
    const missing = this.#template.sections.filter((spec) => {
      const match = sectionFor(postmortem, spec);
      return match === undefined || match.section === this.#section;
    });
    const last = this.#sectionAbove();
    const next = missing.filter((spec) => spec.index > last);
    return [...next, ...missing.filter((spec) => spec.index <= last)].map((spec) => ({
      ...this.#suggestion(spec.title, `Section of the template “${this.#template.name}”`, [
        ...literal(`${'#'.repeat(spec.level)} ${spec.title}`),
        ...this.#body(spec),
      ]),
      ...documented(guidanceText(spec.role, spec)),
    }));
  }

  /** Index in the template of the section that stands above the place; -1 where none does. */
  #sectionAbove(): number {
    const { sections } = this.#place.input.postmortem;
    const above = sections.filter(({ section }) => section.heading.lines.start < this.#place.line);
    return above.at(-1)?.spec.index ?? -1;
  }

  optional(): readonly Suggestion[] {
    const { sections } = this.#place.input.postmortem.document;
    const level = this.#template.sections[0]?.level ?? 2;
    return optionalTitles
      .filter((title) => {
        const name = title.toLowerCase();
        const role = sectionRole(name);
        const isKnown = this.#template.sections.some(
          (spec) => spec.name === name || (role !== undefined && spec.role === role),
        );
        return !isKnown && !sections.some((one) => one.name === name && one !== this.#section);
      })
      .map((title) => ({
        ...this.#suggestion(title, 'Optional section', literal(`${'#'.repeat(level)} ${title}`)),
        ...documented(guidanceText(sectionRole(title.toLowerCase()), undefined)),
      }));
  }

  #suggestion(label: string, detail: string, text: PlaceholderText): Suggestion {
    const { lineRange, input } = this.#place;
    return {
      label,
      kind: 'section',
      detail,
      range: lineRange,
      text: withLineEnd(text, input.postmortem.document.source.lineEnd),
      // As many marks as were typed, whatever the section has: what counts is its name.
      filter: `${this.#marks}${this.#gap}${label}`,
    };
  }

  /** What stands below the heading in the template, unless something stands there in the document. */
  #body(spec: SectionSpec): PlaceholderText {
    const { source } = this.#place.input.postmortem.document;
    const below = source.parts.slice(this.#place.lineRange.end);
    const next = /\S/.exec(below)?.index;
    if (spec.body.length === 0 || (next !== undefined && !/^#{1,6}[ \t]/.test(below.slice(next, next + 8)))) {
      return [];
    }
    const isCrowded = next !== undefined && source.lineText(this.#place.line + 1).trim() !== '';
    return [...literal('\n\n'), ...spec.body, ...literal(isCrowded ? '\n' : '')];
  }
}

function documented(documentation: string | undefined): Pick<Suggestion, 'documentation'> {
  return documentation === undefined ? {} : { documentation };
}
