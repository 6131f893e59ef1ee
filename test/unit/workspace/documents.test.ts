import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { DocumentAnalyser } from '../../../server/src/session/documents.ts';
import { EditedDocument } from '../../../server/src/session/editedDocument.ts';
import { Environments } from '../../../server/src/session/environments.ts';
import { uriOf } from '../../../server/src/uris.ts';
import { LinkTargets } from '../../../server/src/workspace/linkTargets.ts';

const noFiles = { readText: async () => undefined, exists: async () => false, list: async () => [] };

describe('the analysis of an open document', () => {
  let template: string;
  let environments: Environments;
  let analyser: DocumentAnalyser;

  beforeEach(() => {
    template = 'standard';
    environments = new Environments(noFiles, async () => ({ template }));
    analyser = new DocumentAnalyser(environments, () => '2026-03-20', new LinkTargets(noFiles));
  });

  const open = (text: string): EditedDocument => new EditedDocument('untitled:1', 'markdown', 1, text);

  it('is made once for each version', async () => {
    const document = open('# Postmortem');
    const first = await analyser.analyse(document);
    assert.equal(await analyser.analyse(document), first);
    document.update([{ text: '# Review' }], 2);
    const second = await analyser.analyse(document);
    assert.notEqual(second.stamp, first.stamp);
    assert.equal(second.analysis.postmortem.document.source.text, '# Review');
  });

  it('is not that of a text which was closed under the same name', async () => {
    await analyser.analyse(open('# Postmortem'));
    const { analysis } = await analyser.analyse(open('# Another'));
    assert.equal(analysis.postmortem.document.source.text, '# Another');
  });

  it('is that of the environment that holds when it ends, whichever answers last', async () => {
    const document = open('# Postmortem');
    const answers: ((template: string) => void)[] = [];
    environments = new Environments(noFiles, async () => ({
      template: await new Promise<string>((resolve) => answers.push(resolve)),
    }));
    analyser = new DocumentAnalyser(environments, () => '2026-03-20', new LinkTargets(noFiles));
    const early = analyser.analyse(document);
    environments.forget();
    const late = analyser.analyse(document);
    answers[1]?.('short');
    const { stamp } = await late;
    answers[0]?.('standard');
    const { analysis, ...last } = await early;
    assert.equal(analysis.postmortem.template?.name, 'short');
    assert.equal(last.stamp, stamp);
  });

  it('is made once for all who ask at the same time, of what is written until it begins', async () => {
    const waits: number[] = [];
    const document = open('# Postmortem');
    analyser = new DocumentAnalyser(
      environments,
      () => '2026-03-20',
      new LinkTargets(noFiles),
      () => undefined,
      async (longest) => {
        waits.push(longest);
        document.update([{ text: '# Third' }], 3);
      },
    );
    const first = await analyser.analyse(document);
    assert.deepEqual(waits, []);
    document.update([{ text: '# Second' }], 2);
    const [one, other] = await Promise.all([analyser.analyse(document), analyser.analyse(document)]);
    assert.equal(one, other);
    assert.equal(one.analysis.postmortem.document.source.text, '# Third');
    assert.deepEqual(waits, [first.milliseconds]);
    assert.deepEqual(
      [first, one].map(({ stamp }) => stamp.split('/').at(-1)),
      ['1', '2'],
    );
  });

  describe('with links to files', () => {
    const place = uriOf(resolve('/team/INC-7.md'));
    let there: Set<string>;
    let asked: string[];
    let targets: LinkTargets;

    beforeEach(() => {
      there = new Set([place]);
      asked = [];
      const exists = async (file: string): Promise<boolean> => {
        asked.push(file);
        return there.has(file);
      };
      targets = new LinkTargets({ exists });
      analyser = new DocumentAnalyser(environments, () => '2026-03-20', targets);
    });

    const saved = (text: string): EditedDocument =>
      new EditedDocument(place, 'markdown', 1, `# Postmortem INC-7\n\n${text}\n`);

    it('does not ask the disk again while somebody types', async () => {
      const document = saved('[a](b.svg)');
      const { analysis } = await analyser.analyse(document);
      assert.deepEqual([...(analysis.missingTargets ?? [])], ['b.svg']);
      const before = asked.length;
      document.update([{ text: '# Postmortem INC-7\n\n[a](b.svg) more\n' }], 2);
      await analyser.analyse(document);
      assert.equal(asked.length, before);
    });

    it('is made again exactly where a file that it links to came or went', async () => {
      const document = saved('[a](b.svg)');
      const first = await analyser.analyse(document);
      targets.forget();
      assert.equal(await analyser.analyse(document), first);
      const file = uriOf(resolve('/team/b.svg'));
      there.add(file);
      targets.changed([file]);
      const second = await analyser.analyse(document);
      assert.notEqual(second.stamp, first.stamp);
      assert.deepEqual([...(second.analysis.missingTargets ?? [])], []);
      there.delete(file);
      targets.changed([file]);
      const third = await analyser.analyse(document);
      assert.equal(new Set([first.stamp, second.stamp, third.stamp]).size, 3);
    });

    it('is that of the text as it is when the disk has answered', async () => {
      const document = saved('[a](b.svg)');
      const running = analyser.analyse(document);
      document.update([{ text: '# Postmortem INC-7\n\n[a](c.svg)\n' }], 2);
      const { analysis } = await running;
      assert.deepEqual([...(analysis.missingTargets ?? [])], ['c.svg']);
    });

    it('asks nothing for a document that is no postmortem', async () => {
      template = 'none';
      await analyser.analyse(
        new EditedDocument(uriOf(resolve('/team/notes.md')), 'markdown', 1, '[a](b.svg)\n'),
      );
      assert.deepEqual(asked, []);
    });
  });
});
