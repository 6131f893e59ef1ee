import type { InsightsResult } from '../../../../server/src/protocol.ts';
import { button, element } from '../../preview/page/dom.ts';
import { fill } from '../../preview/page/messages.ts';
import { behindList } from './behind.ts';
import { exported, exportWidth } from './exports.ts';
import { actionsFigure } from './figures/actionsFigure.ts';
import { factorsFigure } from './figures/factorsFigure.ts';
import type { Figure } from './figures/figure.ts';
import { monthsFigure } from './figures/monthsFigure.ts';
import { timesFigure } from './figures/timesFigure.ts';
import { exportButtons, filterControls } from './filters.ts';
import { keepingFocus } from './focus.ts';
import type { FromPage, History, PageReading, PageState, Texts, ToPage } from './messages.ts';
import { numberOf, sectionOf } from './section.ts';
import { severitiesOf, type View, viewOf } from './view.ts';

/** The editor around the page. */
export interface Host {
  send(message: FromPage): void;
  keep(state: PageState): void;
}

/** From this width on, in pixels, two figures stand side by side. */
const wide = 820;
/** Between figures, and of padding and border in them, in pixels. */
const gap = 12;
const inset = 34;

/** The page with the numbers. */
export class InsightsPage {
  readonly #host: Host;
  readonly #texts: Texts;
  readonly #language: string;
  readonly #notice = element('div', { class: 'notice', role: 'status' });
  readonly #exports: HTMLElement;
  readonly #filters = element('div', { class: 'toolbar' });
  readonly #content = element('div');
  readonly #openTables = new Set<number>();
  #state: PageState;
  #insights: InsightsResult | undefined;
  #history: History = { kind: 'reading' };
  #figures: readonly Figure[] = [];
  #filterKey = '';
  /** The mark whose files are listed, and the section that it is in. */
  #opened: { readonly section: string; readonly mark: string } | undefined;
  #drawnFor = 0;

