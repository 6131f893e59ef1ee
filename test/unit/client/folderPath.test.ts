import assert from 'node:assert/strict';
import { parseFolder } from '../../../client/src/newPostmortem/folderPath.ts';

describe('folder path', () => {
  const accepted: readonly [string, string, string][] = [
    ['postmortems', '/home/ada/app', 'postmortems'],
    [' ./docs//postmortems/ ', '/home/ada/app', 'docs/postmortems'],
    ['docs\\postmortems', '/home/ada/app', 'docs/postmortems'],
    ['.', '/home/ada/app', ''],
    ['/home/ada/app/incidents', '/home/ada/app', 'incidents'],
    ['/home/ada/app', '/home/ada/app', ''],
    ['c:\\Work\\app\\incidents', 'C:\\Work\\App', 'incidents'],
    ['Störungen/2026', '/home/ada/app', 'Störungen/2026'],
    ['/incidents', '/', 'incidents'],
  ];
  for (const [text, root, path] of accepted) {
    it(`reads ${JSON.stringify(text)} in ${root}`, () => {
      assert.deepEqual(parseFolder(text, root), { path });
    });
  }

  const refused: readonly [string, string, string][] = [
    ['', '/home/ada/app', 'folder-empty'],
    ['  ', '/home/ada/app', 'folder-empty'],
    ['..', '/home/ada/app', 'folder-outside'],
    ['docs/../../etc', '/home/ada/app', 'folder-outside'],
    ['docs\\..\\..\\etc', '/home/ada/app', 'folder-outside'],
    ['/etc', '/home/ada/app', 'folder-outside'],
    ['/home/ada/application', '/home/ada/app', 'folder-outside'],
    ['/home/ada/app/../etc', '/home/ada/app', 'folder-outside'],
    ['~/postmortems', '/home/ada/app', 'folder-outside'],
    ['/Home/Ada/App/incidents', '/home/ada/app', 'folder-outside'],
    ['D:\\postmortems', 'C:\\work', 'folder-outside'],
    ['C:postmortems', '/home/ada/app', 'folder-outside'],
    ['/etc', '', 'folder-outside'],
    ['a<b', '/home/ada/app', 'folder-illegal'],
    ['docs/con', '/home/ada/app', 'folder-illegal'],
    ['docs /x', '/home/ada/app', 'folder-illegal'],
  ];
  for (const [text, root, fault] of refused) {
    it(`refuses ${JSON.stringify(text)} in ${root}: ${fault}`, () => {
      assert.deepEqual(parseFolder(text, root), { fault });
    });
  }
});
