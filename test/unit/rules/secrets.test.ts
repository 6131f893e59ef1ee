import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../server/src/check/check.ts';
import { presetDetectors } from '../../../server/src/privacy/presetRules.ts';
import { mayHoldPresetSecret } from '../../../server/src/privacy/presetSecrets.ts';
import { secretsIn } from '../../../server/src/privacy/secrets.ts';
import { problemsIn } from '../../support/checking.ts';
import { matching } from '../../support/matching.ts';
import { rounds } from '../../support/properties.ts';

/** Letters and figures without order, as a secret has them; put together here so that no scanner takes them for one. */
function letters(count: number): string {
  return Array.from({ length: count }, (_, index) => 'aB3dE7gH1jK5mN9pQ2sT4vW6xY8'[(index * 11) % 27]).join(
    '',
  );
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const token = [encoded({ alg: 'HS256' }), encoded({ sub: 'nobody' }), letters(43)].join('.');
const keyBlock = (body: string) => `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`;
const lines = Array.from({ length: 10 }, () => `MII${letters(60)}`).join('\n');

const secrets: readonly (readonly [secret: string, kind: string, before?: string, after?: string])[] = [
  [`ghp_${letters(36)}`, 'GitHub Token'],
  [`github_pat_${letters(82)}`, 'GitHub Token'],
  [`glpat-${letters(20)}`, 'GitLab Personal Access Token'],
  [`xoxb-${letters(12)}-${letters(24)}`, 'slack token'],
  [`AKIA${letters(16).toUpperCase()}`, 'AWS Access Key ID'],
  [letters(40), 'AWS Secret Access Key', 'aws_secret_access_key = ', '\n'],
  [letters(30), 'GitHub Token', 'https://', ':x-oauth-basic@github.com/acme/shop'],
  [`sk_live_${letters(24)}`, 'Stripe Live Secret Key'],
  [keyBlock(lines), 'private key'],
  [token, 'JSON Web Token', 'Authorization: Bearer '],
  [letters(12), 'password in an address', 'https://deploy:', '@git.acme.io/shop.git'],
  ['p!k&1;9%40', 'password in an address', 'amqp://worker:', '@queue.internal:5672'],
  [letters(12), 'password in an address', 'postgres://billing:', '@10.0.0.7/billing'],
  [letters(12), 'password in an address', 'redis://:', '@[fd00::1]:6379'],
];

/** The expressions that the preset's detectors try on a text: they are given one that notes them. */
function expressionsOfPreset(): readonly RegExp[] {
  const tried: RegExp[] = [];
  const content = Object.assign(Object(''), {
    matchAll(expression: RegExp): readonly RegExpExecArray[] {
      tried.push(expression);
      return [];
    },
  });
  for (const detector of presetDetectors()) {
    const message = { messageId: '', kind: '', values: [] };
    const context = {
      createTranslator: () => () => message,
      report: () => undefined,
      ignore: () => undefined,
    };
    detector.create(context, { enableIDScanRule: true }).file({ content });
  }
  return tried;
}

describe('the look for signs of a secret', () => {
  it('lets every text through in which an expression of the preset finds something', () => {
    // The number of an account opens nothing, so that it is not looked for.
    const tried = expressionsOfPreset().filter(({ source }) => !source.includes('ACCOUNT|account'));
    ok(tried.length > 25, 'the preset has many expressions');
    for (const expression of tried) {
      const found = matching(expression);
      fc.assert(
        fc.property(found, fc.constantFrom('', 'token: ', '\n'), (secret, before) => {
          ok(mayHoldPresetSecret(`${before}${secret}`), secret);
        }),
        rounds(50),
      );
    }
  });

  it('stops ordinary prose', () => {
    const text =
      'The disk-full alert of the task-queue fired: see [the graph](https://example.com/d/sk-1_a).';
    ok(!mayHoldPresetSecret(text));
  });
});

describe('privacy-secret', () => {
  for (const [secret, kind, before = '', after = ''] of secrets) {
    it(`finds a secret of the kind “${kind}” behind “${before}”, and that alone`, () => {
      const text = `The job ran with ${before}${secret}${after} until noon.`;
      const start = text.indexOf(secret);
      deepEqual(secretsIn(text), [{ range: { start, end: start + secret.length }, kind }]);
    });

    it(`says nothing of a secret of the kind “${kind}” behind “${before}”`, () => {
      const found = ownProblems(`# Postmortem: jobs\n\nIt ran with ${before}${secret}${after} then.\n`);
      equal(found.length, 1);
      for (const problem of found) {
        ok(!parts(secret).some((part) => textsOf(problem).includes(part)), textsOf(problem));
      }
    });
  }

  const places: readonly (readonly [name: string, text: string])[] = [
    ['front matter', '---\ntoken: SECRET\n---\n\n# Postmortem: jobs\n'],
    ['a comment', '# Postmortem: jobs\n\n<!-- SECRET -->\n'],
    ['a code block', '# Postmortem: jobs\n\n```sh\nlogin SECRET\n```\n'],
    ['a table', '# Postmortem: jobs\n\n| Token |\n| --- |\n| `SECRET` |\n'],
    ['a quotation', '# Postmortem: jobs\n\n> “SECRET”\n'],
    ["a link's target", '# Postmortem: jobs\n\n[logs](https://logs.acme.io/?key=SECRET)\n'],
  ];
  for (const [name, text] of places) {
    it(`finds a secret in ${name}`, () => {
      equal(ownProblems(text.replace('SECRET', `ghp_${letters(36)}`)).length, 1);
    });
  }

  const standIns: readonly (readonly [name: string, text: string])[] = [
    ['the key of the documentation of AWS', 'AKIAIOSFODNN7EXAMPLE'],
    [
      'the secret key of the documentation of AWS',
      'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n',
    ],
    ['the name of a role in AWS, which opens nothing', `AROA${letters(16).toUpperCase()}`],
    ['the number of an account in AWS, which opens nothing', 'account_id = "1234-5678-9012"x'],
    ['a mask of x', `ghp_${'x'.repeat(36)}`],
    ['a mask of stars', 'https://deploy:******@git.acme.io'],
    ['a mask of dots', 'https://deploy:…@git.acme.io and https://deploy:....@git.acme.io'],
    ['a name in angle brackets', 'https://deploy:<token>@git.acme.io'],
    [
      'a variable of a shell',
      `https://deploy:$DEPLOY_TOKEN@git.acme.io and amqp://a:\${QUEUE_KEY}@q.acme.io`,
    ],
    ['a command of a shell', 'https://deploy:$(cat)@git.acme.io'],
    ['a blank of a template', 'postgres://app:{{ db_key }}@db and mysql://app:[db-key]@db'],
    ['a variable of Windows', 'https://deploy:%DEPLOY_TOKEN%@git.acme.io'],
    ['the word password', 'https://user:password@git.acme.io and https://user:pass@git.acme.io'],
    ['the own machine', 'postgres://app:horse-battery@localhost/app and redis://:horse-battery@127.0.0.1'],
    ['a host of documentation', 'https://deploy:horse-battery@git.example.com/shop'],
    ['an address without a password', 'ssh://git@github.com/acme/shop and https://shop.acme.io:8443/@here'],
    ['an e-mail address', 'mailto:jane@acme.io'],
    ['a web token without its signature', token.slice(0, token.lastIndexOf('.'))],
    ['three words that only look like a web token', `eyJ${letters(30)}.eyJ${letters(30)}.${letters(43)}`],
    ['a block of a key that is cut out', keyBlock('...')],
    ['a public key', keyBlock(lines).replaceAll('PRIVATE', 'PUBLIC')],
    ['the hash of a commit', '0f3c9a1e5b7d2468ace013579bdf02468ace1357'],
  ];
  for (const [name, text] of standIns) {
    it(`leaves ${name} alone`, () => {
      deepEqual(secretsIn(`It ran with ${text} then.`), []);
    });
  }

  it('tells of one place once, whatever knows it', () => {
    const text = `git clone https://x-access-token:ghp_${letters(36)}@github.com/acme/shop`;
    deepEqual(
      secretsIn(text).map(({ kind }) => kind),
      ['GitHub Token'],
    );
  });

  it('finds the one secret at the end of a long text of beginnings of secrets', () => {
    const beginnings = [
      'ghs_1_',
      'https://aa:',
      'eyJ',
      '-----BEGIN PRIVATE KEY-----\n',
      'xoxb-1-',
      'mongodb://a:b',
    ];
    for (const beginning of beginnings) {
      const text = `${beginning.repeat(1_000_000 / beginning.length)} then ghp_${letters(36)}`;
      equal(secretsIn(text).at(-1)?.range.end, text.length, beginning);
    }
  });

  it('reads a text with lone halves of characters', () => {
    equal(secretsIn(`\ud83d ghp_${letters(36)} \ude00`).length, 1);
  });
});

function ownProblems(text: string): readonly Problem[] {
  return problemsIn(text).filter(({ rule }) => rule.id === 'privacy-secret');
}

/** All that a problem tells a reader. */
function textsOf({ message, related = [], fixes = () => [] }: Problem): string {
  return [message, ...related.map((place) => place.message), ...fixes().map((fix) => fix.title)].join('\n');
}

/** Stretches of a secret that are too long to come up by chance. */
function parts(secret: string): readonly string[] {
  return Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8));
}
