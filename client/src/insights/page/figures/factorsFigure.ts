import { scaleLinear } from 'd3-scale';
import { shortened } from '../../../../../server/src/document/cut.ts';
import type { FactorGroup } from '../../../../../server/src/protocol.ts';
import { type Drawn, drawn } from '../../../../../server/src/timeline/phasePicture.ts';
import { type Figure, fillOf, mark, picture, type Subject, text } from './figure.ts';

/** So many groups fit on a page that people look at together. */
const mostFactors = 10;
const rowHeight = 36;
/** Of a character, in pixels. */
const characterWidth = 6.2;

interface Group {
  readonly label: string;
  readonly behind: readonly number[];
}

/** What contributed to more than one of the incidents that are shown. */
export function factorsFigure(subject: Subject, factors: readonly FactorGroup[]): Figure {
  const { view, texts } = subject;
  const isShown = new Set(view.shown);
  const groups = factors
    .map(({ label, incidents }) => ({ label, behind: incidents.filter((index) => isShown.has(index)) }))
    .filter(({ behind }) => behind.length > 1)
    .toSorted((one, other) => other.behind.length - one.behind.length)
    .slice(0, mostFactors);
  return {
    title: texts.factors,
    note: groups.length === 0 ? texts.noFactors : '',
    picture: groups.length === 0 ? null : drawing(subject, groups),
    legend: [],
    heads: [texts.factor, texts.incidents],
    rows: groups.map(({ label, behind }) => [{ text: label }, { text: String(behind.length), behind }]),
  };
}

function drawing({ texts, width }: Subject, groups: readonly Group[]): Drawn {
  const x = scaleLinear([0, groups[0]?.behind.length ?? 1], [0, width - 32]);
  const longest = Math.floor(width / characterWidth);
  const bars = groups.flatMap(({ label, behind }, row) => {
    const y = row * rowHeight;
    const place = { x: 0, y: y + 18, width: x(behind.length), height: 10, rx: 2 };
    const bar = drawn('rect', { class: 'mark open', ...place, fill: fillOf('open') });
    return [
      text(0, y + 12, 'start', shortened(label, longest), 'words'),
      mark(bar, { key: label, title: `${label}: ${behind.length}`, behind }),
      text(x(behind.length) + 8, y + 27, 'start', String(behind.length)),
    ];
  });
  return picture(texts.factors, { width, height: groups.length * rowHeight }, bars);
}
