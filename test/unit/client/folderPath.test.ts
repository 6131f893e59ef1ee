import assert from 'node:assert/strict';
import { parseFolder } from '../../../client/src/newPostmortem/folderPath.ts';

describe('folder path', () => {
  const accepted: readonly [string, string, string][] = [
    ['postmortems', '/work/app', 'postmortems'],
    [' ./docs//postmortems/ ', '/work/app', 'docs/postmortems'],
    ['docs\\postmortems', '/work/app', 'docs/postmortems'],
    ['.', '/work/app', ''],
    ['/work/app/incidents', '/work/app', 'incidents'],
    ['/work/app', '/work/app', ''],
    ['c:\\Work\\app\\incidents', 'C:\\Work\\App', 'incidents'],
    ['Störungen/2026', '/work/app', 'Störungen/2026'],
    ['/incidents', '/', 'incidents'],
  ];
  for (const [text, root, path] of accepted) {
    it(`reads ${JSON.stringify(text)} in ${root}`, () => {
      assert.deepEqual(parseFolder(text, root), { path });
    });
  }

  const refused: readonly [string, string, string][] = [
    ['', '/work/app', 'folder-empty'],
    ['  ', '/work/app', 'folder-empty'],
    ['..', '/work/app', 'folder-outside'],
    ['docs/../../etc', '/work/app', 'folder-outside'],
    ['docs\\..\\..\\etc', '/work/app', 'folder-outside'],
    ['/etc', '/work/app', 'folder-outside'],
    ['/work/application', '/work/app', 'folder-outside'],
    ['/work/app/../etc', '/work/app', 'folder-outside'],
    ['~/postmortems', '/work/app', 'folder-outside'],
    ['D:\\postmortems', 'C:\\work', 'folder-outside'],
    ['C:postmortems', '/work/app', 'folder-outside'],
    ['/etc', '', 'folder-outside'],
    ['a<b', '/work/app', 'folder-illegal'],
    ['docs/con', '/work/app', 'folder-illegal'],
    ['docs /x', '/work/app', 'folder-illegal'],
  ];
  for (const [text, root, fault] of refused) {
    it(`refuses ${JSON.stringify(text)} in ${root}: ${fault}`, () => {
      assert.deepEqual(parseFolder(text, root), { fault });
    });
  }
});
