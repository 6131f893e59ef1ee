import * as z from 'zod';

/** As long as a path may be anywhere. */
const longestPath = 4096;
const longestFact = 300;

/** The postmortem that a tool is to look at. */
export const file = z
  .string()
  .min(1)
  .max(longestPath)
  .describe('The postmortem: a path relative to the workspace, an absolute path, or a URI.');

/** A fact for a new document: one line, as people say it. */
export function fact(description: string): z.ZodString {
  return z.string().min(1).max(longestFact).describe(description);
}

/** A day as `YYYY-MM-DD`. */
export const day = z.iso.date();
