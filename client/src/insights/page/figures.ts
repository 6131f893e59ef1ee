import { scaleBand, scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { distributionOf } from '../../../../server/src/insights/distribution.ts';
import { monthOf } from '../../../../server/src/insights/months.ts';
import type { FactorGroup, InsightsHistory, MetricName } from '../../../../server/src/protocol.ts';
import { lengthText } from '../../../../server/src/timeline/lengthText.ts';
import { type Drawn, drawn } from '../../../../server/src/timeline/phasePicture.ts';
import type { Texts } from './messages.ts';
import { actionPoints, type View } from './view.ts';

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

export const width = 720;
const left = 44;
const right = 16;

/** For where no style sheet is, as in an exported file. */
const colours: Readonly<Record<string, string>> = {
  'rank-0': '#d13438',
  'rank-1': '#d1730f',
  'rank-2': '#bf8803',
  'rank-3': '#1a85ff',
  'rank-4': '#388a34',
  'rank-none': '#8a8a8a',
  open: '#1a85ff',
  overdue: '#d13438',
};

/** The class of a severity's colour. */
function seriesOf(rank: number | null): string {
  return rank === null ? 'rank-none' : `rank-${Math.min(rank, 4)}`;
}

const fillOf = (series: string): string => colours[series] ?? '#8a8a8a';

/** A mark that leads to the incidents behind it. */
function mark(node: Drawn, title: string, behind: readonly number[]): Drawn {
  const attributes = { ...node.attributes, 'data-behind': behind.join(' '), 'data-title': title };
  return { ...node, attributes, children: [drawn('title', {}, title)] };
}

function picture(label: string, height: number, children: readonly Drawn[]): Drawn {
  return drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, 'font-size': 11 },
    ...children,
  );
}

function text(x: number, y: number, anchor: string, words: string): Drawn {
  return drawn('text', { class: 'axis', x, y, 'text-anchor': anchor, fill: '#6b6b6b' }, words);
}

function rule(x1: number, y1: number, x2: number, y2: number): Drawn {
  return drawn('line', { class: 'grid', x1, y1, x2, y2, stroke: '#c8c8c8', 'stroke-width': 1 });
}

/** Horizontal lines at whole numbers. */
function countAxis(scale: (value: number) => number, most: number): readonly Drawn[] {
  return scaleLinear([0, most], [0, 1])
    .ticks(4)
    .filter(Number.isInteger)
    .flatMap((tick) => [
      rule(left, scale(tick), width - right, scale(tick)),
      text(left - 8, scale(tick) + 4, 'end', String(tick)),
    ]);
}

/** How many incidents there were in each month, by severity. */
export function monthsFigure(view: View, texts: Texts, language: string): Figure {
  const { months, severities, shown, incidents } = view;
  const nameOf = (name: string | null): string => name ?? texts.noSeverity;
  const of = (month: string, severity: string | null): readonly number[] =>
    shown.filter((index) => {
      const incident = incidents[index];
      return incident?.date != null && monthOf(incident.date) === month && incident.severity === severity;
    });
  const cells = months.map((month) => ({
    month,
    counts: severities.map(({ name }) => of(month, name)),
  }));
  const shortMonth = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const height = 220;
  const bottom = height - 24;
  const most = Math.max(1, ...cells.map(({ counts }) => counts.flat().length));
  const x = scaleBand(months, [left, width - right])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const y = scaleLinear([0, most], [bottom, 10]).nice(4);
  const layers = stack<(typeof cells)[number], number>()
    .keys(severities.map((_, index) => index))
    .value(({ counts }, index) => counts[index]?.length ?? 0)(cells);
  const bars = layers.flatMap((layer, index) =>
    layer.flatMap((span, at) => {
      const { month = '' } = cells[at] ?? {};
      const behind = cells[at]?.counts[index] ?? [];
      const { name = null, rank = null } = severities[index] ?? {};
      const series = seriesOf(rank);
      const bar = drawn('rect', {
        class: `mark ${series}`,
        fill: fillOf(series),
        x: x(month) ?? 0,
        y: y(span[1]),
        width: Math.min(x.bandwidth(), 48),
        height: Math.max(0, y(span[0]) - y(span[1]) - 1),
        rx: 1.5,
        transform: `translate(${Math.max(0, (x.bandwidth() - 48) / 2)} 0)`,
      });
      return behind.length === 0 ? [] : [mark(bar, `${month} · ${nameOf(name)}: ${behind.length}`, behind)];
    }),
  );
  const step = Math.ceil(months.length / 12);
  const labels = months.flatMap((month, index) =>
    (months.length - 1 - index) % step === 0
      ? [
          text(
            (x(month) ?? 0) + x.bandwidth() / 2,
            height - 6,
            'middle',
            shortMonth.format(new Date(`${month}-01`)),
          ),
        ]
      : [],
  );
  const total = cells.reduce((sum, { counts }) => sum + counts.flat().length, 0);
  return {
    title: texts.perMonth,
    note: '',
    picture:
      total === 0
        ? null
        : picture(`${texts.perMonth}: ${total}`, height, [
            ...countAxis(y, y.domain()[1] ?? most),
            ...bars,
            ...labels,
          ]),
    legend: severities.map(({ name, rank }) => ({ name: nameOf(name), series: seriesOf(rank) })),
    heads: [texts.month, ...severities.map(({ name }) => nameOf(name)), texts.total],
    rows: cells.map(({ month, counts }) => [
      { text: month },
      ...counts.map((behind) => ({ text: String(behind.length), behind })),
      { text: String(counts.flat().length), behind: counts.flat() },
    ]),
  };
}

