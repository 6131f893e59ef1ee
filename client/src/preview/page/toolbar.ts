import type { TimelinePreview } from '../../../../server/src/protocol.ts';
import { button, element } from './dom.ts';
import { type CopyFormat, copyFormats, fill, type Texts, type TimeMode, timeModes } from './messages.ts';

/** The switch for the times' zone, and what can be copied. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #choices = new Map<TimeMode, { readonly input: HTMLInputElement; readonly label: HTMLElement }>();
  readonly #copies = new Map<CopyFormat, HTMLButtonElement>();
  #mode: TimeMode;

  constructor(texts: Texts, mode: TimeMode, changed: () => void, copy: (format: CopyFormat) => void) {
    this.#texts = texts;
    this.#mode = mode;
    const choices = timeModes.map((one) => this.#choice(one, changed));
    const copies = copyFormats.map((format) => {
      const made = button({ class: 'action' }, texts.formats[format], () => copy(format));
      this.#copies.set(format, made);
      return made;
    });
    this.element = element(
      'div',
      { class: 'toolbar' },
      element('fieldset', {}, element('legend', {}, texts.times), ...choices),
      element('fieldset', {}, element('legend', {}, texts.copy), ...copies),
    );
  }

  get mode(): TimeMode {
    return this.#mode;
  }

  /** Offers only what the timeline allows: without a zone nothing can be converted. */
  show({ zone, rows }: TimelinePreview, hasPhases: boolean): void {
    const convertible = rows.some((row) => row.epoch !== null);
    for (const [mode, { input, label }] of this.#choices) {
      label.textContent = mode === 'document' && zone !== null ? zone : this.#texts.modes[mode];
      input.disabled = (mode === 'utc' || mode === 'local') && !convertible;
      label.title = input.disabled ? this.#texts.notConvertible : '';
      // The same zone twice is no choice.
      input.parentElement?.toggleAttribute(
        'hidden',
        mode === 'utc' && zone === 'UTC' && this.#mode !== 'utc',
      );
    }
    const svg = this.#copies.get('svg');
    if (svg) {
      svg.disabled = !hasPhases;
      svg.title = hasPhases ? '' : this.#texts.noPhases;
    }
  }

  /** What the chosen zone is called in a sentence. */
  zoneName({ zone }: TimelinePreview): string {
    switch (this.#mode) {
      case 'document':
        return zone ?? this.#texts.zoneUnknown;
      case 'written':
        return this.#texts.asWritten;
      case 'utc':
        return 'UTC';
      case 'local':
        return fill(this.#texts.localZone, Intl.DateTimeFormat().resolvedOptions().timeZone);
    }
  }

  #choice(mode: TimeMode, changed: () => void): HTMLElement {
    const input = element('input', { type: 'radio', name: 'mode', value: mode });
    input.checked = mode === this.#mode;
    input.addEventListener('change', () => {
      this.#mode = mode;
      changed();
    });
    const label = element('span', {}, this.#texts.modes[mode]);
    this.#choices.set(mode, { input, label });
    return element('label', {}, input, label);
  }
}
