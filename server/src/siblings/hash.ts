const multiplier = 0x5bd1e995;

/** A number below 2 ** 53 for a text: of a million texts, two are given the same one in fewer than one case of ten thousand. */
export function hashOf(text: string): number {
  let low = 0x2c1b3c6d;
  let high = 0x297a2d39;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, multiplier);
    low ^= low >>> 15;
    high = Math.imul(high ^ code, 0x27d4eb2f);
    high ^= high >>> 13;
  }
  return (high >>> 0) * 0x20_0000 + (low >>> 11);
}
