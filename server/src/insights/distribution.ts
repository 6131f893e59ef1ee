/** With fewer values a percentile says more about its formula than about the team. */
const fewestForPercentiles = 5;

/** How some measured times are spread. */
export interface Distribution {
  /** In ascending order, in the unit of what was given. */
  readonly values: readonly number[];
  /** Null where there are too few values. */
  readonly percentiles: { readonly median: number; readonly p90: number } | null;
}

/** Median and 90th percentile of what was measured; null stands for what was not. */
export function distributionOf(measured: readonly (number | null)[]): Distribution {
  const values = measured
    .flatMap((value) => (value !== null && Number.isFinite(value) ? [value] : []))
    .toSorted((one, other) => one - other);
  const isEnough = values.length >= fewestForPercentiles;
  return {
    values,
    percentiles: isEnough ? { median: quantile(values, 0.5), p90: quantile(values, 0.9) } : null,
  };
}

/** A quantile of ascending values, interpolated between neighbours as spreadsheets do; `share` from 0 to 1. */
function quantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  const below = values[Math.floor(place)] ?? 0;
  const above = values[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
