import assert from 'node:assert/strict';
import { externalEditionOf } from '../../support/externalEdition.ts';

const start = '# Incident report\n\n**Author:** Responder A\n\n';

/** What the edition for readers outside has of a text, of a document that Zoltan Okafor has written. */
function edited(text: string): string {
  const made = externalEditionOf(`${start.replace('Responder A', 'Zoltan Okafor')}${text}\n`);
  assert.ok(made.startsWith(start), made);
  return made.slice(start.length).trimEnd();
}

describe('words in front of a known name in the edition for readers outside', () => {
  for (const [text, wanted] of [
    ['Grant Okafor access to prod.', 'Grant Responder A access to prod.'],
    ['- [ ] Grant Zoltan Okafor temporary read access', '- [ ] Grant Responder A temporary read access'],
    ['It failed. Will Okafor restart it?', 'It failed. Will Responder A restart it?'],
    ['1. May Okafor roll it back?', '1. May Responder A roll it back?'],
    ['| Note |\n| - |\n| Grant Okafor access |', '| Note |\n| - |\n| Grant Responder A access |'],
    ['**Bill Okafor for the hours.**', '**Bill Responder A for the hours.**'],
    ['Mark Okafor as the owner.', 'Mark Responder A as the owner.'],
    ['- Mark Okafor as an action owner of it', '- Mark Responder A as an action owner of it'],
    ['Skip Okafor for now.', 'Skip Responder A for now.'],
    ['To do: Chase Okafor about it.', 'To do: Chase Responder A about it.'],
  ] as const) {
    it(`stay where they are verbs: ${text}`, () => {
      assert.equal(edited(text), wanted);
    });
  }

  for (const [text, wanted] of [
    ['Grant Okafor lost access to it.', 'Responder A lost access to it.'],
    ['Grant Okafor will get access to it.', 'Responder A will get access to it.'],
    ['Then Grant Okafor access was lost.', 'Then Responder A access was lost.'],
    ['Will Okafor asked: why?', 'Responder B asked: why?'],
    ['Will Okafor, May Okafor and Mark Okafor.', 'Responder A, Responder A and Responder A.'],
    ['Mark Okafor as the owner restarted it.', 'Responder A as the owner restarted it.'],
    ['Mark Okafor said so.', 'Responder B said so.'],
    ['Mark Okafor as IC joined.', 'Responder A as IC joined.'],
    ['Chase Okafor to restart it.', 'Responder A to restart it.'],
    ['Seen by Ok\u0007afor.', 'Seen by Responder A.'],
    ['Dev Okafor access to prod.', 'Responder A access to prod.'],
  ] as const) {
    it(`go where they may be first names: ${text}`, () => {
      assert.equal(edited(text), wanted);
    });
  }
});
