import assert from 'node:assert/strict';
import { guidanceAt } from '../../../server/src/authoring/hover.ts';
import { symbolsOf } from '../../../server/src/authoring/symbols.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { recognise } from '../../../server/src/document/recognise.ts';
import { inlineText } from '../../../server/src/rendering/inlineText.ts';
import { nextIncidentId } from '../../../server/src/template/incidentId.ts';
import { newDocument } from '../../../server/src/template/newDocument.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { timelineModel } from '../../../server/src/timeline/timelineModel.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { authoringInput } from '../../support/authoring.ts';
import { problemsIn, reading } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

describe('hostile front matter', () => {
  /** Each line repeats the one above it ten times: ten lines stand for ten thousand million values. */
  const bomb = ['a0: &a0 [x]', ...Array.from({ length: 10 }, (_, index) => bombLine(index))].join('\n');

  function bombLine(index: number): string {
    return `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`;
  }

  it('that multiplies itself is read without being multiplied', () => {
    const text = `---\ntype: postmortem\n${bomb}\n---\n# Queue stalls\n`;
    assert.equal(
      recognise(parseDocument(text), { path: undefined, globs: [], fits: undefined }).recognised,
      true,
    );
    problemsIn(text, { template: 'standard' });
  });

  it('that refers to itself, merges itself or tries tags is read as nothing worse', () => {
    for (const yaml of [
      'a: &a [*a]',
      'a: &a\n  <<: *a',
      'a: !!js/function "x"',
      'a: !!python/object:os.system x',
    ]) {
      problemsIn(`---\n${yaml}\n---\n${goodSample}`, { template: 'standard' });
    }
  });

  it('with the names of what every object has changes no object', () => {
    problemsIn(
      '---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype: {polluted: yes}\n---\n# Postmortem\n',
      {
        template: 'standard',
      },
    );
    assert.equal('polluted' in {}, false);
  });
});

describe('hostile globs', () => {
  const globs = [
    ...['{'.repeat(200), `${'{a,'.repeat(30)}b${'}'.repeat(30)}`, '**/'.repeat(500), `${'*a'.repeat(40)}b`],
    ...[
      '{1..1000000000}',
      '{a..z}'.repeat(12),
      '+(a|+(a|+(a)))',
      '!(!(!(a)))',
      ...[
        '[[:alpha:]]*'.repeat(20),
        '{,a}'.repeat(30),
        '?'.repeat(3000),
        '[!-~]*'.repeat(20),
        '{a,{b,{c,'.repeat(60),
      ],
      ...[
        '@(a|@(b|@(c)))',
        '*(*(*(a)))',
        '{__proto__,constructor}',
        '\uD800',
        '//**//',
        '../**',
        '{1..1e308}',
      ],
      '[',
      '[^',
      '(?=a)',
      '\\',
      '\0',
    ],
  ];
  for (const glob of globs) {
    it(`match or do not, and end: ${JSON.stringify(glob.slice(0, 40))}`, () => {
      recognise(parseDocument('# Notes'), {
        path: `${'a/'.repeat(60)}${'a'.repeat(60)}.md`,
        globs: [glob, `!${glob}`],
        fits: undefined,
      });
    });
  }
});

describe('huge numbers', () => {
  const nines = '9'.repeat(400);
  const texts: Readonly<Record<string, string>> = {
    'in dates': `**Date of Incident:** ${nines}-${nines}-${nines}\n`,
    'in a day and a month': '**Date of Incident:** 2026-99-99\n**Reviewed:** 9999-12-31\n',
    'in durations': `**Duration:** ${nines} hours ${nines} minutes\n`,
    'in a severity': `**Severity:** SEV-${nines}\n`,
    'in list markers': `## Root Cause\n\n999999999. a\n1000000000. b\n${nines}. c\n`,
    'in times': `## Timeline\n\n| Time | Event |\n|-|-|\n| ${nines}:${nines} | a |\n| 23:59:60.${nines} UTC+${nines} | b |\n`,
    'in quantities': `## Impact\n\n- Users affected: ${nines} of ${nines} (${nines} %)\n- Revenue: $${nines}\n`,
    'in references': `## What Could Be Improved\n\n1. a (-> #${nines}, #0, #-1)\n\n## Action Items\n\n| # | Action |\n|-|-|\n| ${nines} | b |\n`,
  };
  for (const [where, text] of Object.entries(texts)) {
    it(`${where} are read, or told to be wrong, and the times made of them are times`, () => {
      const whole = `# Post-Incident Review: INC-${nines}\n\n${text}`;
      for (const problem of problemsIn(whole, { template: 'standard', fileName: `INC-${nines}.md` })) {
        problem.fixes?.();
        assert.doesNotMatch(problem.message, /NaN|Infinity|undefined|\[object/);
      }
      const postmortem = reading(whole);
      const timeline = timelineOf(postmortem, defaultConfiguration);
      const model = timeline && timelineModel(postmortem.document.source, timeline);
      assert.doesNotMatch(JSON.stringify(model ?? {}), /NaN|Infinity/);
    });
  }

  it('in ids of files are counted on', () => {
    assert.equal(nextIncidentId([`INC-${'9'.repeat(7)}.md`], 'INC-XXXX'), 'INC-10000000');
    nextIncidentId([`INC-${nines}.md`, `INC--${nines}.md`], 'INC-XXXX');
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](command:workbench.action.terminal.sendSequence?%7B%7D)',
  '[x](  JaVaScRiPt&colon;alert(1))',
  '![x](file:///etc/passwd)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '`` ` `` <b>',
  '\u202Egnirts\u2066',
];

/** What a Markdown reader could take for a link, an image or HTML. */
const live = /(?<!\\)\]\(\s*(?:javascript|command|file|data|vbscript)|(?<![\\`])<(?:script|img|b)\b/i;

describe('hostile words', () => {
  for (const words of hostile) {
    const [line = ''] = words.split('\n');

    it(`are text in what a hover says: ${JSON.stringify(words)}`, () => {
      const template = parseTemplate(
        'own',
        'own.md',
        `# ${line} [INC-XXXX]\n\n**${line}:** [${line}]\n\n## ${line}\n\n[${line}]\n`,
      );
      const text = `# ${line} INC-1\n\n**${line}:** a\n\n## ${line}\n\n${words}\n`;
      const input = authoringInput(text, { templates: [template], template: 'own' });
      for (let offset = 0; offset < text.length; offset += 1) {
        const shown = guidanceAt(input, offset)?.text ?? '';
        // What stands in code is text already.
        assert.doesNotMatch(shown.replace(/(`+)[^`][\s\S]*?\1/g, ''), live);
      }
      symbolsOf(input);
    });

    it(`are text in a preview: ${JSON.stringify(words)}`, () => {
      const links = JSON.stringify(inlineText(words)).match(/"href":"[^"]*"/g) ?? [];
      assert.ok(links.every((link) => /"href":"(?:https?:|mailto:)/.test(link)));
    });

    it(`are text in a new document, on the line where they were to stand: ${JSON.stringify(words)}`, () => {
      const template = parseTemplate('own', 'own.md', '# [INC-XXXX] – [Title]\n\n**Author:** [name]\n');
      const text = plainText(newDocument(template, { id: 'INC-1', title: words, author: words }));
      assert.equal(text.split('\n').length, template.document().source.lineCount);
    });
  }
});
