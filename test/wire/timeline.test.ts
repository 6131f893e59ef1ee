import assert from 'node:assert/strict';
import { draftSample, goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import type { WireTimeline } from './support/timelineSchemas.ts';
import { timelineModel } from './support/timelineSchemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';

describe('the timeline over the wire', () => {
  let client: WireClient;

  beforeEach(async () => {
    client = new WireClient();
    await client.initialize({});
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  function timelineOf(text: string): Promise<WireTimeline | null> {
    client.open(uri, text);
    return client.ask('postmortem/timeline', { uri }, timelineModel.nullable());
  }

  function withTimeline(...lines: readonly string[]): string {
    return ['# Incident of 2026-03-17', '', '## Timeline', '', ...lines, ''].join('\n');
  }

  it('names events, zone, span and metrics', async () => {
    const timeline = await timelineOf(goodSample);
    assert.deepEqual(
      timeline?.events.map(({ instant, milestone }) => [instant, milestone]),
      [
        ['2026-03-17T14:02:00Z', 'start'],
        ['2026-03-17T14:09:00Z', 'detected'],
        ['2026-03-17T14:12:00Z', 'acknowledged'],
        ['2026-03-17T14:31:00Z', null],
        ['2026-03-17T15:04:00Z', 'mitigated'],
        ['2026-03-17T15:12:00Z', 'resolved'],
      ],
    );
    assert.equal(timeline?.zone, 'UTC');
    assert.equal(timeline?.span, 'PT1H10M');
    assert.deepEqual(timeline?.metrics.timeToResolve, { duration: 'PT1H10M', from: 0, to: 5 });
  });

  it('stays where it is with Windows line ends and emoji', async () => {
    const text = withTimeline('- 14:02 🔥 Errors begin', '- 14:05 🚨 Alert fires').replaceAll('\n', '\r\n');
    const timeline = await timelineOf(text);
    assert.deepEqual(
      timeline?.events.map(({ range }) => range.end),
      [
        { line: 4, character: 23 },
        { line: 5, character: 22 },
      ],
    );
    assert.equal(timeline?.events[0]?.event, '🔥 Errors begin');
  });

  it('is read from headings', async () => {
    const timeline = await timelineOf(
      withTimeline('### 14:02 UTC: Errors begin', '', '### 14:05 UTC: Alert'),
    );
    assert.deepEqual(
      timeline?.events.map(({ event }) => event),
      ['Errors begin', 'Alert'],
    );
  });

  it('has no zone where nobody knows it', async () => {
    const timeline = await timelineOf(withTimeline('- 14:02 XYZT Errors begin', '- 14:05 XYZT Alert fires'));
    assert.equal(timeline?.zone, null);
    assert.equal(timeline?.events[0]?.instant, '2026-03-17T14:02:00');
  });

  it('follows the text as it is typed', async () => {
    await timelineOf(withTimeline('- 14:02 Errors begin', '- 14:05 Alert fires'));
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: withTimeline('- 14:02 Errors begin', '- 14:06 Alert fires') }],
    });
    const timeline = await client.ask('postmortem/timeline', { uri }, timelineModel);
    assert.equal(timeline.metrics.timeToDetect?.duration, 'PT4M');
  });

  it('has events without instants where the times are still to be filled in', async () => {
    const timeline = await timelineOf(draftSample.replace('08:15 UTC', 'HH:MM UTC'));
    assert.deepEqual(
      timeline?.events.map(({ text, instant }) => [text, instant]),
      [['HH:MM UTC', null]],
    );
    assert.equal(timeline?.span, null);
  });

  it('is null without a timeline, outside postmortems, and for what is not open', async () => {
    assert.equal(await timelineOf('# Incident\n\n## Impact\n\nNone.\n'), null);
    const notes = 'file:///project/notes.md';
    client.open(notes, '# Notes\n\n## Timeline\n\n- 14:02 UTC a\n- 14:05 UTC b\n');
    assert.equal(await client.request('postmortem/timeline', { uri: notes }), null);
    assert.equal(await client.request('postmortem/timeline', { uri: 'file:///postmortems/none.md' }), null);
    assert.equal(await client.request('postmortem/timeline', null), null);
  });
});
