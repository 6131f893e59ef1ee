import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extensionPage } from '../../../server/build/extensionPage.ts';

const rest = '## Try it\n\nClone it.\n\n## Install\n\nBuild it.\n\n## Development\n\nChange it.\n';

describe('the page of the extension in an editor', () => {
  it('shows no pictures and follows no links but those of the web, since VS Code does neither', () => {
    const readme = [
      '# Name\n\n![One](docs/one.webp)\n![Two](https://example.com/two.webp)\n\n## Use\n\n![Three](docs/three.webp)\n',
      'See [more](docs/more.md), [below](#use) and [elsewhere](https://example.com).\n',
      rest,
    ].join('\n');
    assert.equal(
      extensionPage(readme),
      [
        '# Name\n\n![Two](https://example.com/two.webp)\n\n## Use\n',
        'See more, [below](#use) and [elsewhere](https://example.com).\n\n',
      ].join('\n'),
    );
  });

  it('says when a section to leave out has another name', () => {
    assert.throws(() => extensionPage(`# Name\n\n${rest}`.replace('Install', 'Installing')), /“Install”/);
  });

  it('tells nobody who has the extension to build it', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const page = extensionPage(readme);
    assert.doesNotMatch(page, /npm ci|\]\((?!https?:|#)/);
    assert.match(page, /^# Postmortem\n/);
  });
});
