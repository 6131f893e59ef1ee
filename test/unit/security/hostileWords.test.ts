import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { complete } from '../../../server/src/authoring/completion/complete.ts';
import { guidanceAt } from '../../../server/src/authoring/hover.ts';
import { idLinks } from '../../../server/src/authoring/idLinks.ts';
import { noSurroundings } from '../../../server/src/authoring/surroundings.ts';
import { symbolsOf } from '../../../server/src/authoring/symbols.ts';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { mergeConfiguration } from '../../../server/src/config/mergeConfiguration.ts';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { recognise } from '../../../server/src/document/recognise.ts';
import { exported, exportFormats } from '../../../server/src/export/exports.ts';
import { insightsOf } from '../../../server/src/insights/insightsOf.ts';
import { inlineText } from '../../../server/src/rendering/inlineText.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { summaryOf } from '../../../server/src/summary/summary.ts';
import { templateFrom } from '../../../server/src/template/fromDocument.ts';
import { newDocument, newFileName } from '../../../server/src/template/newDocument.ts';
import { plainText, snippetText } from '../../../server/src/template/placeholders.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { timelineModel } from '../../../server/src/timeline/timelineModel.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { indexed, stored } from '../../../server/src/workspace/index/storedPostmortem.ts';
import { authoringInput } from '../../support/authoring.ts';
import { problemsIn, reading, today } from '../../support/checking.ts';
import { documentOf, hostileWords } from '../../support/hostileWords.ts';