  constructor(host: Host, texts: Texts, language: string, state: PageState) {
    this.#host = host;
    this.#texts = texts;
    this.#language = language;
    this.#state = state;
    this.#exports = element(
      'div',
      { class: 'toolbar' },
      ...exportButtons(texts, (format, target) => {
        const text = exported(format, texts.heading, this.#figuresFor(exportWidth));
        host.send({ kind: 'export', format, target, text });
      }),
    );
    const head = element('div', { class: 'head' }, element('h1', {}, texts.heading), this.#exports);
    document.body.replaceChildren(element('main', {}, head, this.#notice, this.#filters, this.#content));
    this.#exports.hidden = true;
    this.#showNotice(texts.loading);
    this.#content.addEventListener('click', (event) => this.#clicked(event));
    this.#content.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close());
    new ResizeObserver(() => this.#resized()).observe(this.#content);
  }

  receive(message: ToPage): void {
    switch (message.kind) {
      case 'show':
        this.#insights = message.insights;
        this.#show();
        break;
      case 'history':
        this.#history = message.history;
        this.#show();
        break;
      case 'notice':
        this.#showNotice(message.text);
        break;
      case 'ask':
        this.#host.send({ kind: 'answer', id: message.id, reading: this.#read() });
        break;
      case 'start':
        break;
    }
  }

  #show(): void {
    const insights = this.#insights;
    if (!insights) {
      return;
    }
    const isEmpty = insights.incidents.length === 0;
    this.#exports.hidden = isEmpty;
    this.#filters.hidden = isEmpty;
    this.#content.hidden = isEmpty;
    if (isEmpty) {
      this.#showNotice(this.#texts.empty);
      const create = (): void => this.#host.send({ kind: 'create' });
      this.#notice.append(button({ class: 'action' }, this.#texts.create, create));
      return;
    }
    this.#showNotice(insights.capped ? this.#texts.capped : '');
    this.#showFilters(insights);
    keepingFocus(this.#content, () => this.#draw(insights));
  }

  /** Drawn anew only where there are other severities. */
  #showFilters({ incidents }: InsightsResult): void {
    const key = JSON.stringify(severitiesOf(incidents));
    if (key !== this.#filterKey) {
      this.#filterKey = key;
      const changed = (state: PageState): void => {
        this.#state = state;
        this.#host.keep(state);
        this.#show();
      };
      const controls = filterControls(incidents, this.#texts, () => this.#state, changed);
      keepingFocus(this.#filters, () => this.#filters.replaceChildren(...controls));
    }
  }

  #figuresFor(width: number): readonly Figure[] {
    const insights = this.#insights;
    if (!insights) {
      return [];
    }
    const view = viewOf(insights, this.#state);
    const subject = { view, texts: this.#texts, language: this.#language, width };
    return [
      monthsFigure(subject),
      timesFigure(subject),
      actionsFigure(subject, this.#history),
      factorsFigure(subject, insights.factors),
    ];
  }

  /** How wide the pictures are; the page decides it, so that they are drawn for it and not scaled. */
  #pictureWidth(): number {
    const { clientWidth: width } = this.#content;
    return Math.max(240, Math.round(width < wide ? width - inset : (width - gap) / 2 - inset));
  }

  #resized(): void {
    if (this.#insights && !this.#content.hidden && this.#pictureWidth() !== this.#drawnFor) {
      this.#show();
    }
  }

  #draw(insights: InsightsResult): void {
    this.#drawnFor = this.#pictureWidth();
    const view = viewOf(insights, this.#state);
    const texts = this.#texts;
    this.#figures = this.#figuresFor(this.#drawnFor);
    const sections = this.#figures.map((figure, index) => {
      const toggled = (isOpen: boolean): void => {
        this.#openTables[isOpen ? 'add' : 'delete'](index);
      };
      const isTableOpen = this.#openTables.has(index);
      return sectionOf(figure, { index, asTable: texts.asTable, isTableOpen, toggled });
    });
    if (this.#history.kind === 'failed') {
      const retry = (): void => this.#host.send({ kind: 'retry' });
      sections[2]?.append(button({ class: 'action', 'data-focus': 'retry' }, texts.tryAgain, retry));
    }
    const notes = [
      { key: 'undated', text: texts.undated, behind: view.undated },
      { key: 'outside', text: texts.outside, behind: view.outside },
    ].flatMap(({ key, text, behind }) => {
      const words = fill(text, behind.length);
      const number = { text: words, behind };
      return behind.length === 0 ? [] : [element('p', { class: 'note' }, numberOf(number, key, words))];
    });
    const figures = { class: this.#content.clientWidth < wide ? 'figures' : 'figures wide' };
    const summary = element('div', { 'data-section': 'summary' }, this.#tiles(view), ...notes);
    this.#content.replaceChildren(summary, element('div', figures, ...sections));
    this.#showOpened();
  }

  #tiles({ shown, acting, incidents }: View): HTMLElement {
    const texts = this.#texts;
    const sum = (key: 'open' | 'overdue'): number =>
      acting.reduce((total, index) => total + (incidents[index]?.[key] ?? 0), 0);
    const behind = (key: 'open' | 'overdue'): readonly number[] =>
      acting.filter((index) => (incidents[index]?.[key] ?? 0) > 0);
    const tiles = [
      { key: 'incidents', name: texts.incidents, value: shown.length, behind: shown },
      { key: 'open', name: texts.open, value: sum('open'), behind: behind('open') },
      { key: 'overdue', name: texts.overdue, value: sum('overdue'), behind: behind('overdue') },
    ].map(({ key, name, value, behind: some }) => {
      const number = numberOf({ text: String(value), behind: some }, key, name);
      return element('div', { class: 'tile' }, element('dt', {}, name), element('dd', {}, number));
    });
    return element('dl', { class: 'tiles' }, ...tiles);
  }

  #clicked({ target }: Event): void {
    const marked = target instanceof Element ? target.closest('[data-mark]') : null;
    const section = marked?.closest('[data-section]')?.getAttribute('data-section');
    const behind = marked ? indexesOf(marked) : [];
    if (!marked || section == null || behind.length === 0) {
      return;
    }
    const [only = -1] = behind;
    if (behind.length === 1) {
      this.#host.send({ kind: 'open', uri: this.#insights?.incidents[only]?.uri ?? '' });
      return;
    }
    this.#opened = { section, mark: marked.getAttribute('data-mark') ?? '' };
    this.#showOpened();
    const list = this.#content.querySelector<HTMLElement>('.behind');
    list?.querySelector('h2')?.focus();
    list?.scrollIntoView({ block: 'nearest' });
  }

  /** Lists the postmortems behind the chosen mark where the mark is; one that is gone has no list. */
  #showOpened(): void {
    this.#content.querySelector('.behind')?.remove();
    const mark = this.#openedMark();
    if (!mark) {
      this.#opened = undefined;
      return;
    }
    const incidents = indexesOf(mark).flatMap((index) => this.#insights?.incidents[index] ?? []);
    const list = behindList(mark.getAttribute('data-title') ?? '', incidents, this.#texts, {
      open: (uri) => this.#host.send({ kind: 'open', uri }),
      close: () => this.#close(),
    });
    mark.closest('[data-section]')?.append(list);
  }

  #openedMark(): Element | undefined {
    const { section, mark } = this.#opened ?? {};
    return [...this.#content.querySelectorAll('[data-mark]')].find(
      (one) =>
        one.getAttribute('data-mark') === mark &&
        one.closest('[data-section]')?.getAttribute('data-section') === section,
    );
  }

  /** Closes the list, and gives the focus back to what opened it, or to what stands for it. */
  #close(): void {
    const mark = this.#openedMark();
    if (mark) {
      const summary = mark.closest('section')?.querySelector('summary');
      (mark instanceof HTMLElement ? mark : summary)?.focus({ preventScroll: true });
    }
    this.#content.querySelector('.behind')?.remove();
    this.#opened = undefined;
  }

  #showNotice(text: string): void {
    this.#notice.hidden = text === '';
    this.#notice.replaceChildren(...(text === '' ? [] : [element('p', {}, text)]));
  }

  #read(): PageReading {
    const texts = (selector: string): readonly string[] =>
      this.#content.hidden ? [] : [...this.#content.querySelectorAll(selector)].map((one) => one.textContent);
    const sections = [...this.#content.querySelectorAll('section')];
    return {
      notice: this.#notice.querySelector('p')?.textContent ?? '',
      tiles: texts('.tile dd'),
      tables: this.#figures.map(({ rows }) => rows.map((cells) => cells.map(({ text }) => text))),
      figures: sections.map((section) => ({
        title: section.querySelector('h2')?.textContent ?? '',
        note: section.querySelector('.note')?.textContent ?? '',
        marks: section.querySelectorAll('svg .mark').length,
      })),
      behind: texts('.behind li button'),
    };
  }
}

/** The incidents behind a mark. */
function indexesOf(mark: Element): readonly number[] {
  return (mark.getAttribute('data-behind') ?? '').split(' ').filter(Boolean).map(Number);
}
