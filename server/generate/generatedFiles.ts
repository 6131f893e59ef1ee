import { builtInTemplates } from '../src/template/builtIn.ts';
import { publishedRulePages } from './rulePages.ts';
import { snippetsFor } from './snippets.ts';

/** Every generated file: its path from the root of the project, and its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const standard = builtInTemplates()[0];
  const snippets = standard ? [['snippets/postmortem.json', snippetsFor(standard)] as const] : [];
  return new Map([...publishedRulePages(), ...snippets]);
}
