/** Prints rows in columns as wide as their widest cell: the first to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}

export function decimal(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}

export function outOf(some: number, all: number): string {
  return `${some} of ${all}`;
}
