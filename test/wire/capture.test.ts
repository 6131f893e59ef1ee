import assert from 'node:assert/strict';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { afterEdits } from './support/edits.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const position = z.object({ line: z.number(), character: z.number() });
const edit = z.object({ range: z.object({ start: position, end: position }), newText: z.string() });
const insertion = z.object({
  version: z.number(),
  edits: z.array(edit),
  time: z.string(),
  unplaced: z.number(),
});
const reading = z.object({
  formats: z.array(z.object({ format: z.string(), events: z.number() })),
  format: z.string().nullable(),
  asks: z.object({ date: z.boolean(), zone: z.boolean() }),
  date: z.string(),
  zone: z.string(),
  entries: z.array(
    z.object({
      time: z.string().nullable(),
      before: z.string().nullable(),
      text: z.string(),
      actor: z.string().nullable(),
      line: z.number(),
      isThere: z.boolean(),
    }),
  ),
});
const paste = insertion.extend({
  format: z.string(),
  events: z.number(),
  unread: z.number(),
  asksZone: z.boolean(),
  certain: z.boolean(),
});

const chat =
  'Ada Okafor  [3:20 PM]\nPool is full\nBo Reyes  [4:04 PM]\nRelease 4.18 is rolled back\n3 replies\n';
const today = '2026-03-20';

describe('capturing over the wire', () => {
  let client: WireClient;

  beforeEach(async () => {
    client = new WireClient();
    await client.initialize({ textDocument: { diagnostic: {} } });
    client.open(uri, goodSample, 3);
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  it('logs an event as the author of the document, for the version that it was asked for', async () => {
    const params = {
      uri,
      text: 'Status page updated',
      instant: '2026-03-17T15:20:00+01:00',
      actor: 'Git User',
    };
    const result = await client.ask('postmortem/logEvent', params, insertion);
    assert.deepEqual([result.version, result.time, result.unplaced], [3, '14:20 UTC', 0]);
    const after = afterEdits(goodSample, result.edits);
    assert.match(after, /14:12 UTC[^\n]*\n\| 14:20 UTC \| Status page updated +\| Ada Okafor +\|\n\| 14:31/);
    assert.equal(await client.request('postmortem/logEvent', { ...params, uri: 'file:///closed.md' }), null);
    assert.equal(await client.request('postmortem/logEvent', { ...params, instant: 'soon' }), null);
  });

  it('logs an event as whoever writes it where the document names nobody, several, or a blank', async () => {
    for (const author of ['', 'Ada Okafor and Bo Reyes', '[Name]']) {
      const text = goodSample.replace(/(\*\*Author:\*\*).*/, `$1 ${author}`);
      client.close(uri);
      client.open(uri, text);
      const params = { uri, text: 'Seen', instant: '2026-03-17T14:20:00Z', actor: 'Git User' };
      const { edits } = await client.ask('postmortem/logEvent', params, insertion);
      assert.match(afterEdits(text, edits), /\| 14:20 UTC \| Seen +\| Git User +\|\n/, author);
    }
  });

  it('takes the day that is chosen for times without one', async () => {
    const params = { uri, text: chat, today, zone: 'UTC', date: '2026-03-16' };
    const { date, entries } = await client.ask('postmortem/readCapture', params, reading);
    assert.deepEqual([date, entries[0]?.time], ['2026-03-16', '2026-03-16 15:20 UTC']);
  });

  it('shows what a text would bring, before and after conversion, and what is there already', async () => {
    const params = { uri, text: chat, today, zone: 'Europe/Berlin' };
    const result = await client.ask('postmortem/readCapture', params, reading);
    assert.equal(result.format, 'slack');
    assert.deepEqual(result.asks, { date: true, zone: true });
    assert.deepEqual([result.date, result.zone], ['2026-03-17', 'UTC']);
    assert.deepEqual(
      result.entries.map(({ time, before, text, isThere }) => [time, before, text, isThere]),
      [
        ['2026-03-17 14:20 UTC', '2026-03-17 15:20 Europe/Berlin', 'Pool is full', false],
        ['2026-03-17 15:04 UTC', '2026-03-17 16:04 Europe/Berlin', 'Release 4.18 is rolled back', true],
        [null, null, '3 replies', false],
      ],
    );
  });

  it('imports what was chosen, lines without a time to the end', async () => {
    const params = { uri, text: chat, today, zone: 'Europe/Berlin', chosen: [0, 2] };
    const result = await client.ask('postmortem/importCapture', params, insertion);
    assert.equal(result.unplaced, 1);
    const after = afterEdits(goodSample, result.edits);
    assert.match(after, /14:12 UTC[^\n]*\n\| 14:20 UTC \| Pool is full +\| Ada Okafor +\|\n\| 14:31/);
    assert.match(after, /15:12 UTC[^\n]*\n\| +\| 3 replies/);
    assert.equal(after.split('\n').length, goodSample.split('\n').length + 2);
  });

  it('says that nothing was found in a text without times, and takes no unknown zone', async () => {
    const result = await client.ask('postmortem/readCapture', { uri, text: 'Hello', today }, reading);
    assert.deepEqual([result.format, result.entries], [null, []]);
    const odd = { uri, text: chat, today, zone: 'Nowhere/Land', date: 'soon', format: 'json' };
    assert.equal((await client.ask('postmortem/readCapture', odd, reading)).format, 'slack');
  });

  it('makes a paste rows inside the timeline only, and by itself only where nothing is open', async () => {
    const line = goodSample.split('\n').findIndex((text) => text.startsWith('| 14:12 UTC'));
    const at = (text: string, place: number) =>
      client.request('postmortem/pasteCapture', {
        uri,
        text,
        today,
        zone: 'Europe/Berlin',
        position: { line: place, character: 0 },
      });
    const log = '2026-03-17T14:20:00Z ada: pool is full\n2026-03-17T14:25:00Z bo: looking\n';
    const sure = paste.parse(await at(log, line));
    assert.deepEqual([sure.format, sure.events, sure.unread, sure.certain], ['log', 2, 0, true]);
    const open = paste.parse(await at(chat, line));
    assert.deepEqual(
      [open.format, open.events, open.unread, open.asksZone, open.certain],
      ['slack', 2, 1, true, false],
    );
    assert.equal(await at(log, 2), null);
    assert.equal(await at('At 14:05 we looked,\nand at 14:10 again.', line), null);
    assert.equal(await at('| 14:05 UTC | a | b |\n| 14:06 UTC | c | d |', line), null);
    assert.equal(await at('- 14:05 UTC looked\n- 14:06 UTC looked again', line), null);
  });
});
