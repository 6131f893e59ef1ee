import assert from 'node:assert/strict';
import { faultySample, goodSample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import type { WireDiagnostic } from './support/schemas.ts';
import { published, status } from './support/schemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const tellsStatus = { initializationOptions: { status: true } };

describe('problems that are pushed', () => {
  let client: WireClient;

  beforeEach(() => {
    client = new WireClient();
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  const pushed = (version: number) =>
    client.notification(
      'textDocument/publishDiagnostics',
      published,
      (one) => one.uri === uri && one.version === version,
    );

  /** Settings that change what the server tells of a document, and nothing that is marked in it. */
  const faultySettings = { templates: ['none.md'] };
  /** Waits until a version has been checked with these settings. */
  const checked = (version: number) =>
    client.notification(
      'postmortem/status',
      status,
      (one) => one.uri === uri && one.version === version && one.configurationErrors.length > 0,
    );

  /** How many pushes have come that nobody has waited for. */
  const morePushes = (): number =>
    client.received('textDocument/publishDiagnostics', published).filter((one) => one.uri === uri).length;

  const write = (version: number, text: string): void =>
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  const set = (settings: object): void =>
    client.notify('workspace/didChangeConfiguration', { settings: { postmortem: settings } });

  const clients: readonly (readonly [name: string, capabilities: object])[] = [
    ['tells its settings', {}],
    ['is asked for its settings', { workspace: { configuration: true } }],
  ];
  for (const [name, capabilities] of clients) {
    it(`come once where settings change together with an edit (a client that ${name})`, async () => {
      let settings: object = {};
      client.answers['workspace/configuration'] = () => [settings];
      await client.initialize(capabilities, tellsStatus);
      client.open(uri, goodSample);
      await pushed(1);
      settings = faultySettings;
      write(2, faultySample);
      set(settings);
      const { diagnostics } = await pushed(2);
      assert.ok(diagnostics.length > 0);
      await checked(2);
      assert.equal(morePushes(), 0);
    });
  }

  it('do not come again where settings change and nothing that is shown', async () => {
    await client.initialize({}, tellsStatus);
    client.open(uri, faultySample);
    await pushed(1);
    set(faultySettings);
    await checked(1);
    assert.equal(morePushes(), 0);
  });

  it('come again where settings change what is shown, and when they change back', async () => {
    await client.initialize({});
    client.open(uri, faultySample);
    const { diagnostics } = await pushed(1);
    const codes = (some: readonly WireDiagnostic[]): readonly string[] => some.map(({ code }) => code);
    assert.ok(codes(diagnostics).includes('date-invalid'));
    set({ rules: { 'date-invalid': 'off' } });
    assert.ok(!codes((await pushed(1)).diagnostics).includes('date-invalid'));
    set({});
    assert.deepEqual((await pushed(1)).diagnostics, diagnostics);
  });

  it('come with each text, also where the client gives all of them one version', async () => {
    await client.initialize({});
    client.open(uri, faultySample);
    const { diagnostics } = await pushed(1);
    // Below all that is marked, so that the same is said of it.
    write(1, `${faultySample}\n`);
    assert.deepEqual((await pushed(1)).diagnostics, diagnostics);
  });

  it('come anew with a document that was closed and is opened again', async () => {
    await client.initialize({});
    client.open(uri, faultySample);
    const first = await pushed(1);
    client.close(uri);
    client.open(uri, faultySample);
    assert.deepEqual(await pushed(1), first);
  });
});
