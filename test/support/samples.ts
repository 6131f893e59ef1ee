import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/samples/postmortems/', import.meta.url));

function sample(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8');
}

/** A finished postmortem after the standard template, without a problem. */
export const goodSample = sample('INC-1204-checkout-errors.md');
/** A reviewed postmortem with faults of many kinds. */
export const faultySample = sample('INC-1188-search-index.md');
/** A postmortem as it is when it has just been created. */
export const draftSample = sample('INC-1211-draft.md');

/** A text without one of its sections of level 2. */
export function withoutSection(text: string, title: string): string {
  const start = text.indexOf(`## ${title}`);
  const next = text.indexOf('\n## ', start);
  return text.slice(0, start) + (next === -1 ? '' : text.slice(next + 1));
}
