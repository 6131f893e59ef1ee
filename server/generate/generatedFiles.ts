import { builtInTemplatesModule, readBuiltInTemplates } from './builtInTemplates.ts';
import { configurationJsonSchema } from './configurationSchema.ts';
import { publishedRulePages } from './rulePages.ts';
import { snippetsFor } from './snippets.ts';

/** Every generated file: its path from the root of the project, and its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const standard = readBuiltInTemplates()[0];
  const snippets = standard ? [['snippets/postmortem.json', snippetsFor(standard)] as const] : [];
  const schema = ['schemas/postmortem.schema.json', configurationJsonSchema()] as const;
  const templates = ['server/src/template/statedTemplates.ts', builtInTemplatesModule()] as const;
  return new Map([...publishedRulePages(), ...snippets, schema, templates]);
}
