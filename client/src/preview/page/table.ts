import type {
  TimelinePreview,
  TimelinePreviewProblem,
  TimelinePreviewRow,
} from '../../../../server/src/protocol.ts';
import { elapsedText, lengthText } from '../../../../server/src/timeline/lengthText.ts';
import { milestonesIn } from '../../../../server/src/timeline/phases.ts';
import { button, element, nodesOf } from './dom.ts';
import { fill, type Texts, type TimeMode } from './messages.ts';
import { type ShownTime, shownTimes } from './times.ts';

/** All that a row of the table is drawn from, apart from its place in the document. */
interface RowContent {
  readonly row: Omit<TimelinePreviewRow, 'line' | 'endLine'>;
  readonly time: ShownTime;
  readonly problems: readonly TimelinePreviewProblem[];
}

/** Called with a 0-based line, and whether the editor should get the focus. */
export type Reveal = (line: number, focus: boolean) => void;

/** The table of events. It changes only the rows that have changed, so that focus and scrolling stay. */
export class TimelineTable {
  readonly element: HTMLTableElement;
  readonly #texts: Texts;
  readonly #reveal: Reveal;
  readonly #caption = element('caption');
  readonly #body = element('tbody');
  #rows: readonly RowView[] = [];
  #cursor: number | null = null;

  constructor(texts: Texts, reveal: Reveal) {
    this.#texts = texts;
    this.#reveal = reveal;
    const heads = texts.columns.map((name) => element('th', { scope: 'col' }, name));
    const head = element('thead', {}, element('tr', {}, ...heads));
    this.element = element('table', { class: 'timeline' }, this.#caption, head, this.#body);
    this.#body.addEventListener('keydown', (event) => this.#move(event));
  }

  show(preview: TimelinePreview, mode: TimeMode, caption: string): void {
    this.#caption.textContent = caption;
    const times = shownTimes(preview.rows, mode);
    const isFirst = this.#rows.length === 0;
    const contents = preview.rows.map(
      ({ line, endLine, ...row }, index): RowContent => ({
        row,
        time: times[index] ?? { day: null, clock: '', notConverted: false },
        problems: preview.problems.filter((problem) => problem.row === index),
      }),
    );
    this.#rows = this.#matching(contents);
    for (const [index, view] of this.#rows.entries()) {
      const content = contents[index];
      const place = preview.rows[index];
      if (content && place) {
        view.show(content, place, !isFirst);
      }
    }
    this.#mark();
  }

  /** Marks the row that the cursor is in. */
  showCursor(line: number | null, scroll: boolean): void {
    this.#cursor = line;
    const row = this.#mark();
    if (scroll && row) {
      row.element.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Moves the focus to the row of an event. */
  focusRow(index: number): void {
    this.#rows[index]?.focus();
  }

  get current(): number {
    return this.#rows.findIndex((row) => row.element.getAttribute('aria-current') === 'true');
  }

  get focused(): number {
    return this.#rows.findIndex((row) => row.element.contains(document.activeElement));
  }

  /** The texts of the cells, without the problems. */
  get cells(): readonly (readonly string[])[] {
    return this.#rows.map((row) =>
      [...row.element.cells].map((cell) => (cell.querySelector('.text') ?? cell).textContent.trim()),
    );
  }

  /** The rows for new contents: what is the same before and behind a change keeps its row, and so its focus. */
  #matching(contents: readonly RowContent[]): readonly RowView[] {
    const keys = contents.map(keyOf);
    const old = this.#rows;
    const most = Math.min(old.length, keys.length);
    let before = 0;
    while (before < most && old[before]?.key === keys[before]) {
      before += 1;
    }
    let behind = 0;
    while (behind < most - before && old.at(-1 - behind)?.key === keys.at(-1 - behind)) {
      behind += 1;
    }
    const changed = old.slice(before, old.length - behind);
    const wanted = keys.length - before - behind;
    for (const view of changed.slice(wanted)) {
      view.element.remove();
    }
    const kept = [...old.slice(0, before), ...changed.slice(0, wanted)];
    const added = Array.from({ length: wanted - Math.min(wanted, changed.length) }, () => this.#newRow());
    const tail = old.slice(old.length - behind);
    const next = tail[0]?.element ?? null;
    for (const view of added) {
      this.#body.insertBefore(view.element, next);
    }
    return [...kept, ...added, ...tail];
  }

  #newRow(): RowView {
    return new RowView(this.#texts, this.#reveal);
  }

  #mark(): RowView | undefined {
    const line = this.#cursor;
    // Lists may be nested: the innermost entry is the last one that has the line.
    const current = line === null ? undefined : this.#rows.findLast((row) => row.holds(line));
    for (const row of this.#rows) {
      row.mark(row === current);
    }
    return current;
  }

  /** Arrow keys go from row to row; Tab does, too, by way of what is in them. */
  #move(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: -1,
      ArrowDown: 1,
      Home: -this.#rows.length,
      End: this.#rows.length,
    };
    const step = steps[event.key];
    if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      this.focusRow(Math.max(0, Math.min(this.#rows.length - 1, this.focused + step)));
    }
  }
}

/** Equal for two contents that look the same. */
function keyOf(content: RowContent): string {
  return JSON.stringify([
    content.row,
    content.time,
    content.problems.map(({ message, severity }) => [message, severity]),
  ]);
}

/** One row of the table. */
class RowView {
  readonly element = element('tr');
  readonly #texts: Texts;
  readonly #button: HTMLButtonElement;
  #place = { line: 0, endLine: 0 };
  #key = '';

