import { literal } from '../template/placeholders.ts';
import type { FixEdit } from './rule.ts';

/** The edit that writes a text at an offset. */
export function insertion(offset: number, text: string): FixEdit {
  return { range: { start: offset, end: offset }, text: literal(text) };
}
