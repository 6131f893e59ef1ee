import assert from 'node:assert/strict';
import { externalExportOf } from '../../support/externalEdition.ts';

/** What the edition for readers outside has of a text, and what it lists of that. */
function edited(start: string, text: string): readonly [text: string, listed: readonly string[]] {
  const edition = externalExportOf(`${start}${text}\n`);
  assert.ok(edition.text.startsWith(start), edition.text);
  return [edition.text.slice(start.length).trimEnd(), (edition.mayBeNames ?? []).map((name) => name.text)];
}

const event = '# Incident report\n\n## Timeline\n\n- 14:00 UTC: ';
const prose = '# Incident report\n\n## Summary\n\n';

describe('people and things whom no list knows, in the edition for readers outside', () => {
  for (const [text, wanted] of [
    ['Priyanka Natarajan and Joy Okwuosa looked at it.', 'Responder A and Responder B looked at it.'],
    [
      'Ifeoma Chukwu, Radek Hlavacek and Moana Tuilagi read it.',
      'Responder A, Responder B and Responder C read it.',
    ],
    ['Ifeoma Chukwu went through the logs.', 'Responder A went through the logs.'],
    ['It was flipped by Ifeoma Chukwu.', 'It was flipped by Responder A.'],
    ['Reviewed-by: Okwuosa', 'Reviewed-by: Responder A'],
    ['![Graph by Ifeoma Chukwu](g.png)', '[picture removed: Graph by Responder A]'],
    ['Then Mary Power left.', 'Then Responder A left.'],
  ] as const) {
    it(`are people, replaced in any text: ${text}`, () => {
      assert.equal(edited(prose, text)[0], wanted);
    });
  }

  for (const [text, wanted] of [
    ['Nguyễn Văn An left', 'Responder A left'],
    ['we told Do Kyung-soo', 'we told Responder A'],
    ['al-Fayed restarted it', 'Responder A restarted it'],
    ['Khalid al-Fayed left', 'Responder A left'],
    ['Ping Wu was paged', 'Responder A was paged'],
    ['Ping Wu (SRE) joined', 'Responder A (SRE) joined'],
    ['María José Ortega y Gasset joined', 'Responder A joined'],
    ['O\u02bcBrien joined', 'Responder A joined'],
  ] as const) {
    it(`are people with all of their names: ${text}`, () => {
      assert.deepEqual(edited(event, text), [wanted, []]);
    });
  }

  for (const text of [
    'Nimbus Retail noticed first',
    'Tolland Bank confirmed it',
    'Oakhaven Ltd said so',
    'Oakhaven GmbH said so',
    'Hurricane Ian cut the power',
    'Typhoon Hagibis cut the power',
    'Project Zubblefin joined',
  ]) {
    it(`are things that are left: ${text}`, () => {
      assert.equal(edited(event, text)[0], text);
    });
  }

  it('are things that are left where two do what systems do', () => {
    const text = 'Crimson Okwu and Velvet Zubble crash at night.';
    assert.equal(edited(prose, text)[0], text);
  });

  it('are programs where they are called by what the document says is done', () => {
    const text = 'the culling had stopped, Culler springs to action';
    assert.deepEqual(edited(event, text), [text, ['Culler']]);
    assert.equal(edited(event, 'Culler joined, Fuller left')[0], 'Responder A joined, Responder B left');
  });

  for (const [text, names] of [
    ['It was late. Дмитрий restarted it.', ['Дмитрий']],
    ['OKWUOSA restarted it.', ['OKWUOSA']],
    ['A note of Virginia Woolf.', ['Virginia Woolf']],
    ['It was for [Lee](https://example.org/).', ['Lee']],
    ['Owner: Lee', ['Lee']],
    ['Grace Case: on it', ['Grace Case']],
  ] as const) {
    it(`are listed: ${text}`, () => {
      const [edition, listed] = edited(prose, text);
      assert.equal(edition, text);
      assert.deepEqual(listed, names);
    });
  }

  it('are no sentences of a text in other letters', () => {
    const text = 'Система упала. Сервер перезапустили. Потом всё заработало. Ошибок больше не было.';
    assert.deepEqual(edited(prose, text), [text, []]);
  });
});
