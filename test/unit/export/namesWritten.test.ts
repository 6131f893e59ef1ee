import assert from 'node:assert/strict';
import { externalEditionOf } from '../../support/externalEdition.ts';

/** What the edition for readers outside has of a text, of a document that somebody of this name has written. */
function edited(author: string, text: string): string {
  const made = externalEditionOf(`# Incident report\n\n**Author:** ${author}\n\n## Summary\n\n${text}\n`);
  const start = '# Incident report\n\n**Author:** Responder A\n\n## Summary\n\n';
  assert.ok(made.startsWith(start), made);
  return made.slice(start.length).trimEnd();
}

describe('the ways to write a known name, in the edition for readers outside', () => {
  for (const [author, text, wanted] of [
    // What stands in front of a surname.
    ['Omar Al-Rashid', 'Al-Rashid said so, al-Rashid too.', 'Responder A said so, Responder A too.'],
    ['Yasin El-Sayed', 'Then El-Sayed left.', 'Then Responder A left.'],
    ['Omar Al-Rashid', 'Mr. Rashid and alrashid, oalrashid', 'Mr. Responder A and Responder A, Responder A'],
    ['Noor van der Meulen', 'Van der Meulen left.', 'Responder A left.'],
    ['Noor van der Meulen', 'Seen by nvandermeulen and nvdmeulen.', 'Seen by Responder A and Responder A.'],
    ['Noor van der Meulen', 'Ask noor.vandermeulen first.', 'Ask Responder A first.'],
    // What stands within.
    ['Eva F. Nagy', 'Eva F. Nagy left.', 'Responder A left.'],
    ['Éva Á. Nagy', 'Éva Á. Nagy left.', 'Responder A left.'],
    [
      "Sean O'Brien",
      'O\u02bcBrien, O\u2018Brien and O\u2032Brien left.',
      'Responder A, Responder A and Responder A left.',
    ],
    ['Sean O\u02bcBrien', "O'Brien left.", 'Responder A left.'],
    // What is no part of it.
    ['Eva Nagy', 'We told Eva. Nagy left.', 'We told Responder A. Responder A left.'],
    ['Nguyễn Văn An', 'We told An. Văn An left.', 'We told Responder A. Responder A left.'],
  ] as const) {
    it(`are found: ${text}`, () => {
      assert.equal(edited(author, text), wanted);
    });
  }

  for (const [author, text, wanted] of [
    ['Nguyễn Văn An', 'An alert fired.', 'An alert fired.'],
    ['Nguyễn Văn An', 'An acked, An is on call.', 'Responder A acked, Responder A is on call.'],
    ['Nguyễn Văn An', 'It was told to An at once.', 'It was told to Responder A at once.'],
    ['Will Okafor', 'Will we see it? Will this help?', 'Will we see it? Will this help?'],
    [
      'Will Okafor',
      'Will and Okafor left, Will was late.',
      'Responder A and Responder A left, Responder A was late.',
    ],
    ['Minh Do', 'Do not restart it. Do you see it?', 'Do not restart it. Do you see it?'],
    ['Minh Do', 'Do restarted it.', 'Responder A restarted it.'],
  ] as const) {
    it(`are words where grammar wants one: ${text}`, () => {
      assert.equal(edited(author, text), wanted);
    });
  }
});
