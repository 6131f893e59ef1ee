import { csvRow } from '../../../../server/src/rendering/csv.ts';
import { type Drawn, drawn, markupOf } from '../../../../server/src/timeline/phasePicture.ts';
import { type Figure, fontSize } from './figures/figure.ts';
import type { ExportFormat } from './messages.ts';

/** Of exported pictures, in pixels. */
export const exportWidth = 720;

/** The figures as a text, with their tables or pictures. */
export function exported(format: ExportFormat, heading: string, figures: readonly Figure[]): string {
  switch (format) {
    case 'markdown':
      return `# ${heading}\n${figures.map(markdownOf).join('')}`;
    case 'csv':
      return figures.map(csvOf).join('\r\n');
    case 'svg':
      return svgOf(figures);
  }
}

function cellsOf({ heads, rows }: Figure): readonly (readonly string[])[] {
  return [heads, ...rows.map((cells) => cells.map(({ text }) => text.replaceAll('\u00a0', ' ')))];
}

function markdownOf(figure: Figure): string {
  const [heads = [], ...rows] = cellsOf(figure).map((cells) =>
    cells.map((cell) => cell.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll(/\s+/g, ' ')),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const note = figure.note === '' ? '' : `${figure.note}\n\n`;
  const table = rows.length === 0 ? '' : line(heads) + line(heads.map(() => '---')) + rows.map(line).join('');
  return `\n## ${figure.title}\n\n${note}${table}`;
}

function csvOf(figure: Figure): string {
  const lines = [[figure.title], ...cellsOf(figure)];
  return lines.map(csvRow).join('');
}

/** All pictures below one another, on white, so that they can be read wherever they are pasted. */
function svgOf(figures: readonly Figure[]): string {
  let y = 0;
  const parts = figures.flatMap(({ title, picture, legend }) => {
    if (!picture) {
      return [];
    }
    const viewBox = String(picture.attributes['viewBox']);
    const [, , , height = '0'] = viewBox.split(' ');
    const top = y;
    const names = legend.map(({ name }) => name).join(' · ');
    y += Number(height) + 56;
    return [
      drawn('text', { x: 0, y: top + 16, 'font-size': 14, 'font-weight': 600, fill: '#1f1f1f' }, title),
      drawn('text', { x: exportWidth, y: top + 16, 'text-anchor': 'end', fill: '#6b6b6b' }, names),
      withoutData({ ...picture, attributes: { viewBox, x: 0, y: top + 26, width: exportWidth, height } }),
    ];
  });
  const size = { width: exportWidth + 32, height: y + 8 };
  const viewBox = `-16 -8 ${size.width} ${size.height}`;
  const page = drawn('rect', { x: -16, y: -8, ...size, fill: '#ffffff' });
  return markupOf(
    drawn(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        'font-family': 'sans-serif',
        'font-size': fontSize,
        viewBox,
        ...size,
      },
      page,
      ...parts,
    ),
  );
}

/** What leads to files means nothing outside. */
function withoutData(node: Drawn): Drawn {
  const kept = Object.entries(node.attributes).filter(
    ([name]) => !name.startsWith('data-') && name !== 'class',
  );
  const children = node.children.map((child) => (typeof child === 'string' ? child : withoutData(child)));
  return { name: node.name, attributes: Object.fromEntries(kept), children };
}
