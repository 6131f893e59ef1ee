import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { monthOf } from '../../../../../server/src/insights/months.ts';
import { type Drawn, drawn } from '../../../../../server/src/timeline/phasePicture.ts';
import type { View } from '../view.ts';
import {
  axisLabel,
  countAxis,
  type Figure,
  fillOf,
  labelStep,
  left,
  mark,
  monthNames,
  picture,
  right,
  type Subject,
  seriesOf,
} from './figure.ts';

const height = 230;
/** Of a bar, in pixels. */
const widest = 48;

/** A month with the incidents of each severity, in the order of the severities. */
interface Month {
  readonly month: string;
  readonly counts: readonly (readonly number[])[];
}

/** How many incidents there were in each month, by severity. */
export function monthsFigure(subject: Subject): Figure {
  const { view, texts } = subject;
  const nameOf = (name: string | null): string => name ?? texts.noSeverity;
  const months = countedMonths(view);
  const total = months.reduce((sum, { counts }) => sum + counts.flat().length, 0);
  return {
    title: texts.perMonth,
    note: total === 0 ? texts.noIncidents : '',
    picture: total === 0 ? null : drawing(subject, months, `${texts.perMonth}: ${total}`),
    legend:
      total === 0
        ? []
        : view.severities.map(({ name, rank }) => ({ name: nameOf(name), series: seriesOf(rank) })),
    heads: [texts.month, ...view.severities.map(({ name }) => nameOf(name)), texts.total],
    rows: months.map(({ month, counts }) => [
      { text: month },
      ...counts.map((behind) => ({ text: String(behind.length), behind })),
      { text: String(counts.flat().length), behind: counts.flat() },
    ]),
  };
}

function countedMonths({ months, severities, shown, incidents }: View): readonly Month[] {
  return months.map((month) => {
    const inMonth = shown.filter((index) => {
      const { date = null } = incidents[index] ?? {};
      return date !== null && monthOf(date) === month;
    });
    const counts = severities.map(({ name }) =>
      inMonth.filter((index) => incidents[index]?.severity === name),
    );
    return { month, counts };
  });
}

function drawing({ view, texts, language, width }: Subject, months: readonly Month[], label: string): Drawn {
  const most = Math.max(1, ...months.map(({ counts }) => counts.flat().length));
  const x = scaleBand(view.months, [left, width - right])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const y = scaleLinear([0, most], [height - 24, 10]).nice(4);
  const barWidth = Math.min(x.bandwidth(), widest);
  const layers = stack<Month, number>()
    .keys(view.severities.map((_, index) => index))
    .value(({ counts }, index) => counts[index]?.length ?? 0)([...months]);
  const bars = layers.flatMap((layer, index) =>
    layer.flatMap((span, at) => {
      const { month = '', counts = [] } = months[at] ?? {};
      const behind = counts[index] ?? [];
      const { name = null, rank = null } = view.severities[index] ?? {};
      const series = seriesOf(rank);
      const bar = drawn('rect', {
        class: `mark ${series}`,
        fill: fillOf(series),
        x: (x(month) ?? 0) + (x.bandwidth() - barWidth) / 2,
        y: y(span[1]),
        width: barWidth,
        height: Math.max(0, y(span[0]) - y(span[1]) - 1),
        rx: 1.5,
      });
      const title = `${month} · ${name ?? texts.noSeverity}: ${behind.length}`;
      return behind.length === 0 ? [] : [mark(bar, { key: `${month} ${name ?? ''}`, title, behind })];
    }),
  );
  const nameOf = monthNames(language);
  const step = labelStep(months.length, width - left - right);
  const labels = view.months.flatMap((month, index) =>
    (months.length - 1 - index) % step === 0
      ? [axisLabel((x(month) ?? 0) + x.bandwidth() / 2, height - 6, width, nameOf(month))]
      : [],
  );
  return picture(label, { width, height }, [...countAxis(y, width), ...bars, ...labels]);
}
