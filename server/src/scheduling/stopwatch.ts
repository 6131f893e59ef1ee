/** Node's own, which browsers lack. */
declare const process: { readonly uptime?: () => number } | undefined;

/**
 * Milliseconds, with fractions, since a moment that stays the same; whatever sets the machine's clock leaves them alone.
 * A browser's clock for that is in Node, too, but brings nine of its modules and half a megabyte into memory.
 */
export const elapsed: () => number = elapsedByRuntime();

function elapsedByRuntime(): () => number {
  const uptime = typeof process === 'object' ? process.uptime : undefined;
  return uptime === undefined ? () => performance.now() : () => uptime() * 1000;
}
