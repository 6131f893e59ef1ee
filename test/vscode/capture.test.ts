import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, activeIn, open, press, Scratch, statusUntil } from './kit.ts';

const postmortem = `# Post-Incident Review: INC-77

**Date of Incident:** 2026-03-17
**Duration:** 1 hour
**Severity:** SEV-2
**Author:** Ada Okafor
**Reviewed:** YYYY-MM-DD

## Executive Summary

Checkout failed.

## Timeline

All times are in UTC.

| Time | Event | Actor |
| ---- | ----- | ----- |
| 2026-03-17 14:02 | Errors begin | deploy pipeline |

## Root Cause

A slow query.
`;
const row = '| 2026-03-17 14:02 | Errors begin | deploy pipeline |';

const chat = ['Ada Okafor  [2:05 PM]', 'Errors | are up', 'Bo Reyes  [1:59 PM]', 'Deploying 4.18'].join('\n');
const log = '2026-03-17T13:59:00Z deploy: 4.18 is out\n2026-03-17T14:05:00Z ada: errors are up\n';

async function openPostmortem(scratch: Scratch, name: string): Promise<vscode.TextDocument> {
  const document = await open(await scratch.write(name, postmortem));
  await statusUntil(document.uri, ({ recognised }) => recognised);
  return document;
}

function rowsOf(document: vscode.TextDocument): readonly string[] {
  return document
    .getText()
    .split('\n')
    .filter((line) => /^\| \d/.test(line));
}

describe('Log Timeline Event', () => {
  const scratch = new Scratch('postmortems-capture');
  const call = (given: object) => vscode.commands.executeCommand('postmortem.logTimelineEvent', given);

  before(activate);
  afterEach(() => scratch.clear());

  /** The line that a document has behind the row that was there. */
  function logged(document: vscode.TextDocument): string {
    const lines = document.getText().split('\n');
    return lines[lines.indexOf(row) + 1] ?? '';
  }

  it('writes a row with the current time and the author, and undo is one step', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    const before = new Date().toISOString();
    await press('Enter', call({ text: 'Rolled back 4.18 | done' }));
    const found = /^\| (\d{4}-\d\d-\d\d \d\d:\d\d) \| Rolled back 4\.18 \\\| done \| Ada Okafor \|$/.exec(
      logged(document),
    );
    assert.ok(found?.[1], document.getText());
    const time = found[1].replace(' ', 'T');
    assert.ok(time >= before.slice(0, 16) && time <= new Date().toISOString().slice(0, 16), time);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), postmortem);
  });

  it('leaves the cursor where it is, at the end of the row above too', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    const editor = await activeIn(document);
    const line = document.getText().split('\n').indexOf(row);
    const places = [
      new vscode.Position(line, row.length),
      new vscode.Position(line, 3),
      new vscode.Position(2, 5),
    ];
    for (const place of places) {
      editor.selection = new vscode.Selection(place, place);
      await press('Enter', call({ text: 'Looked' }));
      assert.deepEqual(editor.selection.active, place);
      assert.equal(await activeIn(document), editor);
    }
    const below = new vscode.Position(line + 5, 0);
    editor.selection = new vscode.Selection(below, below);
    await press('Enter', call({ text: 'Looked' }));
    assert.deepEqual(editor.selection.active, below.translate(1));
  });

  it('goes to the open postmortem while another file has the focus', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    const notes = await open(await scratch.write('notes.txt', 'Notes.\n'));
    await press('Enter', call({ text: 'Called the vendor' }));
    assert.match(logged(document), /Called the vendor/);
    await activeIn(notes);
  });

  it('writes nothing on Escape', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    await press('Escape', call({ text: 'Nothing' }));
    assert.equal(document.getText(), postmortem);
  });
});

describe('Import Timeline', () => {
  const scratch = new Scratch('postmortems-import');

  before(activate);
  afterEach(() => scratch.clear());

  it('writes what is in the clipboard, converted, sorted into what is there, in one step of undo', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    await vscode.env.clipboard.writeText(chat);
    // The clipboard, the zone of this computer, the day of the incident, and all events.
    await press('Enter', vscode.commands.executeCommand('postmortem.importTimeline'));
    const rows = rowsOf(document);
    assert.equal(rows.length, 3, document.getText());
    assert.deepEqual([...rows].sort(), rows);
    assert.ok(rows.some((line) => line.includes('Errors \\| are up | Ada Okafor')));
    assert.ok(rows.includes(row));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), postmortem);
  });

  it('writes nothing on Escape', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    await vscode.env.clipboard.writeText(log);
    await press('Escape', vscode.commands.executeCommand('postmortem.importTimeline'));
    assert.equal(document.getText(), postmortem);
  });
});

/** The window of the tests has no key to press: what a paste would offer is asked for directly. */
describe('pasting into a timeline', () => {
  const scratch = new Scratch('postmortems-paste');

  before(activate);
  afterEach(() => scratch.clear());

  async function offered(
    document: vscode.TextDocument,
    text: string,
    place: string,
  ): Promise<vscode.DocumentPasteEdit | undefined> {
    const { timelinePaste } = await activate();
    const position = document.positionAt(document.getText().indexOf(place) + place.length);
    const transfer = new vscode.DataTransfer();
    transfer.set('text/plain', new vscode.DataTransferItem(text));
    const range = new vscode.Range(position, position);
    // Without the limit of time that a paste has: the server may have other work.
    return timelinePaste.editFor(document, [range], transfer);
  }

  it('makes rows of a log that leaves no question open', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    const edit = await offered(document, log, row);
    assert.ok(edit?.additionalEdit);
    assert.deepEqual([edit.insertText, edit.yieldTo], ['', undefined]);
    await vscode.workspace.applyEdit(edit.additionalEdit);
    assert.deepEqual(rowsOf(document), [
      '| 2026-03-17 13:59 | 4.18 is out | deploy |',
      row,
      '| 2026-03-17 14:05 | errors are up | ada   |',
    ]);
  });

  it('puts plain text before the rows of a chat, for its zone is unknown', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    const edit = await offered(document, chat, row);
    assert.match(edit?.title ?? '', /^Paste as 2 Timeline Rows \(Slack\): times without a zone read as /);
    assert.deepEqual(
      edit?.yieldTo?.map(({ value }) => value),
      ['text.plain'],
    );
  });

  it('leaves ordinary text, logs in other sections, and documents that are no postmortems alone', async () => {
    const document = await openPostmortem(scratch, 'INC-77.md');
    assert.equal(await offered(document, 'At 14:05 we looked at it,\nand at 14:10 again.', row), undefined);
    assert.equal(await offered(document, log, 'A slow query.'), undefined);
    const notes = await open(await scratch.write('notes.md', '# Notes\n\n## Timeline\n\nNone.\n'));
    assert.equal(await offered(notes, log, 'None.'), undefined);
  });
});
