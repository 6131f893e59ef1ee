import type { InsightsIncident } from '../../../../server/src/protocol.ts';
import { button, element } from '../../preview/page/dom.ts';
import { fill } from '../../preview/page/messages.ts';
import {
  type ExportFormat,
  type ExportTarget,
  exportFormats,
  exportTargets,
  type PageState,
  periods,
  type Texts,
} from './messages.ts';
import { keyOf, severitiesOf } from './view.ts';

/** The buttons that hand over what is shown. */
export function exportButtons(
  texts: Texts,
  hand: (format: ExportFormat, target: ExportTarget) => void,
): readonly HTMLElement[] {
  return exportTargets.map((target) => {
    const buttons = exportFormats.map((format) =>
      button({ class: 'action' }, texts.formats[format], () => hand(format, target)),
    );
    return element('fieldset', {}, element('legend', {}, texts[target]), ...buttons);
  });
}

/** The switches that say which incidents are shown. */
export function filterControls(
  incidents: readonly InsightsIncident[],
  texts: Texts,
  state: () => PageState,
  changed: (state: PageState) => void,
): readonly HTMLElement[] {
  const options = periods.map((months) => {
    const name = months === 0 ? texts.wholeTime : fill(texts.lastMonths, months);
    const option = element('option', { value: String(months) }, name);
    option.selected = months === state().months;
    return option;
  });
  const period = element('select', { 'data-focus': 'period' }, ...options);
  period.addEventListener('change', () => changed({ ...state(), months: Number(period.value) }));
  const severities = severitiesOf(incidents).map(({ name }) => {
    const input = element('input', { type: 'checkbox', 'data-focus': `severity ${keyOf(name)}` });
    input.checked = !state().hidden.includes(keyOf(name));
    input.addEventListener('change', () => {
      const others = state().hidden.filter((one) => one !== keyOf(name));
      changed({ ...state(), hidden: input.checked ? others : [...others, keyOf(name)] });
    });
    return element('label', {}, input, name ?? texts.noSeverity);
  });
  return [
    element('label', { class: 'period' }, texts.period, period),
    element('fieldset', {}, element('legend', {}, texts.severity), ...severities),
  ];
}
