import assert from 'node:assert/strict';
import { externalEditionOf } from '../../support/externalEdition.ts';

/** What becomes of the text of a report in the edition for readers outside, with `#` for each share that was removed. */
function edition(written: string): string {
  const text = externalEditionOf(`# Incident report\n\n${written}\n`);
  return text
    .replace(/^# Incident report\n\n/, '')
    .replaceAll('[internal path removed]', '#')
    .trimEnd();
}

describe('shares of the network in the edition for readers outside', () => {
  const removed: Readonly<Record<string, readonly (readonly [written: string, made: string])[]>> = {
    'between signs that are no formula': [
      [
        'Wrote var/run/a.$$ and then\n\\\\files01\\home\\okon and var/run/b.$$',
        'Wrote var/run/a.$$ and then\n# and var/run/b.$$',
      ],
      ['Wrote a.$$ and \\\\files\\home\\okon and b.$$', 'Wrote a.$$ and # and b.$$'],
      ['Wrote var/run/$$x, \\\\files\\home\\okon, var/run/$$y', 'Wrote var/run/$$x, #, var/run/$$y'],
      ['Wrote $$x.log, \\\\files\\home\\okon, and $$y.log', 'Wrote $$x.log, #, and $$y.log'],
      ['Wrote a.$$x, \\\\files\\home\\okon, and b.$$', 'Wrote a.$$x, #, and b.$$'],
      ['PID $$, \\\\files\\home\\okon, PID $$', 'PID $$, #, PID $$'],
      ['$$\\\\files\\home\\okon$$', '$$#$$'],
      ['$$x \\\\files01\\home\\okon$$', '$$x #$$'],
      ['$$x$$ \\\\files\\home\\okon $$y$$', '$$x$$ # $$y$$'],
      ['`echo $$x \\\\files\\home\\okon y$$`', '`echo $$x # y$$`'],
      [`$$x ${'x'.repeat(3000)} \\\\files\\home\\okon y$$`, `$$x ${'x'.repeat(3000)} # y$$`],
      [
        '| Item | Note |\n| - | - |\n| a | cost $$ |\n| b | \\\\files03\\priv\\okon |\n| c | cost $$ |',
        '| Item | Note |\n| - | - |\n| a | cost $$ |\n| b | # |\n| c | cost $$ |',
      ],
      ['|a|b|\n|-|-|\n|$$|\\\\files\\priv\\okon|$$|', '|a|b|\n|-|-|\n|$$|#|$$|'],
    ],
    'behind a slash, and with slashes in them': [
      ['Moved \\\\files01\\ops/\\\\files02\\okon.', 'Moved #.'],
      ['Moved a/\\\\files02\\okon.', 'Moved a/#.'],
      ['See `dir \\\\files01\\ops/\\\\files02\\okon` now', 'See `dir #` now'],
      ['See \\\\files01\\home/okon/notes.', 'See #.'],
      ['See `sed s/\\\\files01\\home\\okon/x/ a` now', 'See `sed s/# a` now'],
    ],
    'in other forms of an address': [
      ['See \\\\?\\UNC\\files01\\home\\okon now', 'See # now'],
      ['See `\\\\?\\UNC\\files01\\home\\okon` now', 'See `#` now'],
      ['See \\\\bücher\\home\\okon now', 'See # now'],
      ['See \\\\files01@SSL\\home\\okon now', 'See # now'],
    ],
    'behind a colon, unless it is of a drive': [
      ['Path:\\\\files01\\home\\okon', 'Path:#'],
      ['Drive C:\\\\data\\x', 'Drive C:\\\\data\\x'],
    ],
    'with slashes': [
      ['Moved //files01/home/okon and //files01.corp/okon.', 'Moved # and #.'],
      ['See `//files01/home/okon` now', 'See `#` now'],
      ['See //button/home/okon, //files/home/okon: full, `//files01/okon:x`', 'See #, #: full, `#`'],
      ['See \\\\files01\\home\\.ssh\\okon now', 'See # now'],
    ],
    'with escaped marks in code': [
      ['See `\\\\files01\\\\home\\\\okon` now', 'See `#` now'],
      ['```\n{"path": "\\\\\\\\files01\\\\home\\\\okon"}\n```', '```\n{"path": "#"}\n```'],
      ['```\nopen(\\\\srv01\\\\home\\\\okon) failed\n```', '```\nopen(#) failed\n```'],
      ['See `\\\\backup01\\\\home\\\\okon\\\\d` now', 'See `#` now'],
      ['See `\\\\dc01\\\\d/\\\\files01\\\\okon` now', 'See `#` now'],
      ['```\n{"log": "\\\\\\\\\\\\\\\\files01\\\\\\\\home\\\\\\\\okon"}\n```', '```\n{"log": "#"}\n```'],
      ['See `sed s/\\\\srv01\\\\home\\\\okon/x/ a` now', 'See `sed s/# a` now'],
    ],
  };
  for (const [where, rows] of Object.entries(removed)) {
    for (const [written, made] of rows) {
      it(`are none ${where}: ${written.slice(0, 60)}`, () => {
        assert.equal(edition(written), made);
      });
    }
  }

  for (const written of [
    'The rule `s/\\\\bfoo\\\\.bar/x/` and // no comment, https://example.org//a/b, //example.org/a',
    'Click `//button/span` or `//table/tr/td`, and build //services/api:deploy, //services/api:Deploy_test and `//services/api:deploy`',
    'The rule `s/\\\\bfoo\\\\b/x/`, `/\\\\bfoo\\\\sbar\\\\w+/`, `"\\\\\\\\bfoo\\\\\\\\b"` and `\\\\bfoo\\\\.bar\\\\b`',
  ]) {
    it(`are not what is an expression: ${written}`, () => {
      assert.equal(edition(written), written);
    });
  }
});

describe('folders of users in the edition for readers outside', () => {
  for (const [written, made] of [
    ['Ran /home/okon/bin/fix.sh', 'Ran /home/[name removed]/bin/fix.sh'],
    ['See `/Users/okon.a/x`', 'See `/Users/[name removed]/x`'],
    ['C:\\Users\\okon\\x', 'C:\\Users\\[name removed]\\x'],
    ['`"C:\\\\Users\\\\okon"`', '`"C:\\\\Users\\\\[name removed]"`'],
    ['c:\\users\\okon\\x and /mnt/users/okon', 'c:\\users\\[name removed]\\x and /mnt/users/[name removed]'],
    ['See C:\\Users\\Ada Okwu\\x y', 'See C:\\Users\\[name removed]\\x y'],
    ['See `C:\\Users\\Ada Okwu` now', 'See `C:\\Users\\[name removed]` now'],
    ['See C:\\Users\\Ada, it is full', 'See C:\\Users\\[name removed], it is full'],
    ["Ran /home/o'neill/x, '/home/okon' too", "Ran /home/[name removed]/x, '/home/[name removed]' too"],
  ] as const) {
    it(`do not tell who it is: ${written}`, () => {
      assert.equal(edition(written), made);
    });
  }

  it('stay where they are of a machine', () => {
    const written = '/home/ubuntu/x, `/home/jovyan`, /Users/runner/work, src/home/page, /home';
    assert.equal(edition(written), written);
  });

  it('are not the addresses of a service', () => {
    const written =
      '`GET /users/search` returned 500, as /users/login, POST /home/feed and `PATCH /Users/2819c223` did.';
    assert.equal(edition(written), written);
  });
});
