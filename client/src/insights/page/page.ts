import type { InsightsHistory, InsightsResult } from '../../../../server/src/protocol.ts';
import { button, element, svgOf } from '../../preview/page/dom.ts';
import { fill } from '../../preview/page/messages.ts';
import { exported } from './exports.ts';
import {
  actionsFigure,
  type Cell,
  type Figure,
  factorsFigure,
  monthsFigure,
  timesFigure,
} from './figures.ts';
import {
  exportFormats,
  exportTargets,
  type FromPage,
  type PageReading,
  type PageState,
  periods,
  type Texts,
  type ToPage,
} from './messages.ts';
import { keyOf, severitiesOf, type View, viewOf } from './view.ts';

/** The editor around the page. */
export interface Host {
  send(message: FromPage): void;
  keep(state: PageState): void;
}

/** The page with the numbers. */
export class InsightsPage {
  readonly #host: Host;
  readonly #texts: Texts;
  readonly #language: string;
  readonly #notice = element('div', { class: 'notice', role: 'status' });
  readonly #filters = element('div', { class: 'toolbar' });
  readonly #content = element('div');
  #state: PageState;
  #insights: InsightsResult | undefined;
  #history: InsightsHistory | null | undefined;
  #figures: readonly Figure[] = [];

  constructor(host: Host, texts: Texts, language: string, state: PageState) {
    this.#host = host;
    this.#texts = texts;
    this.#language = language;
    this.#state = state;
    const heading = element('h1', {}, texts.heading);
    document.body.replaceChildren(element('main', {}, heading, this.#notice, this.#filters, this.#content));
    this.#showNotice(texts.loading);
    this.#content.addEventListener('click', (event) => this.#clicked(event));
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
    if (insights.incidents.length === 0) {
      this.#filters.replaceChildren();
      this.#content.replaceChildren();
      this.#showNotice(this.#texts.empty);
      this.#notice.append(
        button({ class: 'action' }, this.#texts.create, () => this.#host.send({ kind: 'create' })),
      );
      return;
    }
    this.#showNotice(insights.capped ? this.#texts.capped : '');
    if (this.#filters.childElementCount === 0 || this.#filters.dataset['key'] !== this.#filterKey(insights)) {
      this.#showFilters(insights);
    }
    this.#showFigures(insights);
  }

  #filterKey({ incidents }: InsightsResult): string {
    return JSON.stringify(severitiesOf(incidents));
  }

  #showFilters(insights: InsightsResult): void {
    const texts = this.#texts;
    const options = periods.map((months) => {
      const name = months === 0 ? texts.wholeTime : fill(texts.lastMonths, months);
      const option = element('option', { value: String(months) }, name);
      option.selected = months === this.#state.months;
      return option;
    });
    const period = element('select', {}, ...options);
    period.addEventListener('change', () => this.#filter({ ...this.#state, months: Number(period.value) }));
    const severities = severitiesOf(insights.incidents).map(({ name }) => {
      const input = element('input', { type: 'checkbox' });
      input.checked = !this.#state.hidden.includes(keyOf(name));
      input.addEventListener('change', () => {
        const others = this.#state.hidden.filter((one) => one !== keyOf(name));
        this.#filter({ ...this.#state, hidden: input.checked ? others : [...others, keyOf(name)] });
      });
      return element('label', {}, input, name ?? texts.noSeverity);
    });
    const exports = exportTargets.map((target) =>
      element(
        'fieldset',
        {},
        element('legend', {}, texts[target]),
        ...exportFormats.map((format) =>
          button({ class: 'action' }, texts.formats[format], () =>
            this.#host.send({
              kind: 'export',
              format,
              target,
              text: exported(format, texts.heading, this.#figures),
            }),
          ),
        ),
      ),
    );
    this.#filters.dataset['key'] = this.#filterKey(insights);
    this.#filters.replaceChildren(
      element('label', { class: 'period' }, texts.period, period),
      element('fieldset', {}, element('legend', {}, texts.severity), ...severities),
      ...exports,
    );
  }

  #filter(state: PageState): void {
    this.#state = state;
    this.#host.keep(state);
    this.#show();
  }

  #showFigures(insights: InsightsResult): void {
    const view = viewOf(insights, this.#state);
    const texts = this.#texts;
    this.#figures = [
      monthsFigure(view, texts, this.#language),
      timesFigure(view, texts),
      actionsFigure(view, this.#history, texts),
      factorsFigure(view, insights.factors, texts),
    ];
    const opened = [...this.#content.querySelectorAll('details')].map(({ open }) => open);
    const sections = this.#figures.map((figure, index) => this.#section(figure, opened[index] ?? false));
    const undated = element('p', { class: 'note' });
    if (view.undated.length > 0) {
      const words = fill(texts.undated, view.undated.length);
      undated.append(this.#cell({ text: words, behind: view.undated }, words));
    }
    this.#content.replaceChildren(this.#tiles(view), undated, ...sections);
  }

  #tiles({ shown, incidents }: View): HTMLElement {
    const sum = (key: 'open' | 'overdue'): number =>
      shown.reduce((total, index) => total + (incidents[index]?.[key] ?? 0), 0);
    const behind = (key: 'open' | 'overdue'): readonly number[] =>
      shown.filter((index) => (incidents[index]?.[key] ?? 0) > 0);
    const texts = this.#texts;
    const tiles = [
      { name: texts.incidents, value: shown.length, behind: shown },
      { name: texts.open, value: sum('open'), behind: behind('open') },
      { name: texts.overdue, value: sum('overdue'), behind: behind('overdue') },
    ].map(({ name, value, behind: some }) =>
      element(
        'div',
        { class: 'tile' },
        element('dt', {}, name),
        element('dd', {}, this.#cell({ text: String(value), behind: some }, name)),
      ),
    );
    return element('dl', { class: 'tiles' }, ...tiles);
  }

  #section(figure: Figure, isOpen: boolean): HTMLElement {
    const legend = figure.legend.map(({ name, series }) =>
      element('li', {}, element('span', { class: `swatch ${series}` }), name),
    );
    const heads = figure.heads.map((name) => element('th', { scope: 'col' }, name));
    const rows = figure.rows.map(([first, ...cells]) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, first?.text ?? ''),
        ...cells.map((cell, index) =>
          element('td', {}, this.#cell(cell, `${first?.text}, ${figure.heads[index + 1]}`)),
        ),
      ),
    );
    const table = element(
      'table',
      { 'aria-label': figure.title },
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows),
    );
    const region = { class: 'scroller', role: 'region', tabindex: '0', 'aria-label': figure.title };
    const details = element(
      'details',
      {},
      element('summary', {}, this.#texts.asTable),
      element('div', region, table),
    );
    // Without a picture the table is all there is.
    details.open = isOpen || figure.picture === null;
    return element(
      'section',
      {},
      element('h2', {}, figure.title),
      ...(legend.length > 0 ? [element('ul', { class: 'legend' }, ...legend)] : []),
      ...(figure.picture ? [svgOf(figure.picture)] : []),
      ...(figure.note === '' ? [] : [element('p', { class: 'note' }, figure.note)]),
      ...(rows.length > 0 ? [details] : []),
    );
  }

  /** A number leads to what it counts. */
  #cell({ text, behind = [] }: Cell, label: string): Node {
    if (behind.length === 0) {
      return document.createTextNode(text);
    }
    const attributes = { class: 'link', 'data-behind': behind.join(' '), 'data-title': `${label}: ${text}` };
    return button(attributes, text, () => {});
  }

  #clicked(event: Event): void {
    const marked = event.target instanceof Element ? event.target.closest('[data-behind]') : null;
    const section = marked?.closest('section, dl, p');
    if (marked && section) {
      const title = marked.getAttribute('data-title') ?? '';
      const behind = (marked.getAttribute('data-behind') ?? '').split(' ').filter(Boolean).map(Number);
      this.#showBehind(section, title, behind, marked);
    }
  }

  /** Lists the postmortems behind a mark where the mark is. */
  #showBehind(section: Element, title: string, behind: readonly number[], mark: Element): void {
    this.#content.querySelector('.behind')?.remove();
    const items = behind.flatMap((index) => {
      const incident = this.#insights?.incidents[index];
      const facts = [incident?.date, incident?.severity].filter(Boolean).join(' · ');
      const open = (): void => this.#host.send({ kind: 'open', uri: incident?.uri ?? '' });
      return incident
        ? [
            element(
              'li',
              {},
              button({ class: 'link' }, incident.name, open),
              element('span', { class: 'note' }, ` ${facts}`),
            ),
          ]
        : [];
    });
    const heading = element('h2', { tabindex: '-1' }, fill(this.#texts.behind, title));
    const list = element('div', { class: 'behind' }, heading, element('ul', {}, ...items));
    const close = (): void => {
      list.remove();
      if (mark instanceof HTMLElement) {
        mark.focus();
      }
    };
    list.append(button({ class: 'action' }, this.#texts.close, close));
    list.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    section.after(list);
    heading.focus();
    list.scrollIntoView({ block: 'nearest' });
  }

  #showNotice(text: string): void {
    this.#notice.hidden = text === '';
    this.#notice.replaceChildren(...(text === '' ? [] : [element('p', {}, text)]));
  }

  #read(): PageReading {
    const texts = (selector: string): readonly string[] =>
      [...this.#content.querySelectorAll(selector)].map((one) => one.textContent);
    return {
      notice: this.#notice.querySelector('p')?.textContent ?? '',
      tiles: texts('.tile dd'),
      tables: this.#figures.map(({ rows }) => rows.map((cells) => cells.map(({ text }) => text))),
      behind: texts('.behind li button'),
    };
  }
}
