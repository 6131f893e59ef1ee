import * as z from 'zod';
import { lazily } from '../memory/lazily.ts';
import { isIdMask } from './linkMask.ts';

const severity = lazily(() => z.enum(['off', 'hint', 'information', 'warning', 'error']));

/** What may be said of a rule. */
export const ruleSetting = lazily(() =>
  z.union([severity(), z.tuple([severity()]), z.tuple([severity(), z.record(z.string(), z.unknown())])], {
    error: `expected ${severity().options.join(', ')}, or a list of one of them and options`,
  }),
);

const webAddress = lazily(() =>
  z
    .string()
    .regex(
      /^https?:\/\/[^\s{}]{1,1000}\{(?:id|number)\}[^\s{}]{0,1000}$/,
      'expected a web address with {id} or {number} in it',
    ),
);

/** What `.postmortem.json` may say; the settings `postmortem.*` have the same keys. */
export const configurationSchema = lazily(() =>
  z.strictObject({
    $schema: z.string().optional(),
    template: z.string().min(1).optional().describe('Name of the template that documents follow.'),
    templates: z
      .array(z.string().min(1))
      .optional()
      .describe("Paths of the team's own templates, relative to this file."),
    files: z
      .array(z.string().min(1))
      .optional()
      .describe('Globs of the files that are postmortems, relative to the folder of this file.'),
    strictness: z
      .enum(['relaxed', 'standard', 'strict'])
      .optional()
      .describe('How much is asked of every document. What `rules` says of a rule wins.'),
    rules: z
      .record(z.string(), ruleSetting())
      .optional()
      .describe('Severity of a rule, or a list of its severity and its options.'),
    roles: z
      .record(z.string(), z.array(z.string().min(1)))
      .optional()
      .describe('More names that sections go by, for each role.'),
    reviewWithinHours: z
      .number()
      .positive()
      .max(10_000)
      .optional()
      .describe('Hours after the end of an incident within which its postmortem is to be reviewed.'),
    links: z
      .record(
        z.string().refine(isIdMask, 'expected a name with X for its number, such as INC-XXXX'),
        webAddress(),
      )
      .optional()
      .describe(
        'Where ids of incidents and tickets lead: by their form, such as INC-XXXX, a web address with {id} or {number} in it.',
      ),
    severities: z.array(z.string().min(1)).min(1).optional().describe('The severity scale, highest first.'),
    workspaceDiagnostics: z
      .enum(['off', 'overdue', 'all'])
      .optional()
      .describe('Which problems of postmortems that are not open are listed in the editor.'),
  }),
);

/** A configuration as written, valid. */
export type WrittenConfiguration = z.infer<ReturnType<typeof configurationSchema>>;
export type WrittenRuleSetting = z.infer<ReturnType<typeof ruleSetting>>;
