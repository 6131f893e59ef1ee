import assert from 'node:assert/strict';
import { candidatesIn } from '../../../server/src/export/external/people/candidates.ts';
import { EvidenceOf, isOwnEvidence } from '../../../server/src/export/external/people/evidence.ts';
import { groundsFor } from '../../../server/src/export/external/people/verdict.ts';
import { Vocabulary } from '../../../server/src/export/external/people/vocabulary.ts';
import { externalEditionOf } from '../../support/externalEdition.ts';

const title = '# Incident report\n\n';

function timelineItem(event: string): string {
  return `${title}## Timeline\n\n- 14:00 UTC: ${event}\n`;
}

function timelineRow(event: string): string {
  return `${title}## Timeline\n\n| Time | Event |\n| - | - |\n| 14:00 UTC | ${event} |\n`;
}

function summary(sentence: string): string {
  return `${title}## Summary\n\n${sentence}\n`;
}

describe('what says that words are a name', () => {
  /** Why the first candidate of an event is a name, or may be one. */
  function why(event: string): string {
    const vocabulary = new Vocabulary(event, new Set());
    const places = [{ kind: 'event', range: { start: 0, end: event.length } } as const];
    const [candidate] = candidatesIn(event, vocabulary, places);
    const evidence = candidate && new EvidenceOf(candidate, vocabulary);
    const grounds = evidence && groundsFor((kind) => isOwnEvidence(kind) && evidence.has(kind));
    return grounds
      ? `${grounds.verdict}: ${grounds.all.map((some) => some.join(' or ')).join(', ')}`
      : 'nobody';
  }

  for (const [event, wanted] of [
    ['Okafor left', 'person: in an event, unknown word or word that is a first name, acts'],
    [
      'Stackdriver sends emails',
      'possible: letters of the lists or other letters than the text or script without capitals or unknown long word in capitals',
    ],
    ['Paged Okafor', 'person: unknown word, behind calling or behind a label for people, at the end'],
    ['Okafor was paged', 'person: unknown word, does as people do or beside a person'],
    ['a note of Thomas Okafor', 'person: first name and another name'],
    ['on 4 May it broke', 'nobody'],
    ['Power noticed it', 'person: in an event, plain word, where somebody acts, speech'],
  ] as const) {
    it(`is told by its grounds: ${event}`, () => {
      assert.equal(why(event), wanted);
    });
  }
});

