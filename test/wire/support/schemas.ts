import * as z from 'zod';

const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });

export const diagnostic = z.object({
  range,
  severity: z.number(),
  code: z.string(),
  codeDescription: z.object({ href: z.string() }).optional(),
  source: z.literal('postmortem'),
  message: z.string(),
  data: z.unknown().optional(),
  relatedInformation: z
    .array(z.object({ location: z.object({ uri: z.string(), range }), message: z.string() }))
    .optional(),
});
export type WireDiagnostic = z.infer<typeof diagnostic>;

export const report = z.object({
  kind: z.enum(['full', 'unchanged']),
  resultId: z.string().optional(),
  items: z.array(diagnostic).optional(),
});
export type WireReport = z.infer<typeof report>;

export const published = z.object({
  uri: z.string(),
  version: z.number().optional(),
  diagnostics: z.array(diagnostic),
});

const textEdit = z.object({
  range,
  newText: z.string().optional(),
  snippet: z.object({ kind: z.literal('snippet'), value: z.string() }).optional(),
});
export type WireEdit = z.infer<typeof textEdit>;

export const workspaceEdit = z.object({
  changes: z.record(z.string(), z.array(textEdit)).optional(),
  documentChanges: z
    .array(
      z.object({
        textDocument: z.object({ uri: z.string(), version: z.number() }),
        edits: z.array(textEdit),
      }),
    )
    .optional(),
});

export const codeActions = z.array(
  z.object({
    title: z.string(),
    kind: z.string(),
    isPreferred: z.boolean().optional(),
    diagnostics: z.array(diagnostic).optional(),
    edit: workspaceEdit,
  }),
);
export type WireCodeAction = z.infer<typeof codeActions>[number];

export const initialized = z.object({
  capabilities: z.object({
    textDocumentSync: z.object({ change: z.literal(2) }),
    diagnosticProvider: z.object({ workspaceDiagnostics: z.literal(false) }).optional(),
    codeActionProvider: z.object({ codeActionKinds: z.array(z.string()) }),
  }),
  serverInfo: z.object({ name: z.literal('postmortem'), version: z.string() }),
});

export const status = z.object({
  uri: z.string(),
  version: z.number(),
  recognised: z.boolean(),
  recognisedBecause: z.string(),
  template: z.object({ name: z.string(), because: z.string() }).nullable(),
  state: z.enum(['fresh', 'in work', 'reviewed']).nullable(),
  problems: z.object({ error: z.number(), warning: z.number(), information: z.number(), hint: z.number() }),
  configuration: z.string().nullable(),
  configurationErrors: z.array(z.string()),
});

export const newDocument = z.object({
  fileName: z.string(),
  text: z.string(),
  snippet: z.string(),
  sameIncident: z.object({ uri: z.string(), fileName: z.string() }).nullable(),
});
