import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extensionPage } from '../../../server/generate/extensionPage.ts';

const rest = '## Try it\n\nClone it.\n\n## Install\n\nBuild it.\n\n## Development\n\nChange it.\n';

describe('the page of the extension in an editor', () => {
  it('keeps what the package carries, shows no other pictures and leaves other links as text', () => {
    const readme = [
      '# Name\n\n![One](docs/one.webp)\n![Two](docs/two.webp)\n\n## Use\n\n![Three](docs/three.webp)\n',
      'See [more](docs/more.md), [less](docs/less.md), [below](#use) and [elsewhere](https://example.com).\n',
      rest,
    ].join('\n');
    const carried = new Set(['docs/two.webp', 'docs/more.md']);
    assert.equal(
      extensionPage(readme, (path) => carried.has(path)),
      [
        '# Name\n\n![Two](docs/two.webp)\n\n## Use\n',
        'See [more](docs/more.md), less, [below](#use) and [elsewhere](https://example.com).\n\n',
      ].join('\n'),
    );
  });

  it('says when a section to leave out has another name', () => {
    assert.throws(
      () => extensionPage(`# Name\n\n${rest}`.replace('Install', 'Installing'), () => true),
      /“Install”/,
    );
  });

  it('tells nobody who has the extension to build it', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const page = extensionPage(readme, () => false);
    assert.doesNotMatch(page, /npm ci|\]\((?!https?:|#)/);
    assert.match(page, /^# Postmortem\n/);
  });
});
