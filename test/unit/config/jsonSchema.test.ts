import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import { rules } from '../../../server/src/rules/index.ts';

const uri = 'file:///.postmortem.json';
const schema = readFileSync(new URL('../../../schemas/postmortem.schema.json', import.meta.url), 'utf8');

/** The reader of JSON that VS Code has, with the schema that the extension gives it, which it reads once. */
const service = getLanguageService({ schemaRequestService: () => Promise.resolve(schema) });
service.configure({ schemas: [{ uri: 'schema://postmortem', fileMatch: ['.postmortem.json'] }] });

function open(text: string) {
  const document = TextDocument.create(uri, 'jsonc', 1, text);
  return { document, json: service.parseJSONDocument(document) };
}

async function marksIn(text: string): Promise<readonly string[]> {
  const { document, json } = open(text);
  const marks = await service.doValidation(document, json, { comments: 'ignore', trailingCommas: 'ignore' });
  return marks.map(({ range }) => document.getText(range));
}

/** What is completed at the `|` in a text. */
async function completed(text: string): Promise<readonly string[]> {
  const { document, json } = open(text.replace('|', ''));
  const list = await service.doComplete(document, document.positionAt(text.indexOf('|')), json);
  return list?.items.map(({ label }) => label) ?? [];
}

describe('the JSON schema of the configuration', () => {
  const broken = [
    '[]',
    '{ "rulez": {}, "rules": { "no-such-rule": "off", "action-vague": ["off", { "none": 1 }] } }',
    '{ "strictness": "mild", "template": "", "templates": "a.md", "files": [1], "roles": { "impact": "Effect" } }',
    '{ "reviewWithinHours": -1, "links": { "INC": "nowhere" }, "severities": [], "workspaceDiagnostics": true }',
    '{ "rules": { "action-vague": "warn", "title-no-id": ["off", {}, 1], "title-id-format": [], "section-empty": 7 } }',
    '{ "rules": { "title-id-format": ["off", { "mask": 1 }], "summary-length": ["off", { "most": -3 }] } }',
  ];
  for (const text of broken) {
    it(`marks nothing that the language server marks already: ${text}`, async () => {
      const known = new Map(rules.map((rule) => [rule.id, rule.options]));
      assert.notDeepEqual(readConfiguration(text, known).errors, []);
      assert.deepEqual(await marksIn(text), []);
    });
  }

  it('lets an editor complete keys, rules, severities and options', async () => {
    assert.ok((await completed('{ | }')).includes('strictness'));
    assert.deepEqual(await completed('{ "strictness": | }'), ['"relaxed"', '"standard"', '"strict"']);
    assert.ok((await completed('{ "rules": { | } }')).includes('action-vague'));
    assert.ok((await completed('{ "rules": { "title-no-id": [|] } }')).includes('"warning"'));
    assert.ok((await completed('{ "rules": { "action-vague": | } }')).includes('"hint"'));
    assert.ok((await completed('{ "rules": { "title-id-format": ["hint", { | }] } }')).includes('mask'));
    assert.ok((await completed('{ "strictness": "mild", "rules": { | } }')).includes('action-vague'));
  });

  it('lets an editor say what a key and a severity mean', async () => {
    const { document, json } = open('{ "rules": { "action-vague": "hint" } }');
    const hoverAt = async (words: string): Promise<string> => {
      const hover = await service.doHover(
        document,
        document.positionAt(document.getText().indexOf(words)),
        json,
      );
      return JSON.stringify(hover?.contents);
    };
    assert.match(await hoverAt('action-vague'), /By default/);
    assert.match(await hoverAt('hint'), /Shown in the text only/);
  });
});
