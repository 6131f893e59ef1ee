import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { assistantTools } from '../../../server/src/assistant/assistantTools.ts';

const inRepository = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const manifest = z
  .object({
    contributes: z.object({
      languageModelTools: z.array(
        z.object({
          name: z.string(),
          toolReferenceName: z.string(),
          modelDescription: z.string(),
          inputSchema: z.record(z.string(), z.unknown()),
        }),
      ),
      chatPromptFiles: z.array(z.object({ path: z.string() })),
    }),
  })
  .parse(JSON.parse(readFileSync(inRepository('package.json'), 'utf8')));

describe("the manifest's tools for assistants", () => {
  const { languageModelTools, chatPromptFiles } = manifest.contributes;

  it('are those of the server, with their inputs and descriptions', () => {
    const expected = assistantTools.map(({ name, description, input }) => {
      const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { target: 'draft-7', io: 'input' });
      return { name: `postmortem_${name}`, modelDescription: description, inputSchema };
    });
    assert.deepEqual(
      languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        modelDescription,
        inputSchema: JSON.parse(JSON.stringify(inputSchema)),
      })),
      JSON.parse(JSON.stringify(expected)),
    );
  });

  it('are named in the prompt, by the names of the chat and by those of the protocol', () => {
    for (const { path } of chatPromptFiles) {
      const prompt = readFileSync(inRepository(path), 'utf8');
      for (const { name, toolReferenceName } of languageModelTools) {
        assert.match(prompt, new RegExp(`#${toolReferenceName}\\b`));
        assert.match(prompt, new RegExp(`\`${name.replace('postmortem_', '')}\``));
      }
    }
  });
});
