import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { readMarkdownTimeline } from '../../../server/src/rendering/markdownTimeline.ts';
import { addTimeline } from '../../../server/src/rendering/timelinePlugin.ts';
import { incident, postmortemWith, texts } from './support.ts';

describe('the plugin for the built-in Markdown preview', () => {
  const failures: unknown[] = [];
  const options = {
    load: () => readMarkdownTimeline,
    names: texts.phaseNames,
    head: 'Since start',
    failed: (error: unknown) => failures.push(error),
  };
  const render = (text: string, more = {}) =>
    addTimeline(new MarkdownIt({ html: true }), { ...options, ...more }).render(text);
  const plain = (text: string) => new MarkdownIt({ html: true }).render(text);

  it('adds one column to the timeline’s table and nothing elsewhere', () => {
    const other = '\n## Action Items\n\n| # | Action |\n| --- | --- |\n| 1 | Call at 10:00 |\n';
    const html = render(postmortemWith(...incident) + other);
    assert.equal(html.match(/<th>/g)?.length, 3 + 1 + 2);
    assert.equal(html.match(/<td>/g)?.length, incident.length * 4 + 2);
    assert.match(html, /<td>15:04 UTC<\/td>\n?<td>T\+1\u00a0h 2\u00a0min<\/td>/);
    assert.match(html, /class="postmortem-phases"/);
    assert.deepEqual(failures, []);
  });

  it('draws the phases up to where a resolution ends', () => {
    const rows =
      '| Start | End | What |\n| --- | --- | --- |\n| 14:02 | 14:09 | Errors begin |\n| 14:09 | 14:10 | Alert fires |\n| 14:30 | 14:54 | Resolved |\n';
    const html = render(`# Postmortem\n\n## Timeline (UTC)\n\n${rows}`);
    assert.match(html, /7\u00a0min/);
    assert.match(html, /class="postmortem-phases"[\s\S]*45\u00a0min/);
    assert.match(html, /<td>14:30<\/td>\n?<td>T\+28\u00a0min<\/td>/);
  });

  it('puts the column behind the times, wherever they stand', () => {
    const rows =
      '| What | Time |\n| --- | --- |\n| Errors begin | 14:02 UTC |\n| Alert fires | 14:09 UTC |\n';
    assert.match(
      render(`# Postmortem\n\n## Timeline\n\n${rows}`),
      /<td>14:09 UTC<\/td>\n?<td>T\+7\u00a0min<\/td>/,
    );
  });

  for (const [name, text] of Object.entries({
    'a document without a timeline':
      '# Trains\n\n| Time | Place |\n| --- | --- |\n| 14:02 | A |\n| 14:09 | B |\n',
    'a timeline that is a list':
      '# Postmortem\n\n## Timeline\n\n- 14:02 a\n- 14:09 b\n\n| a |\n| --- |\n| b |\n',
    'a document that says it is none': `---\ntype: none\n---\n${postmortemWith(...incident)}`,
  })) {
    it(`leaves ${name} as it is`, () => {
      assert.equal(render(text), plain(text));
    });
  }

  it('shows the document without additions when the engine fails', () => {
    const text = postmortemWith(...incident);
    const failing = { load: () => assert.fail('not there'), failed: () => undefined };
    assert.equal(render(text, failing), plain(text));
  });
});
