import assert from 'node:assert/strict';
import * as z from 'zod';
import { WireClient } from './support/client.ts';

const exported = z.strictObject({ fileName: z.string(), text: z.string() });
const uri = 'file:///postmortems/INC-7.md';
const text = `# Post-Incident Review: INC-7\r\n\r\n![Graph](graphs/a%20b.png) ![Again](graphs/a%20b.png) ![Web](https://example.org/c.png)\r\n`;

describe('exports over the wire', () => {
  let client: WireClient;

  beforeEach(async () => {
    client = new WireClient();
    await client.initialize({});
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  });

  afterEach(() => client.shutdown());

  it('name the pictures beside the document once, and carry them', async () => {
    const images = z.array(z.string()).parse(await client.request('postmortem/exportImages', { uri }));
    assert.deepEqual(images, ['graphs/a%20b.png']);
    const page = exported.parse(
      await client.request('postmortem/export', {
        uri,
        format: 'html',
        images: { 'graphs/a%20b.png': 'data:image/png;base64,AAAA' },
      }),
    );
    assert.equal(page.fileName, 'INC-7.html');
    assert.equal(page.text.match(/<img src="data:image\/png;base64,AAAA"/g)?.length, 2);
    assert.match(page.text, /\[Picture: Web, https:\/\/example\.org\/c\.png\]/);
  });

  it('are null for a document that is not open', async () => {
    const params = { uri: 'file:///other.md', format: 'slack', images: {} };
    assert.equal(await client.request('postmortem/export', params), null);
  });
});
