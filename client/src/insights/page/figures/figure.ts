import { scaleLinear } from 'd3-scale';
import { type Drawn, drawn } from '../../../../../server/src/timeline/phasePicture.ts';
import type { Texts } from '../messages.ts';
import type { View } from '../view.ts';

/** A cell of a table, with the incidents that it counts. */
export interface Cell {
  readonly text: string;
  readonly behind?: readonly number[];
}

/** One chart with the table that says the same. */
export interface Figure {
  readonly title: string;
  readonly note: string;
  /** Null where there is nothing to draw. */
  readonly picture: Drawn | null;
  readonly legend: readonly { readonly name: string; readonly series: string }[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What every figure is drawn from. */
export interface Subject {
  readonly view: View;
  readonly texts: Texts;
  readonly language: string;
  /** Of the pictures, in pixels, so that words are as large in a narrow page as in a wide one. */
  readonly width: number;
}

export const fontSize = 12;
/** Room for the numbers of an axis. */
export const left = 28;
export const right = 8;

/** For where no style sheet is, as in an exported file. */
const colours: Readonly<Record<string, string>> = {
  'rank-0': '#d13438',
  'rank-1': '#bf8803',
  'rank-2': '#0063d3',
  'rank-3': '#388a34',
  'rank-4': '#8250df',
  'rank-none': '#8a8a8a',
  open: '#0063d3',
  overdue: '#d13438',
};

/** The class of a severity's colour. */
export function seriesOf(rank: number | null): string {
  return rank === null ? 'rank-none' : `rank-${Math.min(rank, 4)}`;
}

export const fillOf = (series: string): string => colours[series] ?? '#8a8a8a';

/** A mark that leads to the incidents behind it. */
export function mark(
  node: Drawn,
  lead: {
    /** What it stands for, so that it is found again when the figure is drawn anew. */
    readonly key: string;
    readonly title: string;
    /** What a pointer over it shows, where that is more than the title. */
    readonly details?: string;
    readonly behind: readonly number[];
  },
): Drawn {
  const { key, title, details = title, behind } = lead;
  const data = { 'data-behind': behind.join(' '), 'data-title': title, 'data-mark': key };
  return { ...node, attributes: { ...node.attributes, ...data }, children: [drawn('title', {}, details)] };
}

export function picture(
  label: string,
  { width, height }: { readonly width: number; readonly height: number },
  children: readonly Drawn[],
): Drawn {
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': label,
    'font-size': fontSize,
  };
  return drawn('svg', attributes, ...children);
}

export function text(
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  words: string,
  kind: 'axis' | 'words' = 'axis',
): Drawn {
  const fill = kind === 'axis' ? '#6b6b6b' : '#3b3b3b';
  return drawn('text', { class: kind, x, y, 'text-anchor': anchor, fill }, words);
}

export function rule(x1: number, y1: number, x2: number, y2: number): Drawn {
  return drawn('line', { class: 'grid', x1, y1, x2, y2, stroke: '#c8c8c8', 'stroke-width': 1 });
}

/** Horizontal lines at whole numbers, from 0 to the end of the scale. */
export function countAxis(scale: { (value: number): number; domain(): number[] }, width: number): Drawn[] {
  return scaleLinear([0, scale.domain()[1] ?? 1], [0, 1])
    .ticks(4)
    .filter(Number.isInteger)
    .flatMap((tick) => [
      rule(left, scale(tick), width - right, scale(tick)),
      text(left - 8, scale(tick) + 4, 'end', String(tick)),
    ]);
}

/** How a month is called below an axis, `Mar 26`. */
export function monthNames(language: string): (month: string) => string {
  const format = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-01`));
}

/** Half of the longest name of a month, in pixels. */
const halfLabel = 22;

/** A name below an axis, which does not reach over the edge. */
export function axisLabel(x: number, y: number, width: number, words: string): Drawn {
  return text(Math.min(x, width - halfLabel), y, 'middle', words);
}

/** Every how many labels one is shown, so that they do not touch. */
export function labelStep(count: number, room: number): number {
  return Math.max(1, Math.ceil((count * 54) / room));
}
