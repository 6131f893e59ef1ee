import assert from 'node:assert/strict';
import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { shipped } from '../../../server/packaging/shipped.ts';
import { tighter } from '../../../server/packaging/tighter.ts';

describe('a package in fewer bytes', () => {
  const texts = new Map([
    ['[Content_Types].xml', '<Types/>'],
    ['extension/dist/rules.md', 'A rule says what is wrong, why, and what would be better. '.repeat(40)],
    ['extension/empty.md', ''],
    ['extension/ü.md', 'ä – “ö”'],
  ]);

  async function archive(): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { lastModDate: new Date(2026, 2, 17) });
    for (const [name, text] of texts) {
      await writer.add(name, new TextReader(text));
    }
    return writer.close();
  }

  it('holds the same files with the same dates in the same order', async () => {
    const packed = await tighter(await archive());
    const entries = await new ZipReader(new Uint8ArrayReader(packed), { checkSignature: true }).getEntries();
    const found: (readonly [string, string])[] = [];
    for (const entry of entries) {
      assert.ok(!entry.directory);
      assert.equal(entry.lastModDate.getTime(), new Date(2026, 2, 17).getTime());
      found.push([entry.filename, await entry.getData(new TextWriter())]);
    }
    assert.deepEqual(found, [...texts]);
  });

  it('has JSON without blanks, and no manifest of what is for development alone', () => {
    const shippedJson = (name: string, text: string): string =>
      new TextDecoder().decode(shipped(name, new TextEncoder().encode(text)));
    const manifest =
      '{ "name": "a  ü", "scripts": { "a": "b" }, "devDependencies": {}, "bin": { "scripts": "b" } }\n';
    assert.equal(shippedJson('extension/package.json', manifest), '{"name":"a  ü","bin":{"scripts":"b"}}');
    assert.equal(shippedJson('extension/snippets/a.json', '{ "scripts": [ 1 ] }'), '{"scripts":[1]}');
    assert.equal(shippedJson('extension/a.md', '{ }'), '{ }');
    assert.throws(() => shippedJson('extension/a.json', '{'), SyntaxError);
  });

  it('is smaller', async () => {
    const before = await archive();
    assert.ok((await tighter(before)).length < before.length);
  });
});