/** Every text in a value: no half of a character that its source did not have. */
function assertWhole(value: unknown, isWhole: boolean, of: string): void {
  if (typeof value === 'string') {
    assert.ok(!isWhole || value.isWellFormed(), `${of} tears a character: ${JSON.stringify(value)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) {
      assertWhole(member, isWhole, of);
    }
  }
}

const knownRules = new Map(rules.map(({ id, options }) => [id, options]));
/** What is shown as Markdown has nothing but text of a document in it: no link, no picture, no HTML. */
function assertText(markdown: string): void {
  const tokens = new MarkdownIt({ html: true }).parse(markdown, {});
  const kinds = tokens.flatMap(({ type, children }) => [type, ...(children ?? []).map((one) => one.type)]);
  for (const kind of ['link_open', 'image', 'html_inline', 'html_block']) {
    assert.ok(!kinds.includes(kind), markdown);
  }
}

const noNumber = /\bNaN\b|Infinity|\[object|\bundefined\b/;

describe('hostile words in every place of a document', () => {
  for (const words of hostileWords) {
    const shown = JSON.stringify(words.slice(0, 40));
    const isWhole = words.isWellFormed();
    const saysNumber = (text: string): boolean => noNumber.test(text) && !noNumber.test(words);

    for (const lineEnd of ['\n', '\r\n']) {
      const text = documentOf(words).replaceAll('\n', lineEnd);

      it(`fail no rule and no fix: ${shown}`, () => {
        const options = { template: 'standard', fileName: `${words}.md` };
        for (const problem of problemsIn(text, options)) {
          assert.ok(!saysNumber(problem.message), problem.message);
          assertWhole(problem.message, isWhole, problem.rule.id);
          for (const { title, edits } of problem.fixes?.() ?? []) {
            assertWhole(title, isWhole, problem.rule.id);
            applyEdits(text, edits);
          }
        }
        const mended = fixAll(text, (current) => problemsIn(current, options));
        assertWhole(mended, isWhole, 'a fix');
      });

      it(`fail no help with writing: ${shown}`, async () => {
        const input = authoringInput(text, { template: 'standard' });
        // No editor has a place within a character.
        const places = [...text.matchAll(/[\s\S]/gu)].map(({ index }) => index);
        for (const offset of places.filter((_, index) => index % 17 === 0)) {
          const hover = guidanceAt(input, offset)?.text ?? '';
          assertWhole(hover, isWhole, 'a hover');
          assertText(hover);
          const { suggestions } = await complete(input, noSurroundings, offset, undefined);
          assertWhole(suggestions, isWhole, 'a suggestion');
          for (const { documentation = '' } of suggestions) {
            assertText(documentation);
          }
        }
        assertWhole(
          symbolsOf(input).map(({ name, detail }) => [name, detail]),
          isWhole,
          'the outline',
        );
      });

      it(`fail no summary, timeline or export: ${shown}`, () => {
        const postmortem = reading(text);
        const timeline = timelineOf(postmortem, defaultConfiguration);
        const model = timeline && timelineModel(postmortem.document.source, timeline);
        assertWhole(model, isWhole, 'the timeline');
        assert.ok(!saysNumber(JSON.stringify(model ?? {})));
        assertWhole(summaryOf(postmortem, defaultConfiguration, `${words}.md`), isWhole, 'the summary');
        const uri = 'file:///postmortems/a.md';
        const one = stored(
          uri,
          { recognition: { recognised: true, because: '' }, postmortem },
          defaultConfiguration,
        );
        const postmortems = one ? [indexed(uri, one, today)] : [];
        assert.equal(postmortems.length, 1);
        assertWhole(insightsOf({ generation: 0, today, capped: false, postmortems }), isWhole, 'insights');
        for (const format of exportFormats) {
          const fileName = `${words.replace(/[\r\n]/g, ' ')}.md`;
          const input = {
            postmortem,
            configuration: defaultConfiguration,
            fileName,
            today,
            images: new Map(),
          };
          assertWhole(exported(format, input), isWhole, format);
        }
      });
    }

    it(`lead to the web and to mail alone in a preview: ${shown}`, () => {
      for (const text of [
        words,
        `[a](<${words}>)`,
        `[${words}](https://a.example) <${words}>`,
        `![${words}](${words})`,
      ]) {
        const links = JSON.stringify(inlineText(text)).match(/"href":"[^"]*"/g) ?? [];
        assert.ok(
          links.every((link) => /"href":"(?:https?:\/\/|mailto:)/.test(link)),
          text,
        );
      }
    });

    it(`are a template, and are what is filled into one: ${shown}`, () => {
      const own = parseTemplate(words, `${words}.md`, documentOf(words));
      const made = parseTemplate('made', 'made.md', templateFrom(parseDocument(documentOf(words)), words));
      const facts = {
        id: words,
        title: words,
        severity: words,
        date: words,
        author: words,
        startTime: words,
      };
      for (const template of [own, made]) {
        const parts = newDocument(template, facts);
        assertWhole(snippetText(parts), isWhole, 'a snippet');
        assert.doesNotMatch(plainText(newDocument(made, facts)).split('\n')[4] ?? '', /(?!\t)\p{Cc}/u);
      }
      assert.match(newFileName(facts), /^[\p{L}\p{N}-]+\.md$/u);
    });

    it(`fail nothing as what a configuration says: ${shown}`, () => {
      const allow = ['warning', { allow: [words] }];
      const text = JSON.stringify({
        template: words,
        files: [words, `!${words}`, `**/{${words},a}`],
        roles: { timeline: [words], actions: [words] },
        severities: [words, `${words} 1`, 'SEV-1'],
        links: { [`${words.replace(/\s/g, '')}-XX`]: 'https://example.com/{id}' },
        rules: { 'wording-blame': allow, 'wording-hindsight': allow, 'action-vague': allow },
      });
      const { written, errors } = readConfiguration(text, knownRules);
      assertWhole(errors, isWhole, 'an error');
      const configuration = mergeConfiguration(written);
      const marked = documentOf(words);
      for (const { message, fixes } of problemsIn(marked, { configuration, fileName: `${words}.md` })) {
        assert.ok(!saysNumber(message), message);
        fixes?.();
      }
      const path = `a/${words}.md`;
      recognise(parseDocument(marked), { path, globs: configuration.files, fits: undefined });
      for (const { target } of idLinks(parseDocument(`${marked} ${words}-12`), configuration.links)) {
        assert.match(target, /^https:\/\/example\.com\//);
      }
    });
  }
});