const metricNames: readonly MetricName[] = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
];
const minute = 60_000;
const hour = 60 * minute;
const ticks = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 24 * hour, 168 * hour, 720 * hour];

/** How long detecting, acknowledging, mitigating and resolving took: a dot for each incident, on a logarithmic scale. */
export function timesFigure({ shown, incidents }: View, texts: Texts): Figure {
  const lines = metricNames.map((name) => {
    const behind = shown.filter((index) => incidents[index]?.metrics[name] != null);
    const lengthOf = (index: number): number => incidents[index]?.metrics[name] ?? 0;
    return { name, behind, lengthOf, ...distributionOf(behind.map(lengthOf)) };
  });
  const all = lines.flatMap(({ values }) => values).map((value) => Math.max(value, minute));
  const [least, most] = [Math.min(...all, 5 * minute), Math.max(...all, hour)];
  const x = scaleLog([least, most], [150, width - right - 8]);
  const rowHeight = 46;
  const height = lines.length * rowHeight + 28;
  const at = (value: number): number => x(Math.max(value, minute));
  const grid = ticks
    .filter((tick) => tick >= least && tick <= most)
    .flatMap((tick) => [
      rule(at(tick), 6, at(tick), height - 22),
      text(at(tick), height - 6, 'middle', lengthText(tick)),
    ]);
  const strips = lines.flatMap(({ name, behind, lengthOf, percentiles }, row) => {
    const y = 28 + row * rowHeight;
    const dots = behind.map((index) => {
      const dot = {
        class: 'mark dot',
        cx: at(lengthOf(index)),
        cy: y,
        r: 4.5,
        fill: colours['open'] ?? '',
        'fill-opacity': 0.55,
      };
      return mark(drawn('circle', dot), `${incidents[index]?.name ?? ''}: ${lengthText(lengthOf(index))}`, [
        index,
      ]);
    });
    const bars = percentiles
      ? [
          { value: percentiles.median, kind: 'median', label: texts.median },
          { value: percentiles.p90, kind: 'p90', label: texts.percentile },
        ].map(({ value, kind, label }) =>
          drawn(
            'line',
            {
              class: kind,
              x1: at(value),
              x2: at(value),
              y1: y - 13,
              y2: y + 13,
              stroke: '#3b3b3b',
              'stroke-width': kind === 'median' ? 3 : 1.5,
              'stroke-dasharray': kind === 'median' ? 'none' : '3 2',
            },
            drawn('title', {}, `${label}: ${lengthText(value)}`),
          ),
        )
      : [];
    return [
      text(0, y, 'start', texts.metricNames[name]),
      text(0, y + 14, 'start', `n = ${behind.length}`),
      ...dots,
      ...bars,
    ];
  });
  return {
    title: texts.times,
    note: all.length === 0 ? texts.noTimes : texts.timesNote,
    picture: all.length === 0 ? null : picture(texts.times, height, [...grid, ...strips]),
    legend: [],
    heads: [texts.metric, texts.measured, texts.median, texts.percentile, texts.values],
    rows: lines.map(({ name, behind, values, percentiles }) => [
      { text: texts.metricNames[name] },
      { text: String(values.length), behind },
      { text: percentiles ? lengthText(Math.round(percentiles.median)) : '–' },
      { text: percentiles ? lengthText(Math.round(percentiles.p90)) : '–' },
      { text: percentiles ? '' : values.map(lengthText).join(', ') },
    ]),
  };
}

