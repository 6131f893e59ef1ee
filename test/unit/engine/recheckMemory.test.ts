import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CheckResult, EarlierCheck } from '../../../server/src/check/check.ts';
import { check } from '../../../server/src/check/check.ts';
import { defaultConfiguration as configuration } from '../../../server/src/config/configuration.ts';
import type { MarkdownDocument } from '../../../server/src/document/document.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import type { Postmortem } from '../../../server/src/postmortem.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { today } from '../../support/checking.ts';
import { faultySample } from '../../support/samples.ts';

const templates = builtInTemplates();
const options = { configuration, today, fileName: 'INC-1188.md' };

/** One version of a document with what was found in it. */
interface Version {
  readonly postmortem: Postmortem;
  readonly result: CheckResult;
}

function before(text: string): Version {
  const postmortem = readPostmortem(parseDocument(text), { templates, configuration });
  return { postmortem, result: check(postmortem, options) };
}

function after({ postmortem, result }: Version, text: string): Version {
  const { document, change } = reparseDocument(postmortem.document, text);
  const earlier: EarlierCheck | undefined = change && { postmortem, change, options, result };
  const now = readPostmortem(document, { templates, configuration }, earlier);
  return { postmortem: now, result: check(now, options, earlier) };
}

/** What somebody does to a text, a little different each time. */
const editings: Readonly<Record<string, (text: string, edit: number) => string>> = {
  'a text that grows': (text, edit) => `${text}\nOne more line ${edit}.\n`,
  'a timeline whose rows are written': (text, edit) =>
    text.replace(
      /^\| \d.*/m,
      (row) => `${row.replace(/\|[^|]*\|$/, `| somebody of team ${edit} |`)}\n${row}`,
    ),
};

describe('checking an edited postmortem', () => {
  for (const [name, editing] of Object.entries(editings)) {
    it(`keeps nothing of the versions before the last of ${name}`, async () => {
      // Only a collection that is asked for tells what is still held.
      setFlagsFromString('--expose-gc');
      const collect: () => void = runInNewContext('gc');
      const seen: WeakRef<MarkdownDocument>[] = [];
      let version = before(faultySample);
      for (let edit = 0; edit < 6; edit += 1) {
        const { text } = version.postmortem.document.source;
        const edited = editing(text, edit);
        assert.notEqual(edited, text);
        seen.push(new WeakRef(version.postmortem.document));
        version = after(version, edited);
      }
      let held = seen.slice(0, -1);
      // The runtime may let go of what its compilers look at only after some turns and collections.
      for (let turn = 0; turn < 10 && held.length > 0; turn += 1) {
        // References that were looked at in this turn are held until the next.
        await new Promise((resolve) => setImmediate(resolve));
        collect();
        held = held.filter((document) => document.deref() !== undefined);
      }
      assert.equal(held.length, 0, 'versions are held that nobody asks for any more');
      assert.ok(version.result.problems.some(({ fixes }) => (fixes?.() ?? []).length > 0));
    });
  }
});
