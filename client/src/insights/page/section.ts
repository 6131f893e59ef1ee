import { button, element, svgOf } from '../../preview/page/dom.ts';
import type { Cell, Figure } from './figures/figure.ts';

/** How a section is shown. */
export interface Manner {
  /** Of the page's sections, which this one is. */
  readonly index: number;
  /** What the table is opened with. */
  readonly asTable: string;
  readonly isTableOpen: boolean;
  toggled(isOpen: boolean): void;
}

/** One figure: its picture, what there is to say of it, and its numbers as a table. */
export function sectionOf(figure: Figure, manner: Manner): HTMLElement {
  const { title, legend, picture, note, rows } = figure;
  const names = legend.map(({ name, series }) =>
    element('li', {}, element('span', { class: `swatch ${series}` }), name),
  );
  return element(
    'section',
    { 'data-section': String(manner.index) },
    element('h2', {}, title),
    ...(names.length > 0 ? [element('ul', { class: 'legend' }, ...names)] : []),
    ...(picture ? [svgOf(picture)] : []),
    ...(note === '' ? [] : [element('p', { class: 'note' }, note)]),
    ...(rows.length > 0 ? [tableOf(figure, manner)] : []),
  );
}

function tableOf({ title, heads, rows }: Figure, manner: Manner): HTMLElement {
  const { index, asTable, isTableOpen, toggled } = manner;
  // Files have all columns always; who reads the page has no use for one with nothing in it.
  const isShown = heads.map((_, column) => rows.some((cells) => cells[column]?.text !== ''));
  const lines = rows.map(([first, ...cells]) => {
    const name = first?.text ?? '';
    const shown = cells.flatMap((cell, column) => {
      const key = `${index} ${name} ${column}`;
      const head = heads[column + 1];
      return isShown[column + 1] ? [element('td', {}, numberOf(cell, key, `${name}, ${head}`))] : [];
    });
    return element('tr', {}, element('th', { scope: 'row' }, name), ...shown);
  });
  const shownHeads = heads.filter((_, column) => isShown[column]);
  const table = element(
    'table',
    { 'aria-label': title },
    element(
      'thead',
      {},
      element('tr', {}, ...shownHeads.map((head) => element('th', { scope: 'col' }, head))),
    ),
    element('tbody', {}, ...lines),
  );
  const region = { class: 'scroller', role: 'region', tabindex: '0', 'aria-label': title };
  const details = element(
    'details',
    {},
    element('summary', { 'data-focus': `table ${index}` }, asTable),
    element('div', { ...region, 'data-focus': `region ${index}` }, table),
  );
  details.open = isTableOpen;
  details.addEventListener('toggle', () => toggled(details.open));
  return details;
}

/** A number leads to what it counts. */
export function numberOf({ text, behind = [] }: Cell, key: string, label: string): Node {
  if (behind.length === 0) {
    return document.createTextNode(text);
  }
  // A sentence says by itself what it counts, a number does not.
  const title = label === text ? text : `${label}: ${text}`;
  const data = { 'data-behind': behind.join(' '), 'data-title': title, 'data-mark': key };
  return button(
    { class: 'link', 'aria-label': title, ...data, 'data-focus': `number ${key}` },
    text,
    () => {},
  );
}
