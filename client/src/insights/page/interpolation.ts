// Between two numbers: the library of scales asks for this where the one that it comes with can mix colours, texts and
// matrices, too, which no figure needs.
type Interpolator = (share: number) => number;

/** The number between two others. @param share 0 for the first, 1 for the second */
export function interpolate(from: number, to: number): Interpolator {
  return (share) => from * (1 - share) + to * share;
}

export function interpolateRound(from: number, to: number): Interpolator {
  const between = interpolate(from, to);
  return (share) => Math.round(between(share));
}

export { interpolate as interpolateNumber };

/** Of scales with several pieces, of which the figures have none. */
export function piecewise(): never {
  throw new Error('No figure has a scale of several pieces.');
}
