import * as z from 'zod';

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const duration = z.string().regex(/^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/);
const index = z.int().min(0);
const metric = z.strictObject({ duration, from: index, to: index }).nullable();

/** A timeline as the request answers it and the command line prints it: exactly this, nothing more. */
export const timelineModel = z.strictObject({
  events: z.array(
    z.strictObject({
      range,
      instant: z
        .string()
        .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/)
        .nullable(),
      text: z.string(),
      event: z.string(),
      actor: z.string().min(1).nullable(),
      milestone: z.enum(['start', 'detected', 'acknowledged', 'mitigated', 'resolved']).nullable(),
    }),
  ),
  zone: z.string().nullable(),
  span: duration.nullable(),
  metrics: z.strictObject({
    timeToDetect: metric,
    timeToAcknowledge: metric,
    timeToMitigate: metric,
    timeToResolve: metric,
  }),
});
export type WireTimeline = z.infer<typeof timelineModel>;

const timelineHint = z.strictObject({
  position,
  label: z.string(),
  tooltip: z.string(),
  paddingLeft: z.literal(true),
});
const findingHint = z.looseObject({ label: z.array(z.unknown()) });

/** The hints at times; those at findings, which are made of parts, are left out. */
export const inlayHints = z
  .array(z.unknown())
  .transform((hints) =>
    z.array(timelineHint).parse(hints.filter((hint) => !findingHint.safeParse(hint).success)),
  );

export const codeLenses = z.array(
  z.strictObject({
    range,
    command: z.strictObject({
      title: z.string(),
      command: z.string(),
      arguments: z.array(z.unknown()).optional(),
    }),
  }),
);
