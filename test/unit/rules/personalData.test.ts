import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { personalDataIn } from '../../../server/src/privacy/personalData.ts';
import { problemsIn } from '../../support/checking.ts';

const id = 'privacy-personal-data';

describe(id, () => {
  const found: readonly (readonly [data: string, kind: string, before?: string, after?: string])[] = [
    ['maria.silva@parcel-shop.eu', 'e-mail address'],
    ['Maria+orders@mail.parcel-shop.co.uk', 'e-mail address', '<', '>'],
    ['maria.silva@gmail.com', 'e-mail address', '{"user":"', '"}'],
    ['+44 7700 900123', 'phone number'],
    ['+447700900123', 'phone number', '"to": "', '"'],
    ['+1 (415) 555-0132', 'phone number'],
    ['6011 1111 1111 1117', 'payment card number'],
    ['6011-1111-1111-1117', 'payment card number'],
    ['6011111111111117', 'payment card number', 'the card '],
    ['3714 496353 98431', 'payment card number'],
    ['DE89 3704 0044 0532 0130 00', 'bank account number'],
    ['GB29NWBK60161331926819', 'bank account number'],
    ['DE89 3704 0044 0532 0130 00', 'bank account number', '', ' WAS SENT'],
    ['8.8.4.4', 'IP address', 'a customer at '],
    ['8.8.4.4', 'IP address', 'client: ', ', server: shop'],
    ['8.8.4.4', 'IP address', "the user's IP address "],
    ['8.8.4.4', 'IP address', '"remote_addr":"', '"'],
    ['8.8.4.4', 'IP address', 'X-Forwarded-For: '],
    ['8.8.4.4', 'IP address', 'calls of ', ' (a customer)'],
    ['2a00:1450:4001:82a::200e', 'IP address', 'client_ip='],
  ];
  for (const [data, kind, before = '', after = ''] of found) {
    const text = `# Postmortem: jobs\n\nWe saw ${before}${data}${after} there.\n`;

    it(`finds a ${kind} in “${before}${data}${after}”`, () => {
      const start = text.indexOf(data);
      deepEqual(personalDataIn(text), [{ range: { start, end: start + data.length }, kind }]);
    });

    it(`says nothing of the ${kind} in “${before}${data}${after}”`, () => {
      const problems = ownProblems(text);
      equal(problems.length, 1);
      for (const problem of problems) {
        ok(!parts(data).some((part) => textsOf(problem).includes(part)), textsOf(problem));
      }
    });
  }

  it('finds an address at the start of a line of an access log', () => {
    equal(
      personalDataIn('```\n8.8.4.4 - - [17/Mar/2026:14:02:11 +0000] "GET / HTTP/2" 502\n```\n').length,
      1,
    );
  });

  const quiet: readonly (readonly [name: string, text: string])[] = [
    [
      'an address of documentation',
      'a customer wrote from jane@example.com, jane@shop.example and jane@x.test',
    ],
    ['a letter box', 'support@acme.io, no-reply@acme.io, sre-oncall@acme.io, security+web@acme.io answered'],
    ['a list of mail', 'see binder-people@googlegroups.com and dev2@lists.acme.org'],
    ['an address of GitHub that takes no mail', '123+jane@users.noreply.github.com'],
    ['a remote of Git', 'git clone git@github.com:acme/shop.git and jane@git.acme.io:shop.git'],
    ['a user of a machine', 'run `ssh -v jane@web-1.acme.io` and `scp jane@web-1.acme.io .`'],
    ['a user in an address', 'see ssh://jane@web-1.acme.io/srv and https://jane@web-1.acme.io/'],
    ['a package', '@acme/shop@1.2.3, react@next.js and shop@v2.4'],
    ['a file', 'logo@2x.png and getty@tty1.service'],
    ['a handle', '@jane and jane@ and jane@host'],
    ['two dots in a row', 'jane..doe@parcel-shop.eu.'],
    ['a number with a sign', 'rose by +12 345 and by +1234567 requests at +0000 2026'],
    ['a time with its zone', '2026-03-17T14:02:11+01:00 and 14:02 +0100'],
    ['a number that a team calls', 'dial +1 (415) 555-0132 for the bridge'],
    ['no number of a phone anywhere', '+999 123 456 789 01'],
    ['a card for testing', 'paid with 4242 4242 4242 4242 and 4111 1111 1111 1111'],
    ['a card with a wrong checksum', 'paid with 6011 1111 1111 1116'],
    ['a long number that nobody calls a card', 'trace 6011111111111117 failed'],
    ['a time in milliseconds', 'card cache 1773756131000 expired'],
    ['an account with a wrong checksum', 'DE88 3704 0044 0532 0130 00'],
    ['words in capitals', 'AB12 CDEF GHIJ KLMN OPQR'],
    ['the address of a machine', '8.8.4.4 did not answer, users could not reach 8.8.8.8, clients saw errors'],
    [
      'a private address',
      'customers at 10.1.2.3, users from 192.168.0.1, client: 172.16.4.4, client: 127.0.0.1, client: 0.0.0.0',
    ],
    [
      'a shared or local address',
      'client: 100.64.0.1, client: 169.254.169.254, client: fe80::1, client: fd00::1',
    ],
    [
      'an address of documentation of the internet',
      'client: 192.0.2.1, client: 198.51.100.7, client: 203.0.113.9, client: 2001:db8::1',
    ],
    ['a network', 'customers from 8.8.4.0/24'],
    ['a version', 'client 4.2.1.7, user agent v4.2.1.7, client version 4.2.1.7, client: 4.2.1.7-beta'],
    ['what is no address', 'client: 8.8.4.444 and client: 1.2.3.4.5 and client: 14:02:11'],
  ];
  for (const [name, text] of quiet) {
    it(`leaves ${name} alone`, () => {
      deepEqual(personalDataIn(text), []);
    });
  }

  const places: readonly (readonly [name: string, text: string])[] = [
    ['in the front matter', '---\nauthor: jane@acme.io\n---\n\n# Postmortem: jobs\n'],
    ['in the header', '# Postmortem: jobs\n\n**Author:** jane@acme.io\nReviewed by: jane@acme.io\n'],
    ['in the header behind a name', '# Postmortem: jobs\n\nCreated by: Jane Roe <jane@gmail.com>\n'],
    [
      'as an actor',
      '# Postmortem: jobs\n\n## Timeline\n\n| Time | Event | Actor |\n| --- | --- | --- |\n| 14:02 | Fails | jane@acme.io |\n',
    ],
    [
      'as an owner',
      '# Postmortem: jobs\n\n## Action Items\n\n| Action | Owner |\n| --- | --- |\n| Add a test | jane@acme.io |\n',
    ],
    ['as the owner of an item', '# Postmortem: jobs\n\n## Actions\n\n- Add a test (owner: jane@acme.io)\n'],
    [
      'behind a word for it',
      '# Postmortem: jobs\n\nReviewed by jane@acme.io, on-call (Jane, jane@acme.io).\n',
    ],
    ['in a list of people', '# Postmortem: jobs\n\n## Responders\n\n- Jane (jane@acme.io)\n'],
  ];
  for (const [name, text] of places) {
    it(`leaves somebody of the team alone ${name}`, () => {
      deepEqual(ownProblems(text), []);
    });
  }

  it("takes the domain of the team's addresses for the team's own", () => {
    const text = '# Postmortem: jobs\n\n**Author:** jane@acme.io\n\njoe@eu.acme.io helped ann@notacme.io.\n';
    deepEqual(
      ownProblems(text).map(({ range }) => text.slice(range.start, range.end)),
      ['ann@notacme.io'],
    );
  });

  it("takes the domain of the team's letter box for the team's own", () => {
    deepEqual(ownProblems('# Postmortem: jobs\n\n**Author:** sre@acme.io\n\njoe@acme.io helped.\n'), []);
  });

  it('takes somebody whom the team dealt with for no one of the team', () => {
    equal(ownProblems('# Postmortem: jobs\n\nOn-call answered ann@parcel-shop.eu.\n').length, 1);
  });

  it('takes a domain that is open to all for nobody’s own', () => {
    const text = '# Postmortem: jobs\n\n**Author:** jane@gmail.com\n\njoe@gmail.com called.\n';
    equal(ownProblems(text).length, 1);
  });

  const replaced: readonly (readonly [before: string, after: string])[] = [
    ['from <ann@parcel-shop.eu> at noon', 'from (e-mail address removed) at noon'],
    ['from Ann (ann@parcel-shop.eu) at noon', 'from Ann (e-mail address removed) at noon'],
    ['`client: 8.8.4.4`', '`client: (IP address removed)`'],
  ];
  for (const [before, after] of replaced) {
    it(`makes “${after}” of “${before}”, which no rule finds fault with`, () => {
      const text = `# Postmortem of 17 March 2026: jobs\n\nSeen ${before}.\n`;
      const [fix] = ownProblems(text).flatMap(({ fixes = () => [] }) => fixes());
      ok(fix);
      const result = applyEdits(text, fix.edits);
      equal(result, `# Postmortem of 17 March 2026: jobs\n\nSeen ${after}.\n`);
      deepEqual(problemsIn(result), []);
    });
  }

  it('offers no fix where the words would break a link', () => {
    const links = '[Ann](mailto:ann@parcel-shop.eu) [log](https://acme.io/?user=ann@parcel-shop.eu)';
    const problems = ownProblems(`# Postmortem: jobs\n\n${links}\n`);
    deepEqual(
      problems.map(({ fixes = () => [] }) => fixes()),
      [[], []],
    );
  });

  it('finds the one address at the end of a long text of beginnings of data', () => {
    for (const beginning of ['a@', '@a.', '+1 ', '1.2.', 'a:', '4111 ', 'DE89 ', 'client: ', '\ud83d']) {
      const text = `${beginning.repeat(1_000_000 / beginning.length)} then ann@parcel-shop.eu`;
      equal(personalDataIn(text).at(-1)?.range.end, text.length, beginning);
    }
  });
});

function ownProblems(text: string): readonly Problem[] {
  return problemsIn(text).filter(({ rule }) => rule.id === id);
}

/** All that a problem tells a reader. */
function textsOf({ message, related = [], fixes = () => [] }: Problem): string {
  return [message, ...related.map((place) => place.message), ...fixes().map((fix) => fix.title)].join('\n');
}

/** Stretches of a text that are too long to come up by chance. */
function parts(text: string): readonly string[] {
  return Array.from({ length: Math.max(1, text.length - 5) }, (_, at) => text.slice(at, at + 6));
}
