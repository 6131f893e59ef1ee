/** One line of the table: a figure beside the one that it is held against, both in the same unit. */
export interface Row {
  readonly what: string;
  /** Undefined where it could not be measured; a word instead of a figure says why. */
  readonly own: number | undefined;
  /** `not installed` by default. */
  readonly instead?: string;
  readonly base?: number | undefined;
  /** What the base is, whether it could be measured or not; undefined for a figure that stands for itself. */
  readonly of?: string;
  /** The ratio that must not be exceeded; without a base, the figure itself. */
  readonly aim?: number;
  /** Milliseconds by default. */
  readonly unit?: string;
}

/** The table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const base = baseOf(row);
    const ratio = row.own !== undefined && row.base !== undefined ? row.own / row.base : undefined;
    return [
      row.what,
      row.own === undefined ? (row.instead ?? 'not installed') : figure(row.own, row.unit),
      base,
      ratio === undefined ? '' : ratio.toFixed(2),
      row.aim === undefined ? '' : `≤ ${row.of === undefined ? figure(row.aim, row.unit) : row.aim}`,
      verdict(row, ratio),
    ];
  });
  const all = [
    ['what', 'figure', 'beside', 'ratio', 'aim', 'met'],
    ['---', '---:', '---:', '---:', '---:', '---'],
    ...lines,
  ];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function baseOf({ base, of, unit }: Row): string {
  if (of === undefined) {
    return '';
  }
  return `${base === undefined ? 'not installed' : figure(base, unit)} (${of})`;
}

function verdict({ own, aim, of }: Row, ratio: number | undefined): string {
  const reached = of === undefined ? own : ratio;
  if (aim === undefined || reached === undefined) {
    return '';
  }
  return reached <= aim ? 'yes' : 'no';
}

function figure(value: number, unit = 'ms'): string {
  const digits = value < 1 ? 3 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}
