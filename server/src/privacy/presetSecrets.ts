import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { presetDetectors } from './presetRules.ts';
import type { Secret } from './secrets.ts';
import { isStandIn } from './standIns.ts';

/** The name of an AWS account, and of things in one, opens nothing; that of an access key is one half of it. */
const opensNothing = /^(?!A[KS]IA)[A-Z0-9]{20}$/;

/** What a text starts with that is a file with the key of a service account. */
const fileOpening = /^\s*\{/;

/** A few characters that hardly any text has, one or another of which is in every other secret; in one look for all of them. */
const rareSign =
  /_|SECRET|ecret|-----BEGIN|x(?:-oauth-basic|ox|app-)|sk-|SG\.|glpat-|hv[sbr]\.|dapi|tskey-|A(?:3T|KIA|GPA|IDA|ROA|IPA|NPA|NVA|SIA)/;

/** What is in every secret of those, or how it starts; these looks spare most texts the rest. */
const signs: readonly RegExp[] = [
  /A(?:3T[A-Z\d]|KIA|GPA|IDA|ROA|IPA|NPA|NVA|SIA)[A-Z\d]{4}/,
  /(?:SECRET|secret|Secret)_(?:ACCESS|access|Access)|_authToken=|ops_ey/,
  /(?:npm|gsk|hf|ntn|sk_live|sk_test|rk_live|rk_test|gh[pousr]|github_pat|glc|glsa|vc[piark]|dckr_pat|figd|cfk|cfut|cfat|shp(?:pa|ca|at|ss)|lin_api)_[\w+/-]/,
  /SECRET(?:ACCESS|access|Access)/,
  /[Ss]ecret(?:ACCESS|access|Access)/,
  /-----BEGIN/,
  /x-oauth-basic/,
  /xox[bpaor]-/,
  /xapp-/,
  /sk-(?:proj|svcacct|admin|ant)-|sk-[A-Za-z\d]{20}/,
  /SG\.\w/,
  /glpat-/,
  /hv[sbr]\./,
  /dapi[A-Fa-f\d]{4}/,
  /tskey-/,
];
/** The one that may be written in letters of any case. */
const webhook = /hooks\.slack\.com/i;

/** Whether a text may hold a secret that the preset knows. @param isPart whether a file starts elsewhere than the text */
export function mayHoldPresetSecret(text: string, isPart = false): boolean {
  return (
    (rareSign.test(text) && signs.some((sign) => sign.test(text))) ||
    webhook.test(text) ||
    (!isPart && fileOpening.test(text))
  );
}

/** What stands in front of a part, so that it is not taken for the start of a file. */
const before = '#\n';

/**
 * The secrets that secretlint's recommended preset knows, set after set.
 * @param isPart whether a file starts elsewhere than the text
 */
export function presetSecrets(text: string, isPart: boolean): readonly Secret[] {
  if (!mayHoldPresetSecret(text, isPart)) {
    return [];
  }
  const lead = isPart ? before : '';
  return presetDetectors()
    .flatMap((detector) => foundBy(detector, lead + text))
    .map(({ range, kind }) => ({ range: shiftedRange(range, -lead.length), kind }));
}

function foundBy(detector: ReturnType<typeof presetDetectors>[number], text: string): readonly Secret[] {
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
