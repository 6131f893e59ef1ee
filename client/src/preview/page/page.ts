import type { TimelinePreview } from '../../../../server/src/protocol.ts';
import { markupOf, phasePicture, phaseText } from '../../../../server/src/timeline/phasePicture.ts';
import { phasesOf } from '../../../../server/src/timeline/phases.ts';
import { csvTable, markdownTable } from './copies.ts';
import { button, element } from './dom.ts';
import {
  type CopyFormat,
  type FromPage,
  fill,
  type NoticeAction,
  type PageReading,
  type PageState,
  type Texts,
  type TimeMode,
  type ToPage,
} from './messages.ts';
import { metricSection, phaseSection, problemSection } from './summary.ts';
import { TimelineTable } from './table.ts';
import { Toolbar } from './toolbar.ts';

/** The editor around the page. */
export interface Host {
  send(message: FromPage): void;
  keep(state: PageState): void;
}

/** How long, in milliseconds, a reader who types is left in peace before being told what has changed. */
const quiet = 1000;

/** The page, once it knows its texts. */
export class TimelinePage {
  readonly #host: Host;
  #uri: string;
  readonly #texts: Texts;
  readonly #status = element('div', { role: 'status', class: 'hidden-text' });
  /** The panel's tab says the same to whoever sees it. */
  readonly #heading = element('h1', { class: 'hidden-text' });
  readonly #notice = element('div', { class: 'notice', hidden: '' });
  readonly #summary = element('div');
  readonly #content = element('div', { hidden: '' });
  readonly #omitted = element('p', { class: 'note', hidden: '' });
  readonly #toolbar: Toolbar;
  readonly #table: TimelineTable;
  #preview: TimelinePreview | undefined;
  #summaryKey = '';
  #announcement: ReturnType<typeof setTimeout> | undefined;
  #revealing = false;

