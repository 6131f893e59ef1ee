const units = [
  { name: 'd', milliseconds: 24 * 60 * 60 * 1000 },
  { name: 'h', milliseconds: 60 * 60 * 1000 },
  { name: 'min', milliseconds: 60 * 1000 },
  { name: 's', milliseconds: 1000 },
] as const;

/** A length of time at a glance, its two largest units: `1 h 10 min`, `2 d 3 h`, `45 s`; backwards with a minus sign. */
export function elapsedText(milliseconds: number): string {
  let rest = Math.abs(milliseconds);
  const first = units.findIndex((unit) => rest >= unit.milliseconds);
  const parts = units.slice(first, first + 2).flatMap((unit) => {
    const amount = Math.floor(rest / unit.milliseconds);
    rest -= amount * unit.milliseconds;
    return amount > 0 ? [`${amount} ${unit.name}`] : [];
  });
  return first === -1 ? '0 min' : `${milliseconds < 0 ? '−' : ''}${parts.join(' ')}`;
}
