import type { NewDocumentFacts } from '../../../server/src/protocol.ts';

/** Answers that came with the command, from a key binding or another extension. */
export interface Prefill extends NewDocumentFacts {
  /** Relative to the workspace folder. */
  readonly folder?: string;
  readonly template?: string;
}

const keys = ['id', 'title', 'severity', 'date', 'startTime', 'author', 'folder', 'template'] as const;

/** Takes the strings from an argument that may be anything, for key bindings are written by hand. */
export function readPrefill(argument: unknown): Prefill {
  if (typeof argument !== 'object' || argument === null) {
    return {};
  }
  const given = new Map<string, unknown>(Object.entries(argument));
  const prefill: Partial<Record<(typeof keys)[number], string>> = {};
  for (const key of keys) {
    const value = given.get(key);
    if (typeof value === 'string') {
      prefill[key] = value;
    }
  }
  return prefill;
}