  constructor(host: Host, uri: string, texts: Texts, mode: TimeMode) {
    this.#host = host;
    this.#uri = uri;
    this.#texts = texts;
    const reveal = (line: number, focus: boolean): void => {
      this.#revealing = true;
      host.send({ kind: 'reveal', line, focus });
    };
    this.#table = new TimelineTable(texts, reveal);
    this.#toolbar = new Toolbar(
      texts,
      mode,
      () => this.#showRows(),
      (format) => this.#copy(format),
    );
    this.#heading.textContent = texts.heading;
    // A wide table scrolls in a region of its own; the keyboard reaches it by the times in it.
    const region = { class: 'scroller', role: 'region', 'aria-label': texts.heading };
    const hint = element('p', { class: 'note' }, texts.hint);
    this.#content.append(
      this.#summary,
      this.#toolbar.element,
      element('div', region, this.#table.element),
      this.#omitted,
      hint,
    );
    const main = element('main', {}, this.#heading, this.#notice, this.#content);
    document.body.replaceChildren(main, this.#status);
    this.#showNotice(texts.loading, null);
    document.addEventListener('scroll', () => this.#keep(), { passive: true });
  }

  receive(message: ToPage): void {
    switch (message.kind) {
      case 'show':
        this.#heading.textContent = message.name;
        this.#show(message.preview);
        break;
      case 'notice':
        this.#showNotice(message.text, message.action);
        break;
      case 'cursor':
        this.#table.showCursor(message.line, !this.#revealing);
        this.#revealing = false;
        break;
      case 'copied':
        this.#announce(fill(this.#texts.copied, this.#texts.formats[message.format]), 0);
        break;
      case 'ask':
        this.#host.send({ kind: 'answer', id: message.id, reading: this.#read() });
        break;
    }
  }

  #show(preview: TimelinePreview): void {
    const texts = this.#texts;
    const notices: Readonly<Record<TimelinePreview['state'], [string, NoticeAction | null]>> = {
      timeline: ['', null],
      'no timeline': [texts.noTimeline, null],
      'no entries': [texts.noEntries, null],
      'not a postmortem': [fill(texts.notPostmortem, preview.because), 'treatAsPostmortem'],
    };
    this.#showNotice(...notices[preview.state]);
    this.#preview = preview;
    this.#content.hidden = preview.state !== 'timeline';
    this.#showSummary(preview);
    this.#showRows();
    this.#announce(fill(texts.updated, preview.rows.length, preview.problems.length), quiet);
  }

  /** Drawn anew only where it has changed, and not while somebody is in it and nothing has. */
  #showSummary(preview: TimelinePreview): void {
    const { rows, metrics, problems } = preview;
    const events = rows.map(
      ({ milestone, acknowledges, elapsed, reached, line, event, reading }) =>
        milestone && [milestone, acknowledges, elapsed, reached, line, event, reading],
    );
    const key = JSON.stringify([events, metrics, problems.filter(({ row }) => row === null)]);
    if (key === this.#summaryKey) {
      return;
    }
    this.#summaryKey = key;
    const reveal = (line: number, focus: boolean): void => this.#host.send({ kind: 'reveal', line, focus });
    const focusable = (): HTMLButtonElement[] => [...this.#summary.querySelectorAll('button')];
    const focused = focusable().findIndex((one) => one.matches(':focus'));
    const found = problemSection(preview, this.#texts, reveal);
    this.#summary.replaceChildren(
      phaseSection(preview, this.#texts, reveal),
      metricSection(preview, this.#texts, reveal),
      ...(found ? [found] : []),
    );
    focusable()[focused]?.focus({ preventScroll: true });
  }

  #showRows(): void {
    const preview = this.#preview;
    if (!preview) {
      return;
    }
    const { rows, omitted } = preview;
    this.#toolbar.show(preview, phasesOf(rows).phases.length > 0);
    const zone = this.#toolbar.zoneName(preview);
    const caption = fill(rows.length === 1 ? this.#texts.captionOne : this.#texts.caption, rows.length, zone);
    this.#table.show(preview, this.#toolbar.mode, caption);
    this.#omitted.hidden = omitted === 0;
    this.#omitted.textContent = fill(this.#texts.omitted, omitted);
    this.#keep();
  }

  #showNotice(text: string, action: NoticeAction | null): void {
    this.#notice.hidden = text === '';
    this.#notice.replaceChildren(element('p', {}, text));
    if (action !== null) {
      const act = (): void => this.#host.send({ kind: 'act', action });
      this.#notice.append(button({ class: 'action' }, this.#texts.actions[action], act));
    }
    if (text !== '') {
      this.#announce(text, 0);
    }
  }

  #copy(format: CopyFormat): void {
    const preview = this.#preview;
    if (preview) {
      this.#host.send({ kind: 'copy', format, text: this.#copyText(preview, format) });
    }
  }

  #copyText(preview: TimelinePreview, format: CopyFormat): string {
    const { phases } = phasesOf(preview.rows);
    const names = this.#texts.phaseNames;
    switch (format) {
      case 'markdown':
        return markdownTable(preview, this.#toolbar.mode, this.#texts);
      case 'csv':
        return csvTable(preview, this.#toolbar.mode, this.#texts);
      case 'svg': {
        const label = phases.map((phase) => phaseText(phase, names)).join(', ');
        return markupOf(phasePicture(phases, names, label));
      }
    }
  }

  /** Tells a screen reader, once what is told has stood still for a while; what it knows already is not repeated. */
  #announce(text: string, delay: number): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      if (this.#status.textContent !== text) {
        this.#status.textContent = text;
      }
    }, delay);
  }

  /** Keeps in mind where its document is now. */
  moveTo(uri: string): void {
    this.#uri = uri;
    this.#keep();
  }

  #keep(): void {
    this.#host.keep({ uri: this.#uri, mode: this.#toolbar.mode, scroll: window.scrollY });
  }

  #read(): PageReading {
    const texts = (selector: string): readonly string[] =>
      [...this.#content.querySelectorAll<HTMLElement>(selector)].map((one) => one.textContent.trim());
    return {
      notice: this.#notice.hidden ? '' : (this.#notice.firstChild?.textContent ?? ''),
      caption: this.#table.element.caption?.textContent.trim() ?? '',
      rows: this.#content.hidden ? [] : this.#table.cells,
      problems: texts('.problems li'),
      current: this.#table.current,
      focused: this.#table.focused,
      phases: texts('.phases li'),
      metrics: texts('.metric'),
      scroll: window.scrollY,
    };
  }
}
