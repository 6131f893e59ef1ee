import { lengthText } from './lengthText.ts';
import type { Milestone, Phase } from './phases.ts';

/** An element of a drawing, without any document to be an element of. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawn | string)[];
}

export function drawn(name: string, attributes: Drawn['attributes'], ...children: Drawn['children']): Drawn {
  return { name, attributes, children };
}

/** The names of phases, in the reader's language. */
export type PhaseNames = Readonly<Record<Milestone, string>>;

/** What a phase is called and how long it took: `Detect 7 min`. */
export function phaseText(phase: Phase, names: PhaseNames): string {
  return `${phase.reaches.map((milestone) => names[milestone]).join(' + ')} ${lengthText(phase.milliseconds)}`;
}

/** No phase is so short that it cannot be seen. */
const smallestShare = 0.015;

/** Where each phase stands, as shares of the whole. */
function shares(phases: readonly Phase[]): readonly { readonly start: number; readonly size: number }[] {
  const total = phases.reduce((sum, phase) => sum + phase.milliseconds, 0);
  const sizes = phases.map(({ milliseconds }) =>
    Math.max(smallestShare, total === 0 ? 1 / phases.length : milliseconds / total),
  );
  const sum = sizes.reduce((one, other) => one + other, 0);
  let start = 0;
  return sizes.map((size) => {
    const place = { start, size: size / sum };
    start += place.size;
    return place;
  });
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The phase bar as wide as the page; its colours come from the page's style, and a list below it names the phases. */
export function phaseBar(phases: readonly Phase[], names: PhaseNames, label: string): Drawn {
  const places = shares(phases);
  const bars = phases.map((phase, index) => {
    const { start = 0, size = 0 } = places[index] ?? {};
    const place = { x: percent(start), y: 2, width: percent(size), height: 20 };
    // The inner drawing cuts off what would reach into the next phase, and so leaves a gap between the two.
    return drawn(
      'svg',
      place,
      drawn('title', {}, phaseText(phase, names)),
      drawn('rect', { class: `phase phase-${phase.last}`, x: 1, y: 1, width: '100%', height: 18 }),
    );
  });
  const attributes = { class: 'phase-bar', width: '100%', height: 24, role: 'img', 'aria-label': label };
  return drawn('svg', attributes, ...bars);
}

const pictureWidth = 760;
const margin = 16;
const colours: Readonly<Record<Milestone, string>> = {
  start: '#6e7781',
  detected: '#cf222e',
  acknowledged: '#8250df',
  mitigated: '#9a6700',
  resolved: '#1a7f37',
};

/** The phase bar as a picture that stands alone, for a document or a slide: its own colours, its own background. */
export function phasePicture(phases: readonly Phase[], names: PhaseNames, label: string): Drawn {
  const places = shares(phases);
  const width = pictureWidth - 2 * margin;
  const parts = phases.flatMap((phase, index) => {
    const { start = 0, size = 0 } = places[index] ?? {};
    const fill = colours[phase.last];
    const y = margin + 28 + index * 22;
    return [
      drawn('rect', {
        x: margin + start * width,
        y: margin,
        width: Math.max(1, size * width - 2),
        height: 20,
        fill,
      }),
      drawn('rect', { x: margin, y, width: 12, height: 12, fill }),
      drawn('text', { x: margin + 20, y: y + 11, fill: '#1f2328' }, phaseText(phase, names)),
    ];
  });
  const height = 2 * margin + 24 + phases.length * 22;
  return drawn(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${pictureWidth} ${height}`,
      width: pictureWidth,
      height,
      'font-family': 'sans-serif',
      'font-size': 13,
      role: 'img',
    },
    drawn('title', {}, label),
    drawn('rect', { width: pictureWidth, height, fill: '#ffffff' }),
    ...parts,
  );
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What has no place in XML. */
const invalid = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Makes a text harmless between tags and in attributes, in HTML and in XML. */
export function escaped(text: string): string {
  return text.replaceAll(invalid, '\uFFFD').replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** A drawing as text. */
export function markupOf(node: Drawn | string): string {
  if (typeof node === 'string') {
    return escaped(node);
  }
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(String(value))}"`,
  );
  return `<${node.name}${attributes.join('')}>${node.children.map(markupOf).join('')}</${node.name}>`;
}