describe('a name in the edition for readers outside', () => {
  for (const [event, wanted] of [
    ['Okwuosa left', 'Responder A left'],
    ['Restarted (Okwuosa)', 'Restarted (Responder A)'],
    ['Jan and John discussing it', 'Responder A and Responder B discussing it'],
  ] as const) {
    it(`is found in the row of a timeline: ${event}`, () => {
      assert.equal(externalEditionOf(timelineRow(event)), timelineRow(wanted));
    });
  }

  for (const [event, wanted] of [
    ['It broke. Okwuosa left', 'It broke. Responder A left'],
    ['At 14:05 Okwuosa noticed it', 'At 14:05 Responder A noticed it'],
    ['Okwuosa was paged', 'Responder A was paged'],
    ['van Okwuosa left', 'van Responder A left'],
    ['Okwuosa -> opened it', 'Responder A -> opened it'],
    ['After checking with Okwuosa, it was mended', 'After checking with Responder A, it was mended'],
    ['De Souza left', 'Responder A left'],
    ['DeShawn left', 'Responder A left'],
    ['mokwuosa acked the page', 'Responder A acked the page'],
    ['mokwuosa deploys the fix', 'Responder A deploys the fix'],
    ['नेहा restarted it', 'Responder A restarted it'],
    ['Okwuosa has left', 'Responder A has left'],
    ['Lee was paged', 'Responder A was paged'],
    ['Okwuosa-led call', 'Responder A-led call'],
    ['Le joined', 'Responder A joined'],
    ['田中 restarted it', 'Responder A restarted it'],
  ] as const) {
    it(`is found in an event: ${event}`, () => {
      assert.equal(externalEditionOf(timelineItem(event)), timelineItem(wanted));
    });
  }

  for (const [sentence, wanted] of [
    ['Okwuosa noticed it.', 'Responder A noticed it.'],
    ['Thomas restarted it, Anna called Elena.', 'Responder A restarted it, Responder B called Responder C.'],
    ['Then we told Okwuosa about it.', 'Then we told Responder A about it.'],
    ['Thomas and Okwuosa restarted it.', 'Responder A and Responder B restarted it.'],
    ['Many thanks to Okwuosa and Tlaloc!', 'Many thanks to Responder A and Responder B!'],
    ['Okwuosa is on call.', 'Responder A is on call.'],
    ['A call that was Thomas-led.', 'A call that was Responder A-led.'],
  ] as const) {
    it(`is found in a text: ${sentence}`, () => {
      assert.equal(externalEditionOf(summary(sentence)), summary(wanted));
    });
  }

  it('is found in front of other words in a list of people', () => {
    const list = (name: string) => `${title}## Attendees\n\n- ${name} from Support\n- On-call of Payments\n`;
    assert.equal(externalEditionOf(list('Okwuosa')), list('Responder A'));
  });

  for (const [written, wanted] of [
    ['mokwuosa', 'Responder A'],
    ['mokwuosa, kbakytzhan and otlaloc', 'Responder A, Responder B and Responder C'],
    ['mokwuosa (SRE)', 'Responder A (SRE)'],
    ['support, sales', 'support, sales'],
    ['none, tbd', 'none, tbd'],
    ['everyone', 'everyone'],
  ] as const) {
    it(`is found where a list of people has logins in small letters: ${written}`, () => {
      const list = (names: string) => `${title}## Attendees\n\n- ${names}\n`;
      assert.equal(externalEditionOf(list(written)), list(wanted));
    });
  }

  it('is found where an owner is called as others have it within their names', () => {
    const row = (name: string) =>
      `${title}## Action items\n\n| Action | Owner |\n| - | - |\n| Add an alert | ${name} |\n`;
    assert.equal(externalEditionOf(row('Le')), row('Responder A'));
  });

  for (const [link, wanted] of [
    ['[notes](https://example.com/okwuosa)', 'notes'],
    ['<https://example.com/u/okwuosa>', '[internal link removed]'],
    ['https://okwuosa.example.com/2', '[internal link removed]'],
    ['<a href="https://example.com/~okwuosa">notes</a>', 'notes'],
    ['[above](#talk-with-okwuosa)', 'above'],
    ['[Phylum](https://rust-okwuosa.org/)', '[Phylum](https://rust-okwuosa.org/)'],
    ['[above](#impact)', '[above](#impact)'],
  ] as const) {
    it(`is found in small letters where a link leads: ${link}`, () => {
      const text = (name: string, shown: string) => summary(`${name} was paged, see ${shown} there.`);
      assert.equal(externalEditionOf(text('Sarah Okwuosa', link)), text('Responder A', wanted));
    });
  }

  it('is found where an actor is a login in small letters', () => {
    const row = (name: string) =>
      `${title}## Timeline\n\n| Time | Event | Actor |\n| - | - | - |\n| 14:00 UTC | Mended | ${name} |\n`;
    assert.equal(externalEditionOf(row('mokwuosa')), row('Responder A'));
    assert.equal(externalEditionOf(row('kubelet')), row('kubelet'));
  });

  for (const event of [
    'Stackdriver sends emails about it',
    'Boba returns 502 for all requests',
    'Zubble throttles writes',
    'Zubble crashed at once',
    'Zubble has recovered by itself',
    'Zubble was full',
    'After a look at Grafana and Zubble logs it was mended',
    'We saw blocking of requests by Zubble',
    'Zubble dropped its queue',
    'Zubble rolls back automatically',
    'zubbled evicts pods',
  ]) {
    it(`is none where a system does what systems do: ${event}`, () => {
      for (const written of [timelineItem(event), timelineRow(event)]) {
        assert.equal(externalEditionOf(written), written);
      }
    });
  }

  it('is none behind an article', () => {
    const written = timelineItem('Zubble restarted the pods, and the Zubble node was drained');
    assert.equal(externalEditionOf(written), written);
  });
});
