import type { InsightsIncident } from '../../../../server/src/protocol.ts';
import { button, element } from '../../preview/page/dom.ts';
import { fill } from '../../preview/page/messages.ts';
import type { Texts } from './messages.ts';

/** What the list behind a mark does. */
export interface BehindActions {
  open(uri: string): void;
  close(): void;
}

/** The postmortems behind a mark, to be opened. */
export function behindList(
  title: string,
  incidents: readonly InsightsIncident[],
  texts: Texts,
  actions: BehindActions,
): HTMLElement {
  const items = incidents.map(({ uri, name, date, severity }) => {
    const facts = [date, severity].filter(Boolean).join(' · ');
    const link = button({ class: 'link', 'data-focus': `behind ${uri}` }, name, () => actions.open(uri));
    return element('li', {}, link, ' ', element('span', { class: 'note' }, facts));
  });
  return element(
    'div',
    { class: 'behind' },
    element('h2', { tabindex: '-1', 'data-focus': 'behind' }, fill(texts.behind, title)),
    element('ul', {}, ...items),
    button({ class: 'action', 'data-focus': 'behind close' }, texts.close, () => actions.close()),
  );
}
