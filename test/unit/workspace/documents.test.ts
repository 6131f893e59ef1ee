import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentAnalyser } from '../../../server/src/documents.ts';
import { Environments } from '../../../server/src/environments.ts';
import { LinkTargets } from '../../../server/src/workspace/linkTargets.ts';

const noFiles = { readText: async () => undefined, exists: async () => false };

describe('the analysis of an open document', () => {
  let template: string;
  let environments: Environments;
  let analyser: DocumentAnalyser;

  beforeEach(() => {
    template = 'standard';
    environments = new Environments(noFiles, async () => ({ template }));
    analyser = new DocumentAnalyser(environments, () => '2026-03-20', new LinkTargets(noFiles));
  });

  const open = (text: string): TextDocument => TextDocument.create('untitled:1', 'markdown', 1, text);

  it('is made once for each version', async () => {
    const document = open('# Postmortem');
    const first = await analyser.analyse(document);
    assert.equal(await analyser.analyse(document), first);
    TextDocument.update(document, [{ text: '# Review' }], 2);
    const second = await analyser.analyse(document);
    assert.notEqual(second.stamp, first.stamp);
    assert.equal(second.analysis.postmortem.document.source.text, '# Review');
  });

  it('is not that of a text which was closed under the same name', async () => {
    await analyser.analyse(open('# Postmortem'));
    const { analysis } = await analyser.analyse(open('# Another'));
    assert.equal(analysis.postmortem.document.source.text, '# Another');
  });

  it('is made again where the environment changed while it was read', async () => {
    const document = open('# Postmortem');
    const running = analyser.analyse(document);
    template = 'none';
    environments.forget();
    const old = await running;
    const { analysis, stamp } = await analyser.analyse(document);
    assert.notEqual(stamp, old.stamp);
    assert.equal(analysis.postmortem.template, undefined);
  });
});
