import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { hashOf } from '../../../server/src/siblings/hash.ts';
import { ownSiblingOf, siblingOf } from '../../../server/src/siblings/readSibling.ts';
import type { Sibling } from '../../../server/src/siblings/sibling.ts';
import { comparableId } from '../../../server/src/siblings/sibling.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { reading } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

function sibling(text: string, name = 'report.md'): Sibling {
  return siblingOf(reading(text), defaultConfiguration, `file:///postmortems/${name}`);
}

function textAt(text: string, { range }: { readonly range: { start: number; end: number } }): string {
  return text.slice(range.start, range.end);
}

describe('what postmortems are compared by', () => {
  it('is the id of the title at its place, and a name for others', () => {
    const text = '# Postmortem: INC-0042, the checkout was down\n';
    const found = sibling(text);
    assert.equal(found.id?.text, 'INC-0042');
    assert.equal(found.id && textAt(text, found.id.place), 'INC-0042');
    assert.deepEqual(found.id?.place.start, { line: 0, character: 14 });
    assert.equal(found.name, 'INC-0042');
    assert.equal(textAt(text, found.title), 'Postmortem: INC-0042, the checkout was down');
    const nameless = sibling('# Postmortem: the checkout was down\n', 'a%20night.md');
    assert.equal(nameless.id, undefined);
    assert.equal(nameless.name, 'a night.md');
  });

  const otherPlaces: Readonly<Record<string, string>> = {
    'the title of the front matter': '---\ntitle: "INC-0042: Checkout down"\n---\n# Postmortem: checkout\n',
    'a member of the front matter, before its title':
      '---\ntitle: After INC-0041\nincident-id: INC-0042\n---\n# Postmortem: checkout\n',
    'a field of the header': '# Postmortem: checkout\n\n**Incident ID:** INC-0042\n',
    'a field of the overview': '# Postmortem: checkout\n\n## Overview\n\n- Incident ID: INC-0042\n',
    'a row of the overview':
      '# Postmortem: checkout\n\n## Overview\n\n| Incident ID | INC-0042 |\n|---|---|\n| Severity | SEV-1 |\n',
  };
  for (const [name, text] of Object.entries(otherPlaces)) {
    it(`is the id of ${name} where the title has none`, () => {
      const found = sibling(text);
      assert.equal(found.id && textAt(text, found.id.place), 'INC-0042');
      assert.equal(found.id?.text, 'INC-0042');
    });
  }

  it('is no id that stands among related incidents', () => {
    for (const listed of ['- Incident: INC-0042', '| Incident | INC-0042 |\n|---|---|\n| ID | INC-7 |']) {
      const text = `# Postmortem: checkout\n\n## Related Incidents\n\n${listed}\n\n## Impact\n\nNone.\n`;
      assert.equal(sibling(text).id, undefined, listed);
    }
  });

  it('is the id of the title where the front matter has another', () => {
    assert.equal(sibling('---\ntitle: INC-1\n---\n# Postmortem: INC-0042\n').id?.text, 'INC-0042');
  });

  it('is no id that is still a blank of the template', () => {
    const [template] = builtInTemplates();
    assert.ok(template);
    const found = sibling(template.document().source.text);
    assert.equal(found.id, undefined);
    assert.deepEqual(found.factors, []);
    assert.deepEqual(found.passages(), []);
  });

  const days: Readonly<Record<string, readonly [string, string, string | undefined]>> = {
    'of the header': [
      '# Postmortem: x 2026-01-09\n\n**Date of Incident:** 2026-01-05\n',
      '2026-01-07.md',
      '2026-01-05',
    ],
    'of the title': ['# Postmortem: down on 2026-01-06\n', '2026-01-07.md', '2026-01-06'],
    'of the file’s name': ['# Postmortem: down\n', '2026-01-07-down.md', '2026-01-07'],
    'of the timeline': [
      '# Postmortem: down\n\n## Timeline\n\n- 2026-01-08 10:00 UTC: Errors begin\n- 2026-01-08 11:00 UTC: Resolved\n',
      'down.md',
      '2026-01-08',
    ],
    'of the front matter': [
      '---\ndate: 2026-01-08\n---\n# Postmortem: down\n\n## Timeline\n\n- Errors begin\n',
      'down.md',
      '2026-01-08',
    ],
    'of the incident in the front matter, beside that of the page': [
      '---\ndate: 2026-02-08\nincident_date: 2026-01-08\n---\n# Postmortem: down\n\n## Timeline\n\n- 10:00 Errors begin\n- 10:30 Resolved\n',
      'down.md',
      '2026-01-08',
    ],
    'of nothing where it may be either of two': ['# Postmortem: down on 03/04/2026\n', 'down.md', undefined],
  };
  for (const [name, [text, file, day]] of Object.entries(days)) {
    it(`is the day ${name}`, () => assert.equal(sibling(text, file).date, day));
  }

  it('is the severity with its place in the scale', () => {
    const text = '# Postmortem: down\n\n**Severity:** SEV-3\n';
    const { severity } = sibling(text);
    assert.deepEqual([severity?.name, severity?.rank], ['SEV-3', 2]);
    assert.equal(severity && textAt(text, severity.place), 'SEV-3');
  });

  it('is what a title is about, without the words that any title has', () => {
    const about = (title: string) => [...sibling(`# ${title}\n`).subject].toSorted();
    assert.deepEqual(
      about('Postmortem: INC-7 Checkout service outage'),
      about('Incident Report: the checkouts failed'),
    );
    assert.deepEqual(about('Incident Report: Queue was down'), ['queue']);
    assert.deepEqual(about('Postmortem: Outage of our production systems in March'), []);
  });

  it('is what is written, whatever blanks of the template stand beside it', () => {
    const { id, factors } = sibling(
      draftSample
        .replace(/^# .*$/m, '# Post-Incident Review: INC-7')
        .replace(/(## Contributing Factors\n+)/, '$1- The pool had no bound\n'),
    );
    assert.equal(id?.text, 'INC-7');
    assert.equal(factors.length, 1);
  });

  it('is the same while it is being written', () => {
    const text = goodSample.replace('## Impact', '## Impact\n\nSee [it](INC-5.md) and INC-6.\n');
    const own = ownSiblingOf(reading(text), defaultConfiguration, 'file:///postmortems/report.md');
    const { passages, mentions, ...parts } = sibling(text);
    const { passages: ownPassages, mentions: ownMentions, ...ownParts } = own;
    assert.deepEqual(ownParts, parts);
    assert.ok(mentions().has('INC-5.md'));
    assert.deepEqual(ownMentions(), mentions());
    assert.ok(passages().length > 0);
    assert.deepEqual(
      ownPassages(),
      passages().map(({ hash, range }) => ({ hash, range })),
    );
  });

  it('is each factor in document order, by its words', () => {
    const text = `# Postmortem: down

## Contributing Factors

- The pool had no upper bound
- Alerts fired too late
`;
    const { factors } = sibling(text);
    assert.deepEqual(
      factors.map(({ place }) => textAt(text, place)),
      ['The pool had no upper bound', 'Alerts fired too late'],
    );
    assert.ok(factors[0]?.words.has('pool'));
    assert.ok(!factors[0]?.words.has('the'));
  });

  it('is long passages: list items, rows, and paragraphs with figures, whatever their marks and case', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    const text = `# Postmortem: down

${words} and 15 more.

${words} without a figure.

- ${words} in a list
- too short

  ${words} within an item, 16

| Step |
| ---- |
| ${words} in a row |
`;
    const passages = sibling(text).passages();
    assert.deepEqual(
      passages.map((passage) => textAt(text, passage).replace(/^\| | \|$/g, '')),
      [`${words} and 15 more.`, `${words} in a list`, `${words} within an item, 16`, `${words} in a row`],
    );
    const shouted = sibling(`# Postmortem: up\n\n**${words.toUpperCase()}**  and – 15, more!\n`);
    assert.equal(shouted.passages()[0]?.hash, passages[0]?.hash);
  });

  it('is what it mentions: ids whatever their form, and files that it links to', () => {
    const mentions = sibling(
      '# Postmortem: INC-7\n\nSee inc_0012, #34 and [the last one](../2025/INC-5.md#cause), [a](x/a%20night.md?plain=1), [b](<b night.MARKDOWN>), not [this](a.png).\n',
    ).mentions();
    assert.ok(mentions.has('a night.md') && mentions.has('b night.MARKDOWN'), 'as their files are called');
    assert.ok(mentions.has(comparableId('INC-12')));
    assert.ok(mentions.has('34'));
    assert.ok(mentions.has('INC-5.md'));
    assert.ok(!mentions.has('a.png'));
    assert.ok(!mentions.has(comparableId('INC-7')), 'its own title is no mention');
  });

  it('takes no more memory than it needs: no part of the text itself', () => {
    const { passages, mentions, ...parts } = sibling(goodSample);
    const text = JSON.stringify({ ...parts, passages: passages(), mentions: [...mentions()] });
    assert.ok(text.length < goodSample.length * 2);
    assert.ok(!text.includes('## '));
  });
});

describe('an id to compare', () => {
  it('is the same in every spelling, and another one for another incident', () => {
    assert.equal(comparableId('INC-0042'), comparableId('inc42'));
    assert.equal(comparableId('INC_42'), comparableId('INC-42'));
    assert.notEqual(comparableId('INC-42'), comparableId('INC-420'));
    assert.notEqual(comparableId('INC-42'), comparableId('SEV-42'));
    assert.equal(comparableId('INC-0'), 'INC0');
  });
});

describe('the hash of a text', () => {
  it('is a whole number that texts do not share', () => {
    const hashes = new Set<number>();
    for (let number = 0; number < 20_000; number += 1) {
      for (const hash of [hashOf(`step ${number}`), hashOf(`${number} step`)]) {
        assert.ok(Number.isSafeInteger(hash) && hash >= 0);
        hashes.add(hash);
      }
    }
    assert.equal(hashes.size, 40_000);
    assert.equal(hashOf('same'), hashOf('same'));
    assert.notEqual(hashOf('ab'), hashOf('ba'));
  });
});
