import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { monthOf } from '../../../../../server/src/insights/months.ts';
import { type Drawn, drawn } from '../../../../../server/src/timeline/phasePicture.ts';
import type { History, Texts } from '../messages.ts';
import { type ActionPoint, actionPoints } from '../view.ts';
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
} from './figure.ts';

const height = 210;

/** How many actions were open and overdue over time. */
export function actionsFigure(subject: Subject, history: History): Figure {
  const { view, texts } = subject;
  const points = actionPoints(view, history.kind === 'read' ? history.read : null);
  const isDrawn = points.length > 1;
  const legend = (['open', 'overdue'] as const).map((series) => ({ name: texts[series], series }));
  return {
    title: texts.actions,
    note: noteOf(history, texts),
    picture: isDrawn ? drawing(subject, points) : null,
    legend: isDrawn ? legend : [],
    heads: [texts.day, texts.open, texts.overdue],
    rows: points.map(({ day, open, overdue, behindOpen, behindOverdue }) => [
      { text: day },
      { text: String(open), behind: behindOpen },
      { text: String(overdue), behind: behindOverdue },
    ]),
  };
}

function noteOf(history: History, texts: Texts): string {
  switch (history.kind) {
    case 'reading':
      return texts.readingHistory;
    case 'failed':
      return texts.historyFailed;
    case 'read':
      if (history.read === null) {
        return texts.noHistory;
      }
      return history.read.isCut ? `${texts.historyNote} ${texts.historyCut}` : texts.historyNote;
  }
}

function drawing({ view, texts, language, width }: Subject, points: readonly ActionPoint[]): Drawn {
  const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const most = Math.max(1, ...points.map(({ open }) => open));
  // In milliseconds: a scale for calendars brings their names and formats along, and only places are asked for.
  const x = scaleLinear(
    [instantOf(points[0]?.day ?? view.today), instantOf(view.today)],
    [left + 22, width - right - 22],
  );
  const y = scaleLinear([0, most], [height - 24, 12]).nice(4);
  const at = ({ day }: ActionPoint): number => x(instantOf(day));
  const lineOf = (series: 'open' | 'overdue'): readonly Drawn[] => {
    const path = line<ActionPoint>(at, (point) => y(point[series]))([...points]);
    const stroke = { fill: 'none', stroke: fillOf(series), 'stroke-width': 2 };
    const dots = points.map((point) => {
      const behind = series === 'open' ? point.behindOpen : point.behindOverdue;
      const place = { cx: at(point), cy: y(point[series]), r: 4.5 };
      const dot = drawn('circle', { class: `mark ${series}`, ...place, fill: fillOf(series) });
      const title = `${point.day} · ${texts[series]}: ${point[series]}`;
      return mark(dot, { key: `${series} ${point.day}`, title, behind });
    });
    return [drawn('path', { class: `line ${series}`, d: path ?? '', ...stroke }), ...dots];
  };
  const nameOf = monthNames(language);
  const step = labelStep(points.length, width - left - right);
  // The ends of months, counted from today, which stands at the right and may be near the last of them.
  const labels = points.flatMap((point, index) => {
    const isToday = index === points.length - 1;
    const isFree = x(instantOf(view.today)) - at(point) > 52;
    return isToday || (isFree && (points.length - 1 - index) % step === 0)
      ? [axisLabel(at(point), height - 6, width, isToday ? texts.now : nameOf(monthOf(point.day)))]
      : [];
  });
  const lines = [...lineOf('open'), ...lineOf('overdue')];
  return picture(texts.actions, { width, height }, [...countAxis(y, width), ...lines, ...labels]);
}
