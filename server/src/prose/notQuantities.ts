/**
 * A text of the same length without the numbers that count nothing: ids, versions, dates, times of day, addresses,
 * status codes, ordinals, and names with figures such as `S3` and `p99`.
 */
export function withoutNames(text: string): string {
  let rest = text;
  for (const { sign, name } of /\d/.test(text) ? names : namesWithoutFigures) {
    if (sign.test(rest)) {
      rest = rest.replace(name, (found) => ' '.repeat(found.length));
    }
  }
  return rest;
}

/** A name, and what is in each of its kind: a look for that alone is quick, and most texts have few of them. */
interface NameWithFigures {
  /** Whether it may be one without a figure. */
  readonly bare?: true;
  readonly sign: RegExp;
  readonly name: RegExp;
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const months = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const year = '(?:,?[ ](?:19|20)\\d\\d)?';
/** Behind these words a number is a name: `port 443`, `build 881`, `attempt 2`. */
const numbered =
  'ports?|http|https|status|codes?|exit|lines?|steps?|sections?|pages?|phases?|rows?|items?|tickets?|issues?|prs?|builds?|releases?|versions?|revisions?|rfc|options?|levels?|tiers?|layers?|zones?|regions?|shards?|nodes?|racks?|pods?|servers?|hosts?|instances?|clusters?|number|no\\.|nr\\.|chapters?|fig\\.|figures?|tables?|appendix|days?|weeks?|attempts?|rounds?|stages?|parts?|sev|severity|priority|incidents?|jobs?|batch|slot|rule|note|footnote|calls?|runs?|test|java|python|node|go|windows|ubuntu|debian|ios|android|postgres|postgresql|mysql|redis|kubernetes|kafka|php|ruby';

export const names: readonly NameWithFigures[] = [
  { sign: /:\/\//, bare: true, name: /\b(?:https?|ftp|ssh|wss?):\/\/\S{1,2000}/gi },
  // 2026-03-14, 14.03.2026, 3/14/26, with a time of day behind it
  {
    sign: /\d[-/.]\d{1,2}[-/.]\d/,
    name: /(?<![\p{N}.])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\p{N})(?:T\d{2}:\d{2}\S{0,12})?/gu,
  },
  {
    sign: months,
    name: new RegExp(
      `(?<![\\p{N}.,])\\d{1,2}(?:st|nd|rd|th)?(?:[ ]of)?[ ]${month}\\b\\.?${year}(?![\\p{N}])`,
      'gu',
    ),
  },
  {
    sign: months,
    name: new RegExp(`\\b${month}\\.?[ ]\\d{1,2}(?:st|nd|rd|th)?(?![\\p{N}%.,]\\d|[\\p{N}%])${year}`, 'gu'),
  },
  { sign: months, name: new RegExp(`\\b${month}\\.?[ ](?:19|20)\\d\\d(?!\\p{N})`, 'gu') },
  {
    sign: /(?:19|20)\d\d/,
    name: /\b(?:in|since|until|by|from|during|early|late|mid|of|Q[1-4]|H[12])[ -](?:19|20)\d\d(?![\p{N}%]|[.,]\d|[ ]?[kM]\b|[ ]\p{Ll}{1,20}s\b)/gu,
  },
  // 10:02, 10:02:33.120, 9 a.m., 1400 UTC, UTC+1
  { sign: /\d:\d\d/, name: /(?<![\p{N}])\d{1,3}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?!\p{N})/gu },
  { sign: /\d ?[ap]\.?m/i, name: /(?<![\p{N}.,])\d{1,2}(?:[.:]\d{2})?[ ]?[ap]\.?m\b\.?/giu },
  { sign: /\d{3} ?[A-Zh]/, name: /(?<![\p{N}.,])\d{3,4}[ ]?(?:UTC|GMT|Z|[CEMP][SD]?T|BST|IST|JST|hrs)\b/gu },
  { sign: /(?:UTC|GMT) ?[+−-] ?\d/, name: /\b(?:UTC|GMT)[ ]?[+−-][ ]?\d{1,2}\b/g },
  // 2.3.1, 10.0.0.1, 1.2.x
  {
    sign: /\d\.\d{1,6}\.\d/,
    name: /(?<![\p{L}\p{N}])v?\d{1,6}(?:\.\d{1,6}){2,8}(?:[.-][\p{L}\p{N}]{1,20}){0,3}(?::\d{2,5})?/giu,
  },
  { sign: /v[ .]?\d/i, name: /(?<![\p{L}\p{N}])v[ .]?\d{1,6}(?:\.\d{1,6}){0,3}\b/giu },
  { sign: /\d\.x/i, name: /\b\d{1,6}\.x\b/gi },
  // #881
  { sign: /# ?\d/, name: /#[ ]?\d{1,12}\b/g },
  // INC-1204, us-east-1, CVE-2024-3094
  {
    sign: /[-_]\d/,
    name: /(?<![\p{L}\p{N}-])\p{L}[\p{L}\p{N}]{0,30}(?:[-_](?!\d{1,3}\p{L}{4})[\p{L}\p{N}]{1,30}){0,6}[-_]\d{1,20}(?![\p{N}%])(?:[-_][\p{L}\p{N}]{1,30}){0,4}/gu,
  },
  // 500 errors, a 503, 5xx
  {
    sign: /[45]\d\d/,
    name: /(?<![\p{N}.,€$£-])(?:4(?:0[0-9]|1[0-8]|2[2-9]|31|51)|5(?:0[0-8]|1[01]))(?=[ ]?(?:s|ed|'s|’s)\b|[ -](?:errors?|responses?|status|codes?|Internal|Bad|Service|Gateway|Too|Not|Forbidden|Unauthori[sz]ed)\b)/gu,
  },
  {
    sign: /[45]\d\d/,
    name: /\b(?:an?|return(?:s|ed|ing)?|with|got|gave|saw|threw)[ ](?:4(?:0\d|1[0-8]|2[2-9]|31|51)|5(?:0[0-8]|1[01]))(?=[.,;:)]?(?:[ ](?!\p{L}{2,20}s\b)|$))/giu,
  },
  { sign: /:\d{4}/, name: /(?<=[\p{L}\p{N}]):\d{4,5}\b/gu },
  {
    sign: /http/i,
    name: /\bHTTP(?:\/\d(?:\.\d)?)?[ -]?(?:codes?[ ]|status[ ]|errors?[ ])?\d{3}(?:s\b|(?:[ ]?(?:\/|,|and|or)[ ]?\d{3})*)/gi,
  },
  { sign: /\dxx/i, name: /\b\dxx\b/gi },
  {
    sign: /\d/,
    name: new RegExp(
      `\\b(?:${numbered})[ ]?#?[ ]?\\d{1,9}(?:\\.\\d{1,4})?(?![\\p{N}%]|[.,]\\d|[ ]?%|[ ](?:to|-|–)[ ]?\\d|-?[kM]\\b)(?![ ]\\p{L}{2,20}s\\b)`,
      'giu',
    ),
  },
  // [^3], and figures with a zero in front, such as 0250
  { sign: /\[\^/, bare: true, name: /\[\^[^[\]\s]{1,30}\]/g },
  { sign: /0\d/, name: /(?<![\p{N}.,])0\d{1,12}(?![\p{N}%]|[.,]\d)/gu },
  // 1st, 22nd
  { sign: /\d(?:[sſ]t|nd|rd|th)/i, name: /(?<![\p{N}.,])\d{1,6}(?:st|nd|rd|th)\b/giu },
  { sign: /24[/x]7/, name: /(?<![\p{N}/])24[/x]7\b/gu },
];

const namesWithoutFigures = names.filter(({ bare }) => bare);
