import * as z from 'zod';

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });

const problem = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string(),
  range,
  fixes: z.int().min(0),
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
    error: z.int().min(0),
    warning: z.int().min(0),
    information: z.int().min(0),
    hint: z.int().min(0),
  }),
  groups: z.array(group),
  omitted: z.int().min(0),
  expectations: z.array(z.strictObject({ name: z.string(), isChecked: z.boolean(), open: z.int().min(0) })),
  failures: z.array(z.string()),
  configurationErrors: z.array(z.string()),
});

/** What the server answers to `postmortem/reviewReadiness`. */
export const reviewReadiness = z.strictObject({
  version: z.int().min(0),
  because: z.string(),
  report: report.nullable(),
});
export type WireReviewReadiness = z.infer<typeof reviewReadiness>;