  constructor(texts: Texts, reveal: Reveal) {
    this.#texts = texts;
    this.#button = button({ class: 'time' }, '', () => undefined);
    this.element.addEventListener('click', (event) => {
      const control = event.target instanceof Element ? event.target.closest('a, button') : null;
      // Who selects text in a row does not want to go away from it.
      const isSelecting = control === null && document.getSelection()?.isCollapsed === false;
      if (control?.localName !== 'a' && !isSelecting) {
        reveal(this.#place.line, false);
      }
    });
    this.element.addEventListener('dblclick', () => reveal(this.#place.line, true));
    this.#button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        reveal(this.#place.line, true);
      }
    });
  }

  get key(): string {
    return this.#key;
  }

  focus(): void {
    this.#button.focus();
  }

  holds(line: number): boolean {
    return this.#place.line <= line && line <= this.#place.endLine;
  }

  mark(isCurrent: boolean): void {
    this.element.toggleAttribute('data-current', isCurrent);
    if (isCurrent) {
      this.element.setAttribute('aria-current', 'true');
    } else {
      this.element.removeAttribute('aria-current');
    }
  }

  /** @param isChange whether the reader saw something else before */
  show(content: RowContent, { line, endLine }: TimelinePreviewRow, isChange: boolean): void {
    this.#place = { line, endLine };
    this.#button.title = fill(this.#texts.showLine, line + 1);
    const key = keyOf(content);
    if (key === this.#key) {
      return;
    }
    this.#key = key;
    this.#fill(content);
    this.element.classList.remove('changed');
    if (isChange) {
      // Reading a size between the two makes the browser start the animation anew.
      void this.element.offsetWidth;
      this.element.classList.add('changed');
    }
  }

  #fill({ row, time, problems }: RowContent): void {
    const [, , gapName = ''] = this.#texts.columns;
    const hadFocus = document.activeElement === this.#button;
    const event = element('td', { class: 'event' }, element('div', { class: 'text' }, ...nodesOf(row.event)));
    if (problems.length > 0) {
      event.append(problemList(problems, this.#texts));
    }
    const marks = milestonesIn(row).map((milestone) =>
      element('span', { class: `milestone phase-${milestone}` }, this.#texts.milestones[milestone]),
    );
    this.#button.textContent = time.clock === '' ? '–' : time.clock;
    this.element.replaceChildren(
      element('th', { scope: 'row' }, ...this.#day(time), this.#button, ...this.#notConverted(time)),
      element('td', { class: 'number' }, row.elapsed === null ? '' : elapsedText(row.elapsed)),
      element(
        'td',
        { class: 'number gap', 'data-column': gapName },
        row.gap === null ? '' : lengthText(row.gap),
      ),
      event,
      element('td', { class: 'actor' }, ...nodesOf(row.actor)),
      element('td', { class: 'mark' }, ...marks),
    );
    this.element.classList.toggle('backwards', (row.gap ?? 0) < 0);
    if (hadFocus) {
      this.#button.focus({ preventScroll: true });
    }
  }

  #day({ day }: ShownTime): readonly Node[] {
    return day === null ? [] : [element('span', { class: 'day' }, day), document.createTextNode(' ')];
  }

  #notConverted({ notConverted }: ShownTime): readonly Node[] {
    return notConverted ? [element('span', { class: 'note' }, ` ${this.#texts.notConverted}`)] : [];
  }
}

/** The problems of one place, with the severity in words. */
export function problemList(problems: readonly TimelinePreviewProblem[], texts: Texts): HTMLUListElement {
  return element(
    'ul',
    { class: 'problems' },
    ...problems.map(({ severity, message, rule }) =>
      element(
        'li',
        { class: severity },
        element('span', { class: 'severity' }, texts.severities[severity]),
        ` ${message} `,
        element('code', { class: 'rule' }, rule),
      ),
    ),
  );
}
