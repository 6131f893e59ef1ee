import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { URI } from 'vscode-uri';
import * as z from 'zod';
import { EventEmitter, editor, inStandInEditor } from '../../support/standIn/editor.ts';

const entry = z.object({ command: z.string(), when: z.string().optional() });
const { menus } = z
  .object({ contributes: z.object({ menus: z.record(z.string(), z.array(entry)) }) })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))).contributes;

/** What the editor sets for the file that is open. */
interface Place {
  readonly resource: string;
  readonly resourceScheme: string;
  readonly resourcePath: string;
}

/** As the editor does on Linux and macOS, and everywhere for files that are on another machine. */
function placeOf(uri: URI): Place {
  return { resource: uri.toString(), resourceScheme: uri.scheme, resourcePath: uri.path };
}

type Keys = Readonly<Record<string, unknown>>;

/** Whether a clause holds, of those operators that the manifest uses. */
function holds(clause: string, keys: Keys): boolean {
  return clause.split(' || ').some((either) => either.split(' && ').every((part) => holdsPart(part, keys)));
}

function holdsPart(part: string, keys: Keys): boolean {
  const [, name = '', operator = '', value = ''] = /^(!?[\w.]+)(?: (==|in|not in) (\S+))?$/.exec(part) ?? [];
  const list = keys[value];
  const isIn = Array.isArray(list) && list.includes(keys[name]);
  switch (operator) {
    case '==':
      return keys[name] === value;
    case 'in':
      return isIn;
    case 'not in':
      return !isIn;
    default:
      return name.startsWith('!') ? !keys[name.slice(1)] : Boolean(keys[name]);
  }
}

describe('menus', () => {
  inStandInEditor();

  /** What the palette and the title of an editor offer at a place of the window. */
  async function offered(recognised: string, at: URI, other = ''): Promise<readonly string[]> {
    const { publishContextKeys } = await import('../../../client/src/contextKeys.ts');
    const changed = new EventEmitter<void>();
    publishContextKeys({
      recognised: () => [recognised],
      others: () => (other === '' ? [] : [other]),
      onDidChange: changed.event,
    });
    changed.fire();
    const published = editor.called.map(([, key, value]) => [key, value]);
    const keys = { ...Object.fromEntries(published), ...placeOf(at), resourceLangId: 'markdown' };
    return [...(menus['commandPalette'] ?? []), ...(menus['editor/title'] ?? [])]
      .filter(({ when = '' }) => /postmortem\.(documents|others)/.test(when) && holds(when, keys))
      .map(({ command }) => command.replace('postmortem.', ''))
      .toSorted();
  }

  const forPostmortems = ['doNotTreatAsPostmortem', 'openTimelinePreview'];

  it('offer on a postmortem what can be done with one', async () => {
    assert.deepEqual(await offered('file:///team/a.md', URI.file('/team/a.md')), forPostmortems);
  });

  it('offer to treat as one what was seen to be none, and not what was not looked at yet', async () => {
    const [postmortem, other] = [URI.file('/team/a.md'), URI.file('/team/b.md')];
    assert.deepEqual(await offered(postmortem.toString(), other), []);
    assert.deepEqual(await offered(postmortem.toString(), other, other.toString()), ['treatAsPostmortem']);
    const inWindow = URI.from({ scheme: 'vscode-remote', authority: 'ssh-remote+host', path: other.path });
    assert.deepEqual(await offered(postmortem.toString(), inWindow, other.toString()), ['treatAsPostmortem']);
  });

  for (const path of ['/team/a.md', '/c:/team/a.md']) {
    it(`offer it on ${path} of another machine, which the window names differently`, async () => {
      const inWindow = URI.from({ scheme: 'vscode-remote', authority: 'ssh-remote+host', path });
      assert.deepEqual(await offered(URI.file(path).toString(), inWindow), forPostmortems);
    });
  }

  it('offer on Markdown that was not checked yet what explains itself where it is no postmortem', () => {
    const keys = { ...placeOf(URI.file('/team/a.md')), resourceLangId: 'markdown' };
    const offeredAtOnce = (menus['commandPalette'] ?? [])
      .filter(({ when = '' }) => holds(when, keys))
      .map(({ command }) => command.replace('postmortem.', ''));
    for (const command of ['addMissingSections', 'export', 'openTimelinePreview', 'reviewReadiness']) {
      assert.ok(offeredAtOnce.includes(command), command);
    }
  });

  it('offer Review Readiness in its report, which is about a postmortem', () => {
    const { when = '' } =
      menus['commandPalette']?.find(({ command }) => command.endsWith('.reviewReadiness')) ?? {};
    assert.equal(holds(when, { activeWebviewPanelId: 'postmortem.readiness' }), true);
    assert.equal(holds(when, { activeWebviewPanelId: 'postmortem.timeline' }), false);
  });

  it('offer nothing on an earlier version of a postmortem, which nobody can edit', async () => {
    const earlier = URI.from({ scheme: 'git', path: '/team/a.md', query: '{"ref":"HEAD"}' });
    assert.deepEqual(await offered('file:///team/a.md', earlier), []);
  });
});
