/** How often a property is tried: `usual` times, or as often as `PROPERTY_RUNS` says. */
export function rounds(usual: number): { readonly numRuns: number } {
  const { PROPERTY_RUNS: runs } = process.env;
  return { numRuns: runs === undefined ? usual : Number(runs) };
}
