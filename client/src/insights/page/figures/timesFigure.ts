import { type ScaleLogarithmic, scaleLog } from 'd3-scale';
import { distributionOf } from '../../../../../server/src/insights/distribution.ts';
import type { MetricName } from '../../../../../server/src/protocol.ts';
import { lengthText } from '../../../../../server/src/timeline/lengthText.ts';
import { type Drawn, drawn } from '../../../../../server/src/timeline/phasePicture.ts';
import type { Texts } from '../messages.ts';
import type { View } from '../view.ts';
import { type Figure, fillOf, mark, picture, right, rule, type Subject, text } from './figure.ts';

const metricNames: readonly MetricName[] = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
];
const minute = 60_000;
const hour = 60 * minute;
const ticks = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 24 * hour, 168 * hour, 720 * hour];
/** Where name and numbers of a metric stand below one another, in pixels. */
const narrow = 410;

/** Of a dot, in pixels. */
const radius = 4.5;
const mostRadius = 11;
/** What lies nearer than this, in pixels, is one dot. */
const nearness = 6;
/** So many incidents are named beside a dot. */
const mostNames = 8;

/** What was measured of one metric. */
interface Strip {
  readonly name: MetricName;
  readonly measured: readonly { readonly index: number; readonly value: number }[];
  readonly values: readonly number[];
  readonly percentiles: { readonly median: number; readonly p90: number } | null;
}

/** How long detecting, acknowledging, mitigating and resolving took: a dot for each incident, on a logarithmic scale. */
export function timesFigure(subject: Subject): Figure {
  const { view, texts } = subject;
  const strips = metricNames.map((name) => stripOf(view, name));
  const isEmpty = strips.every(({ values }) => values.length === 0);
  return {
    title: texts.times,
    note: isEmpty ? texts.noTimes : texts.timesNote,
    picture: isEmpty ? null : drawing(subject, strips),
    legend: [],
    heads: [texts.metric, texts.measured, texts.median, texts.percentile, texts.values],
    rows: strips.map(({ name, measured, values, percentiles }) => [
      { text: texts.metricNames[name] },
      { text: String(values.length), behind: measured.map(({ index }) => index) },
      { text: percentiles ? roughly(percentiles.median) : '–' },
      { text: percentiles ? roughly(percentiles.p90) : '–' },
      { text: percentiles ? '' : values.map(lengthText).join(', ') },
    ]),
  };
}

function stripOf({ shown, incidents }: View, name: MetricName): Strip {
  const measured = shown.flatMap((index) => {
    const value = incidents[index]?.metrics[name];
    return value == null ? [] : [{ index, value }];
  });
  return { name, measured, ...distributionOf(measured.map(({ value }) => value)) };
}

/** Seconds of what lies between two incidents' minutes are of no interest. */
function roughly(length: number): string {
  return lengthText(length < 3 * minute ? Math.round(length) : Math.round(length / minute) * minute);
}

function drawing(subject: Subject, strips: readonly Strip[]): Drawn {
  const { texts, width } = subject;
  const all = strips.flatMap(({ values }) => values).map((value) => Math.max(value, minute));
  const least = all.reduce((one, other) => Math.min(one, other), 5 * minute);
  const most = all.reduce((one, other) => Math.max(one, other), hour);
  const x = scaleLog([least, most], [8, width - right - 8]);
  const rowHeight = width < narrow ? 62 : 48;
  const height = strips.length * rowHeight + 24;
  const grid = ticks
    .filter((tick) => tick >= least && tick <= most)
    .flatMap((tick) => [
      rule(x(tick), 0, x(tick), height - 20),
      text(x(tick), height - 4, x(tick) < 24 ? 'start' : 'middle', lengthText(tick)),
    ]);
  const rows = strips.flatMap((strip, row) => [
    ...words(strip, texts, width, row * rowHeight + 14),
    ...dots(strip, subject, x, (row + 1) * rowHeight - 16),
    ...percentileLines(strip, texts, x, (row + 1) * rowHeight - 16),
  ]);
  return picture(texts.times, { width, height }, [...grid, ...rows]);
}

function words(
  { name, values, percentiles }: Strip,
  texts: Texts,
  width: number,
  y: number,
): readonly Drawn[] {
  const count = `n\u00a0=\u00a0${values.length}`;
  const spread = percentiles
    ? [`${texts.median} ${roughly(percentiles.median)}`, `${texts.p90} ${roughly(percentiles.p90)}`]
    : [];
  const first = width < narrow ? count : [...spread, count].join(' · ');
  return [
    text(0, y, 'start', texts.metricNames[name], 'words'),
    text(width - right, y, 'end', first),
    ...(width < narrow ? [text(0, y + 15, 'start', spread.join(' · '))] : []),
  ];
}

type Scale = ScaleLogarithmic<number, number>;

/** What took about as long is one mark, the larger the more: dots on one another could not be chosen. */
function dots({ name, measured }: Strip, { view, texts }: Subject, x: Scale, y: number): readonly Drawn[] {
  const { incidents } = view;
  const at = (value: number): number => x(Math.max(value, minute));
  const near = Map.groupBy(measured, ({ value }) => Math.round(at(value) / nearness));
  return [...near.values()].map((group) => {
    const cx = group.reduce((sum, { value }) => sum + at(value), 0) / group.length;
    const r = Math.min(mostRadius, radius * Math.sqrt(group.length));
    const dot = drawn('circle', {
      class: 'mark dot',
      cx,
      cy: y,
      r,
      fill: fillOf('open'),
      'fill-opacity': 0.6,
    });
    const behind = group.map(({ index }) => index);
    const names = group.map(({ index, value }) => `${incidents[index]?.name ?? ''}: ${lengthText(value)}`);
    const lengths = new Set(group.map(({ value }) => value).toSorted((one, other) => one - other));
    const ends = [...lengths].map(lengthText);
    return mark(dot, {
      key: `${name} ${incidents[behind[0] ?? -1]?.uri ?? ''}`,
      title: `${texts.metricNames[name]}: ${[...new Set([ends[0], ends.at(-1)])].join('–')}`,
      details: [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])].join('\n'),
      behind,
    });
  });
}

function percentileLines({ percentiles }: Strip, texts: Texts, x: Scale, y: number): readonly Drawn[] {
  if (!percentiles) {
    return [];
  }
  return [
    { value: percentiles.median, kind: 'median', label: texts.median, width: 3, dashes: 'none' },
    { value: percentiles.p90, kind: 'p90', label: texts.percentile, width: 1.5, dashes: '3 2' },
  ].map(({ value, kind, label, width, dashes }) => {
    const at = x(Math.max(value, minute));
    const place = { x1: at, x2: at, y1: y - 11, y2: y + 11 };
    const line = {
      class: kind,
      ...place,
      stroke: '#3b3b3b',
      'stroke-width': width,
      'stroke-dasharray': dashes,
    };
    return drawn('line', line, drawn('title', {}, `${label}: ${roughly(value)}`));
  });
}
