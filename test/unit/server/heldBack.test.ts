import assert from 'node:assert/strict';
import { checkReading, read } from '../../../server/src/check/analysis.ts';
import type { Problem } from '../../../server/src/check/check.ts';
import type { AnalysedDocument } from '../../../server/src/session/documents.ts';
import { EditedDocument } from '../../../server/src/session/editedDocument.ts';
import { HeldBack } from '../../../server/src/session/heldBack.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { today } from '../../support/checking.ts';
import { differenceBetween } from '../../support/differenceBetween.ts';
import { faultySample, goodSample } from '../../support/samples.ts';
import { FakeClock } from './fakeClock.ts';

const environment = defaultEnvironment();

function analysed(document: EditedDocument): AnalysedDocument {
  const input = { text: document.source, path: 'INC-1204-checkout-errors.md', today, environment };
  const analysis = checkReading(read(input));
  return { analysis, environment, stamp: `${document.version}`, milliseconds: 0 };
}

/** An author, what a client shows them beyond hints, and time, which stands still until a test lets it pass. */
class Desk {
  readonly document: EditedDocument;
  readonly clock = new FakeClock('2026-03-20T09:00:00Z');
  readonly #heldBack: HeldBack;
  shownAgain = 0;

  constructor(text: string, canShowAgain = true) {
    const showAgain = (): void => {
      this.shownAgain += 1;
    };
    this.#heldBack = new HeldBack(canShowAgain ? showAgain : undefined, this.clock);
    this.document = new EditedDocument('file:///INC-1204-checkout-errors.md', 'markdown', 1, text);
    this.shown();
  }

  shown(): readonly string[] {
    return this.#problems().map(({ rule }) => rule.id);
  }

  /** The texts that a rule marks. */
  marked(id: string): readonly string[] {
    const { source } = this.document;
    return this.#problems()
      .filter(({ rule }) => rule.id === id)
      .map(({ range }) =>
        source.slice({ start: range.start, end: source.lineStop(source.lineAt(range.start)) }),
      );
  }

  #problems(): readonly Problem[] {
    const { problems } = this.#heldBack.shown(this.document, analysed(this.document));
    return problems.filter(({ severity }) => severity !== 'hint');
  }

  /** Makes of the text another, in one change. */
  become(text: string): readonly string[] {
    this.#update(text);
    return this.shown();
  }

  /** Writes behind a text that stands in the document once, and has not been checked when that ends. */
  write(before: string, text: string): void {
    this.#update(this.document.getText().replace(before, `${before}${text}`));
  }

  #update(text: string): void {
    const { source, version } = this.document;
    assert.notEqual(text, source.text);
    const { start, end, text: inserted } = differenceBetween(source.text, text);
    const range = { start: source.positionAt(start), end: source.positionAt(end) };
    this.document.update([{ range, text: inserted }], version + 1);
  }

  /**
   * Types behind a text that stands in the document once, and tells what was shown at any key.
   * @param atOnce how many characters come in one change, after the first, which comes alone
   */
  typeBehind(before: string, typed: string, atOnce = 1): readonly string[] {
    const text = this.document.getText();
    const place = text.indexOf(before) + before.length;
    const shown = new Set<string>();
    for (let length = 1; length < typed.length + atOnce; length += atOnce) {
      for (const id of this.become(text.slice(0, place) + typed.slice(0, length) + text.slice(place))) {
        shown.add(id);
      }
    }
    return [...shown];
  }

  pause(): void {
    this.clock.pass(1000);
  }

  /** Moves the cursor to the line of a text that stands in the document once. */
  moveTo(text: string): void {
    const { source } = this.document;
    const line = source.lineAt(source.text.indexOf(text));
    this.#heldBack.cursorAt(this.document, line, line);
  }

  save(): void {
    this.#heldBack.release(this.document);
  }
}

