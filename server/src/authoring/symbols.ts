import type { ActionItem } from '../actions/actionItem.ts';
import { partOf } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import { isClosed } from '../actions/status.ts';
import type { Problem } from '../check/check.ts';
import { shortened } from '../document/cut.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangeContains } from '../document/sourceText.ts';
import { fieldRole } from '../template/roles.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { AuthoringInput } from './authoringContext.ts';
import { ruleContextOf } from './authoringContext.ts';

/** A part of a postmortem, as an outline shows it. */
export interface PostmortemSymbol {
  readonly kind: 'document' | 'field' | 'section' | 'event' | 'action';
  /** Never empty. */
  readonly name: string;
  /** What is to be known of it beside its name; empty where that is nothing. */
  readonly detail: string;
  readonly range: OffsetRange;
  /** What stands for it, within its range. */
  readonly selection: OffsetRange;
  /** In document order. */
  readonly children: readonly PostmortemSymbol[];
}

/** A longer text does not fit an outline. */
const longestText = 80;

/** The outline of a postmortem: its header, its sections, and in these the events and the actions. */
export function symbolsOf(input: AuthoringInput): readonly PostmortemSymbol[] {
  return new Outliner(input).symbols();
}

class Outliner {
  readonly #input: AuthoringInput;
  readonly #timeline: Timeline | undefined;
  readonly #actions: readonly ActionItem[];

  constructor(input: AuthoringInput) {
    this.#input = input;
    this.#timeline = ruleContextOf(input).timeline();
    this.#actions = actionsOf(input.postmortem, input.configuration).items;
  }

  symbols(): readonly PostmortemSymbol[] {
    const { document } = this.#input.postmortem;
    const { title, source, sections } = document;
    const all = this.#siblings(0, sections.length);
    if (!title) {
      return all;
    }
    const above = all.filter(({ range }) => range.start < title.range.start);
    const range = { start: title.range.start, end: source.parts.length };
    const whole: PostmortemSymbol = {
      kind: 'document',
      name: named(source.slice(title.content)),
      detail: joined([this.#severity(), this.#state(), ...problemCounts(this.#input.problems)]),
      range,
      selection: title.content.start < title.content.end ? title.content : title.range,
      children: [...this.#fields(), ...all.slice(above.length)],
    };
    // What a section above the title reaches over is no part of the document below it.
    return [...above.map((one) => within(one, title.range.start)), whole];
  }

  #siblings(from: number, end: number): readonly PostmortemSymbol[] {
    const { sections } = this.#input.postmortem.document;
    const symbols: PostmortemSymbol[] = [];
    for (let index = from; index < end; ) {
      const section = sections[index];
      if (!section) {
        break;
      }
      symbols.push(this.#section(section));
      index = section.next;
    }
    return symbols;
  }

  #section(section: Section): PostmortemSymbol {
    const { heading, range, title, index, next } = section;
    return {
      kind: 'section',
      name: named(title),
      detail: this.#sectionDetail(section),
      range,
      selection: heading.content.start < heading.content.end ? heading.content : heading.range,
      children: [
        ...this.#events(section.body),
        ...this.#actionSymbols(section.body),
        ...this.#siblings(index + 1, next),
      ],
    };
  }

  #sectionDetail({ range }: Section): string {
    const { problems, postmortem } = this.#input;
    const blanks = postmortem.leftovers.filter((left) => starts(range, left.range)).length;
    const actions = this.#actions.filter((action) => starts(range, action.range));
    const open = actions.filter((action) => !isClosed(action)).length;
    // A section that is missing is told at its neighbour, whose problem it is not.
    const own = problems.filter((problem) => !problem.missingSection && starts(range, problem.range));
    return joined([
      blanks === 0 ? '' : counted(blanks, 'blank'),
      actions.length === 0 ? '' : `${open} of ${actions.length} open`,
      ...problemCounts(own),
    ]);
  }

  #fields(): readonly PostmortemSymbol[] {
    const { document } = this.#input.postmortem;
    return document.fields.map(({ name, value, line, nameRange }) => ({
      kind: 'field',
      name: named(name),
      detail: shortened(document.source.slice(value), longestText),
      range: line,
      selection: nameRange,
      children: [],
    }));
  }

  #events(body: OffsetRange): readonly PostmortemSymbol[] {
    const { source } = this.#input.postmortem.document;
    // A heading that is an event is there as a section.
    const events = (this.#timeline?.events ?? []).filter(
      ({ form, range }) => form !== 'heading' && starts(body, range),
    );
    return events.map(({ range, timeRange, event }) => ({
      kind: 'event',
      name: named(source.slice(timeRange)),
      detail: shortened(source.slice(event), longestText),
      range,
      selection: timeRange.start < timeRange.end && rangeContains(range, timeRange) ? timeRange : range,
      children: [],
    }));
  }

  #actionSymbols(body: OffsetRange): readonly PostmortemSymbol[] {
    const actions = this.#actions.filter(({ range }) => starts(body, range));
    return actions.map((action) => ({
      kind: 'action',
      name: named(action.number ? `${action.number.value} ${action.action.text}` : action.action.text),
      detail: joined([
        partOf(action, 'owner')?.text ?? '',
        partOf(action, 'priority')?.text ?? '',
        partOf(action, 'status')?.text ?? '',
      ]),
      range: action.range,
      selection: rangeContains(action.range, action.action.range) ? action.action.range : action.range,
      children: [],
    }));
  }

  #severity(): string {
    const { document, fields, leftovers } = this.#input.postmortem;
    const field =
      fields.find(({ spec }) => spec.role === 'severity')?.field ??
      document.fields.find(({ name }) => fieldRole(name) === 'severity');
    const isBlank = field && leftovers.some((left) => starts(field.value, left.range));
    return field && !isBlank ? shortened(document.source.slice(field.value), longestText) : '';
  }

  #state(): string {
    return this.#input.postmortem.state === 'fresh' ? 'draft' : this.#input.postmortem.state;
  }
}

/** How many problems there are, by how much they matter. */
function problemCounts(problems: readonly Problem[]): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const others = problems.length - errors - warnings;
  return [
    errors === 0 ? '' : counted(errors, 'error'),
    warnings === 0 ? '' : counted(warnings, 'warning'),
    others === 0 ? '' : counted(others, 'hint'),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function named(text: string): string {
  return shortened(text, longestText) || '…';
}

function within(symbol: PostmortemSymbol, end: number): PostmortemSymbol {
  return {
    ...symbol,
    range: { start: symbol.range.start, end: Math.min(end, symbol.range.end) },
    children: symbol.children.filter(({ range }) => range.start < end).map((child) => within(child, end)),
  };
}

function starts(outer: OffsetRange, { start }: OffsetRange): boolean {
  return outer.start <= start && start < outer.end;
}
