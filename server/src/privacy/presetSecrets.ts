import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Secret } from './secrets.ts';
import { isStandIn } from './standIns.ts';

/**
 * What is left to others: passwords in addresses, which `urlPasswords` finds for every kind of address, and comments
 * that silence secretlint.
 */
const leftOut = /-(?:basicauth|database-connection-string|filter-comments)$/;

export const presetDetectors = rules.filter(({ meta }) => !leftOut.test(meta.id));

/** The name of an AWS account, and of things in one, opens nothing; that of an access key is one half of it. */
const opensNothing = /^(?!A[KS]IA)[A-Z0-9]{20}$/;

/** What is in every secret that the preset knows, or how it starts; one look for all of them spares most texts the rest. */
const signs: readonly RegExp[] = [
  /A(?:3T[A-Z\d]|KIA|GPA|IDA|ROA|IPA|NPA|NVA|SIA)[A-Z\d]{4}/,
  // Such a file starts with it.
  /^\s*\{/,
];

/** The same of those with a few characters that hardly any text has: a look for these alone is quicker still. */
const rareSigns: readonly (readonly [rare: string, sign: RegExp])[] = [
  ['_', /(?:SECRET|secret|Secret)_(?:ACCESS|access|Access)|_authToken=|ops_ey/],
  [
    '_',
    /(?:npm|gsk|hf|ntn|sk_live|sk_test|rk_live|rk_test|gh[pousr]|github_pat|glc|glsa|vc[piark]|dckr_pat|figd|cfk|cfut|cfat|shp(?:pa|ca|at|ss)|lin_api)_[\w+/-]/,
  ],
  ['SECRET', /SECRET(?:ACCESS|access|Access)/],
  ['ecret', /[Ss]ecret(?:ACCESS|access|Access)/],
  ['-----BEGIN', /-----BEGIN/],
  ['x-oauth-basic', /x-oauth-basic/],
  ['xox', /xox[bpaor]-/],
  ['xapp-', /xapp-/],
  ['sk-', /sk-(?:proj|svcacct|admin|ant)-|sk-[A-Za-z\d]{20}/],
  ['SG.', /SG\.\w/],
  ['glpat-', /glpat-/],
  ['hv', /hv[sbr]\./],
  ['dapi', /dapi[A-Fa-f\d]{4}/],
  ['tskey-', /tskey-/],
];
/** The one that may be written in letters of any case. */
const webhook = /hooks\.slack\.com/i;

/** Whether a text may hold a secret that the preset knows. */
export function mayHoldPresetSecret(text: string): boolean {
  return (
    rareSigns.some(([rare, sign]) => text.includes(rare) && sign.test(text)) ||
    signs.some((sign) => sign.test(text)) ||
    webhook.test(text)
  );
}

/** The secrets that secretlint's recommended preset knows, set after set. */
export function presetSecrets(text: string): readonly Secret[] {
  return mayHoldPresetSecret(text) ? presetDetectors.flatMap((detector) => foundBy(detector, text)) : [];
}

function foundBy(detector: (typeof presetDetectors)[number], text: string): readonly Secret[] {
  const secrets: Secret[] = [];
  const running = detector.create(
    {
      // The preset writes what it found into its messages: here they are made without, so that nobody reads it there.
      createTranslator: (messages) => (messageId, values) => ({
        messageId,
        kind: kindIn(messages[messageId]?.en({}) ?? messageId),
        values: Object.values(values),
      }),
      report({ message, range: [start, end] }) {
        const range = exactRange(text, { start, end }, message.values);
        if (message.messageId !== 'AWSAccountID' && isSecret(text.slice(range.start, range.end))) {
          secrets.push({ range, kind: message.kind });
        }
      },
      ignore: () => undefined,
    },
    { enableIDScanRule: true },
  );
  running.file({ content: text });
  return secrets;
}

/** As far behind the start of what was found as a name and its equals sign reach. */
const longestName = 300;

/** Where the value itself stands: some ranges of the preset start at the name in front of it, but are as long as the value. */
function exactRange(text: string, range: OffsetRange, values: readonly string[]): OffsetRange {
  const around = text.slice(range.start, range.end + longestName);
  const [exact = range] = values
    .map((value) => ({ at: around.indexOf(value), value }))
    .filter(({ at, value }) => at >= 0 && range.start + at < range.end && value !== '')
    .map(({ at, value }) => ({ start: range.start + at, end: range.start + at + value.length }));
  return exact;
}

function isSecret(found: string): boolean {
  // In a block of a key, any run of letters may come up.
  return found.startsWith('-----BEGIN') || !(opensNothing.test(found) || isStandIn(found));
}

/** `GitHub Token` for `found GitHub Token(undefined): undefined`. */
function kindIn(message: string): string {
  return message
    .replace(/\(?undefined\)?/g, '')
    .replace(/^found |(?<![\s:])[\s:]+$/g, '')
    .trim();
}