describe('what comes up where somebody types', () => {
  const row =
    '| 14:31 UTC | [Graph](graphs/connections.svg) shows every connection in use | payments on-call |';
  const typing: readonly (readonly [name: string, text: string, before: string, typed: string])[] = [
    ['a day', goodSample.replace('2026-03-17', ''), '**Date of Incident:** ', '2026-03-17'],
    ['a time', goodSample.replace('15:04 UTC', '15 UTC'), '| 15', ':04'],
    [
      'a row in the middle of a table',
      goodSample,
      'declares an incident                            | payments on-call   |',
      `\n${row}`,
    ],
    [
      'an item',
      goodSample,
      'the query took 20 ms there (-> #2)',
      '\n2. Nobody reads the plan of a query (-> #1)',
    ],
  ];
  for (const [name, text, before, typed] of typing) {
    for (const atOnce of [1, 3]) {
      it(`is no more than hints while it is ${name}, of which ${atOnce} characters come at once`, () => {
        const desk = new Desk(text);
        const known = new Set([...desk.shown()]);
        assert.deepEqual(
          desk.typeBehind(before, typed, atOnce).filter((id) => !known.has(id)),
          [],
        );
      });
    }
  }

  it('is no more than hints where the line has a problem of that rule already, which stays', () => {
    const id = 'placeholder-todo';
    const [line, with1] = ['declares an incident', 'declares TODO an incident'];
    const desk = new Desk(goodSample.replace(line, with1));
    const [known] = desk.marked(id);
    assert.ok(known?.startsWith('TODO an incident'));
    desk.typeBehind('declares TODO an', ' TODO');
    assert.deepEqual(
      desk.marked(id).map((text) => text.slice(0, 12)),
      ['TODO an TODO'],
    );
    desk.pause();
    assert.equal(desk.marked(id).length, 2);
    desk.typeBehind('declares', ' TODO');
    assert.deepEqual(
      desk.marked(id).map((text) => text.slice(0, 13)),
      ['TODO an TODO ', 'TODO incident'],
    );
    desk.pause();
    assert.equal(desk.marked(id).length, 3);
  });

  const fault = '2026-3-17';
  const undated = goodSample.replace('2026-03-17', '');

  it('is shown as what it is after a pause', () => {
    const desk = new Desk(undated);
    desk.typeBehind('**Date of Incident:** ', fault);
    assert.ok(!desk.shown().includes('date-format'));
    desk.pause();
    assert.equal(desk.shownAgain, 1);
    assert.ok(desk.shown().includes('date-format'));
  });

  it('stays shown when typing goes on there', () => {
    const desk = new Desk(undated);
    desk.typeBehind('**Date of Incident:** ', fault);
    desk.pause();
    assert.ok(desk.typeBehind(fault, ' ').includes('date-format'));
  });

  it('is not shown before the last key has had its time, also where that is not checked yet', () => {
    const desk = new Desk(undated);
    desk.typeBehind('**Date of Incident:** ', '2026-3-1');
    desk.clock.pass(900);
    desk.typeBehind('2026-3-1', '7');
    desk.clock.pass(900);
    desk.write('2026-3-17', ' ');
    desk.clock.pass(900);
    assert.equal(desk.shownAgain, 0);
    assert.ok(!desk.shown().includes('date-format'));
    desk.pause();
    assert.equal(desk.shownAgain, 1);
  });

  it('comes up again as hints after a pause in which nothing was held back', () => {
    const desk = new Desk(goodSample.replace('2026-03-17', '2026-3-17'));
    const mended = desk.document.getText().replace('2026-3-17', '2026-03-17');
    assert.ok(!desk.become(mended).includes('date-format'));
    desk.pause();
    assert.ok(!desk.become(mended.replace('2026-03-17', '2026-3-17')).includes('date-format'));
  });

  it('is shown once another line is written on', () => {
    const desk = new Desk(undated);
    desk.typeBehind('**Date of Incident:** ', fault);
    assert.ok(desk.typeBehind('**Author:** Ada Okafor', ',').includes('date-format'));
  });

  it('is shown when the document is saved', () => {
    const desk = new Desk(undated);
    desk.typeBehind('**Date of Incident:** ', fault);
    desk.save();
    assert.equal(desk.shownAgain, 1);
    assert.ok(desk.shown().includes('date-format'));
  });

  it('is shown at once where it was not typed', () => {
    const desk = new Desk(undated);
    assert.ok(desk.become(goodSample.replace('2026-03-17', fault)).includes('date-format'));
  });

  it('is shown at once to a client that cannot be told to ask again', () => {
    const desk = new Desk(undated, false);
    assert.ok(desk.typeBehind('**Date of Incident:** ', fault).includes('date-format'));
  });
});

describe('a row in the middle of a table that is filled cell by cell', () => {
  const above = 'declares an incident                            | payments on-call   |';
  const begun = '| 14:20 UTC |';
  const id = 'table-ragged-row';

  function begin(): Desk {
    const desk = new Desk(goodSample);
    desk.typeBehind(above, `\n${begun}`);
    return desk;
  }

  it('is not told that it ends too soon while its author thinks, and types on', () => {
    const desk = begin();
    desk.pause();
    assert.deepEqual(desk.marked(id), []);
    assert.ok(!desk.typeBehind(begun, ' Support reports failed payments |').includes(id));
    desk.pause();
    assert.deepEqual(desk.marked(id), []);
    assert.equal(desk.shownAgain, 0);
  });

  it('is told when the cursor leaves it', () => {
    const desk = begin();
    desk.pause();
    desk.moveTo(begun);
    assert.deepEqual(desk.marked(id), []);
    desk.moveTo('**Author:**');
    assert.equal(desk.shownAgain, 1);
    assert.deepEqual(desk.marked(id), [begun]);
  });

  it('is told when another line is typed on, and when the document is saved', () => {
    const left = begin();
    left.pause();
    assert.ok(left.typeBehind('**Author:** Ada Okafor', ',').includes(id));
    const saved = begin();
    saved.pause();
    saved.save();
    assert.deepEqual(saved.marked(id), [begun]);
  });

  it('stays told where it ended too soon before', () => {
    const desk = new Desk(goodSample.replace(above, `${above}\n${begun}`));
    assert.deepEqual(desk.marked(id), [begun]);
    desk.typeBehind(begun, ' Support');
    desk.pause();
    assert.equal(desk.marked(id).length, 1);
  });
});

describe('what was wrong before somebody typed', () => {
  it('stays what it is, above and below a new line and on the line itself', () => {
    const desk = new Desk(faultySample);
    const before = desk.shown();
    assert.deepEqual(desk.become(faultySample.replace('ended it.\n', 'ended it.\n\n')), before);
    assert.deepEqual(desk.become(faultySample.replace('ended it.', 'ended it..')), before);
    assert.deepEqual(desk.become(faultySample.replace('Sev 2', 'Sev 3')), before);
  });

  it('stays what it is on lines that are joined', () => {
    const text = faultySample.replace('ended it.', 'ended it TODO\nand TODO more.');
    const desk = new Desk(text);
    const before = desk.shown();
    assert.equal(desk.marked('placeholder-todo').length, 3);
    assert.deepEqual(desk.become(text.replace('TODO\nand', 'TODO and')), before);
  });

  it('goes with the key that mends it', () => {
    const desk = new Desk(faultySample);
    const before = desk.shown();
    const after = desk.become(faultySample.replace('2026-02-30', '2026-02-20'));
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      ['date-invalid'],
    );
  });
});
