import { shortened } from '../../../../server/src/document/cut.ts';
import type { TimelinePreview, TimelinePreviewMetric } from '../../../../server/src/protocol.ts';
import { shownText } from '../../../../server/src/rendering/shownText.ts';
import { lengthText } from '../../../../server/src/timeline/lengthText.ts';
import { phaseBar, phaseText } from '../../../../server/src/timeline/phasePicture.ts';
import {
  type Milestone,
  milestoneOrder,
  milestonesIn,
  type Phase,
  phasesOf,
} from '../../../../server/src/timeline/phases.ts';
import { button, element, svgOf } from './dom.ts';
import { fill, type Texts } from './messages.ts';
import { problemList, type Reveal } from './table.ts';

/** The phase bar, and the same as a list for whoever does not see it. */
export function phaseSection(preview: TimelinePreview, texts: Texts, reveal: Reveal): HTMLElement {
  const { phases, unordered } = phasesOf(preview.rows);
  const section = element('section', { 'aria-labelledby': 'phases' });
  section.append(element('h2', { id: 'phases' }, texts.phases));
  if (phases.length > 0) {
    const label = phases.map((phase) => phaseText(phase, texts.phaseNames)).join(', ');
    section.append(svgOf(phaseBar(phases, texts.phaseNames, label)));
    section.append(
      element('ol', { class: 'phases' }, ...phases.map((phase) => legend(phase, preview, texts, reveal))),
    );
  }
  const missing = milestoneOrder.filter(
    (one) => !preview.rows.some((row) => milestonesIn(row).includes(one)),
  );
  const names = (milestones: readonly Milestone[]): string =>
    milestones.map((milestone) => texts.milestones[milestone]).join(', ');
  const notes = [
    ...(phases.length === 0 ? [texts.noPhases] : []),
    ...(missing.length > 0 ? [fill(texts.missing, names(missing))] : []),
    ...(unordered.length > 0 ? [fill(texts.unordered, names(unordered))] : []),
  ];
  section.append(...notes.map((note) => element('p', { class: 'note' }, note)));
  return section;
}

function legend(phase: Phase, preview: TimelinePreview, texts: Texts, reveal: Reveal): HTMLLIElement {
  const row = preview.rows[phase.toRow];
  const swatch = element('span', { class: `swatch phase-${phase.last}`, 'aria-hidden': 'true' });
  const show = button(
    { class: 'link' },
    phaseText(phase, texts.phaseNames),
    () => row && reveal(row.line, false),
  );
  show.title = fill(texts.showLine, (row?.line ?? 0) + 1);
  return element('li', {}, swatch, show);
}

/** The metrics, each with the two events it was computed from, or with what is missing. */
export function metricSection(preview: TimelinePreview, texts: Texts, reveal: Reveal): HTMLElement {
  const items = preview.metrics.map((metric) =>
    element(
      'div',
      { class: 'metric' },
      element('dt', {}, texts.metricNames[metric.name]),
      element(
        'dd',
        {},
        element(
          'span',
          { class: 'value' },
          metric.milliseconds === null ? '–' : lengthText(metric.milliseconds),
        ),
        ' ',
        element('span', { class: 'ends' }, ...metricSource(metric, preview, texts, reveal)),
      ),
    ),
  );
  return element(
    'section',
    { 'aria-labelledby': 'metrics' },
    element('h2', { id: 'metrics' }, texts.metrics),
    element('dl', { class: 'metrics' }, ...items),
  );
}

function metricSource(
  { from, to, fromRow, toRow, milliseconds }: TimelinePreviewMetric,
  preview: TimelinePreview,
  texts: Texts,
  reveal: Reveal,
): readonly Node[] {
  const missing = [...(fromRow === null ? [from] : []), ...(toRow === null ? [to] : [])];
  if (missing.length > 0) {
    const names = missing.map((milestone) => texts.milestones[milestone]).join(', ');
    return [document.createTextNode(fill(texts.missing, names))];
  }
  if (milliseconds === null) {
    const note = fill(texts.notComparable, texts.milestones[to], texts.milestones[from]);
    return [document.createTextNode(note)];
  }
  const ends: readonly (readonly [text: string, row: number | null])[] = [
    [texts.from, fromRow],
    [texts.to, toRow],
  ];
  return ends.map(([text, row]) =>
    element('span', { class: 'end' }, `${text} `, eventLink(row ?? 0, preview, texts, reveal)),
  );
}

/** How much of an event its name in a sentence holds. */
const longestName = 80;

function eventLink(index: number, preview: TimelinePreview, texts: Texts, reveal: Reveal): HTMLButtonElement {
  const row = preview.rows[index];
  const short = shortened(shownText(row?.event ?? []), longestName);
  const link = button(
    { class: 'link' },
    `${row?.reading?.clock ?? ''} ${short}`,
    () => row && reveal(row.line, false),
  );
  link.title = fill(texts.showLine, (row?.line ?? 0) + 1);
  return link;
}

/** The problems that belong to no row. */
export function problemSection(
  preview: TimelinePreview,
  texts: Texts,
  reveal: Reveal,
): HTMLElement | undefined {
  const problems = preview.problems.filter(({ row }) => row === null);
  if (problems.length === 0) {
    return undefined;
  }
  const list = problemList(problems, texts);
  for (const [index, item] of [...list.children].entries()) {
    const line = problems[index]?.line ?? 0;
    item.append(
      ' ',
      button({ class: 'link' }, fill(texts.showLine, line + 1), () => reveal(line, false)),
    );
  }
  return element(
    'section',
    { 'aria-labelledby': 'problems' },
    element('h2', { id: 'problems' }, texts.problems),
    list,
  );
}
