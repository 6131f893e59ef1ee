import * as z from 'zod';

const position = z.object({ line: z.number(), character: z.number() });
const range = z.strictObject({ start: position, end: position });

const problem = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string(),
  range,
  fixes: z.number(),
});

const group = z.strictObject({
  kind: z.enum(['header', 'section', 'own section']),
  title: z.string(),
  isMissing: z.boolean(),
  range,
  open: z.array(problem),
  worthALook: z.array(problem),
  silenced: z.array(problem),
});

const report = z.strictObject({
  template: z.string().nullable(),
  verdict: z.enum(['ready', 'review date left', 'not ready', 'uncertain']),
  counts: z.strictObject({
    error: z.number(),
    warning: z.number(),
    information: z.number(),
    hint: z.number(),
  }),
  groups: z.array(group),
  omitted: z.number(),
  expectations: z.array(z.strictObject({ name: z.string(), isChecked: z.boolean(), open: z.number() })),
  failures: z.array(z.string()),
  configurationErrors: z.array(z.string()),
});

/** What the server answers to `postmortem/reviewReadiness`. */
export const reviewReadiness = z.strictObject({
  version: z.number(),
  because: z.string(),
  report: report.nullable(),
});
export type WireReviewReadiness = z.infer<typeof reviewReadiness>;