/** How many actions were open and overdue over time; `history` is undefined while it is still being read. */
export function actionsFigure(view: View, history: InsightsHistory | null | undefined, texts: Texts): Figure {
  const points = actionPoints(view, history);
  const most = Math.max(1, ...points.map(({ open }) => open));
  const height = 200;
  const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
  const first = points[0]?.day ?? view.today;
  const x = scaleUtc([dateOf(first), dateOf(view.today)], [left + 8, width - right - 28]);
  const y = scaleLinear([0, most], [height - 24, 12]).nice(4);
  const lineOf = (series: 'open' | 'overdue'): readonly Drawn[] => {
    const path = line<(typeof points)[number]>(
      (point) => x(dateOf(point.day)),
      (point) => y(point[series]),
    )([...points]);
    const dots = points.map((point) => {
      const behind = series === 'open' ? point.behindOpen : point.behindOverdue;
      const dot = {
        class: `mark ${series}`,
        cx: x(dateOf(point.day)),
        cy: y(point[series]),
        r: 4.5,
        fill: fillOf(series),
      };
      return mark(drawn('circle', dot), `${point.day} · ${texts[series]}: ${point[series]}`, behind);
    });
    const drawnLine = {
      class: `line ${series}`,
      d: path ?? '',
      fill: 'none',
      stroke: fillOf(series),
      'stroke-width': 2,
    };
    return [drawn('path', drawnLine), ...dots];
  };
  const step = Math.ceil(points.length / 9);
  const labels = points.flatMap(({ day }, index) =>
    (points.length - 1 - index) % step === 0
      ? [text(x(dateOf(day)), height - 6, 'middle', day.slice(0, 10))]
      : [],
  );
  const axis = countAxis(y, y.domain()[1] ?? most);
  const drawing = [...axis, ...lineOf('open'), ...lineOf('overdue'), ...labels];
  return {
    title: texts.actions,
    note:
      history === undefined ? texts.readingHistory : history === null ? texts.noHistory : texts.historyNote,
    picture: points.length > 1 ? picture(texts.actions, height, drawing) : null,
    legend:
      points.length > 1
        ? [
            { name: texts.open, series: 'open' },
            { name: texts.overdue, series: 'overdue' },
          ]
        : [],
    heads: [texts.day, texts.open, texts.overdue],
    rows: points.map(({ day, open, overdue, behindOpen, behindOverdue }) => [
      { text: day },
      { text: String(open), behind: behindOpen },
      { text: String(overdue), behind: behindOverdue },
    ]),
  };
}

/** So many groups fit on a page that people look at together. */
const mostFactors = 10;

/** What contributed to more than one of the incidents that are shown. */
export function factorsFigure({ shown }: View, factors: readonly FactorGroup[], texts: Texts): Figure {
  const isShown = new Set(shown);
  const groups = factors
    .map(({ label, incidents }) => ({ label, behind: incidents.filter((index) => isShown.has(index)) }))
    .filter(({ behind }) => behind.length > 1)
    .toSorted((one, other) => other.behind.length - one.behind.length)
    .slice(0, mostFactors);
  const x = scaleLinear([0, Math.max(1, ...groups.map(({ behind }) => behind.length))], [0, width - 40]);
  const bars = groups.flatMap(({ label, behind }, row) => {
    const y = row * 38;
    const bar = {
      class: 'mark open',
      x: 0,
      y: y + 18,
      width: x(behind.length),
      height: 10,
      rx: 2,
      fill: fillOf('open'),
    };
    const words = label.length > 110 ? `${label.slice(0, 109)}…` : label;
    return [
      drawn('text', { class: 'words', x: 0, y: y + 12, fill: '#3b3b3b' }, words),
      mark(drawn('rect', bar), `${label}: ${behind.length}`, behind),
      text(x(behind.length) + 8, y + 27, 'start', String(behind.length)),
    ];
  });
  return {
    title: texts.factors,
    note: groups.length === 0 ? texts.noFactors : '',
    picture: groups.length === 0 ? null : picture(texts.factors, groups.length * 38, bars),
    legend: [],
    heads: [texts.factor, texts.incidents],
    rows: groups.map(({ label, behind }) => [{ text: label }, { text: String(behind.length), behind }]),
  };
}
