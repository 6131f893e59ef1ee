/**
 * A text of the same length without the numbers that count nothing: ids, versions, dates, times of day, addresses,
 * status codes, ordinals, and names with figures such as `S3` and `p99`.
 */
export function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replace(name, (found) => ' '.repeat(found.length)), text);
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const year = '(?:,?[ ](?:19|20)\\d\\d)?';
/** Behind these words a number is a name: `port 443`, `build 881`, `attempt 2`. */
const numbered =
  'ports?|http|https|status|codes?|exit|lines?|steps?|sections?|pages?|phases?|rows?|items?|tickets?|issues?|prs?|builds?|releases?|versions?|revisions?|rfc|options?|levels?|tiers?|layers?|zones?|regions?|shards?|nodes?|racks?|pods?|servers?|hosts?|instances?|clusters?|number|no\\.|nr\\.|chapters?|fig\\.|figures?|tables?|appendix|days?|weeks?|attempts?|rounds?|stages?|parts?|sev|severity|priority|incidents?|jobs?|batch|slot|rule|note|footnote|calls?|runs?|test|java|python|node|go|windows|ubuntu|debian|ios|android|postgres|postgresql|mysql|redis|kubernetes|kafka|php|ruby';

const names: readonly RegExp[] = [
  /\b(?:https?|ftp|ssh|wss?):\/\/\S{1,2000}/gi,
  // 2026-03-14, 14.03.2026, 3/14/26, with a time of day behind it
  /(?<![\p{N}.])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\p{N})(?:T\d{2}:\d{2}\S{0,12})?/gu,
  new RegExp(`(?<![\\p{N}.,])\\d{1,2}(?:st|nd|rd|th)?(?:[ ]of)?[ ]${month}\\b\\.?${year}(?![\\p{N}])`, 'gu'),
  new RegExp(`\\b${month}\\.?[ ]\\d{1,2}(?:st|nd|rd|th)?(?![\\p{N}%.,]\\d|[\\p{N}%])${year}`, 'gu'),
  new RegExp(`\\b${month}\\.?[ ](?:19|20)\\d\\d(?!\\p{N})`, 'gu'),
  /\b(?:in|since|until|by|from|during|early|late|mid|of|Q[1-4]|H[12])[ -](?:19|20)\d\d(?![\p{N}%]|[.,]\d|[ ]?[kM]\b|[ ]\p{Ll}{1,20}s\b)/gu,
  // 10:02, 10:02:33.120, 9 a.m., 1400 UTC, UTC+1
  /(?<![\p{N}])\d{1,3}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?!\p{N})/gu,
  /(?<![\p{N}.,])\d{1,2}(?:[.:]\d{2})?[ ]?[ap]\.?m\b\.?/giu,
  /(?<![\p{N}.,])\d{3,4}[ ]?(?:UTC|GMT|Z|[CEMP][SD]?T|BST|IST|JST|hrs)\b/gu,
  /\b(?:UTC|GMT)[ ]?[+−-][ ]?\d{1,2}\b/g,
  // 2.3.1, 10.0.0.1, 1.2.x
  /(?<![\p{L}\p{N}])v?\d{1,6}(?:\.\d{1,6}){2,8}(?:[.-][\p{L}\p{N}]{1,20}){0,3}(?::\d{2,5})?/giu,
  /(?<![\p{L}\p{N}])v[ .]?\d{1,6}(?:\.\d{1,6}){0,3}\b/giu,
  /\b\d{1,6}\.x\b/gi,
  // #881
  /#[ ]?\d{1,12}\b/g,
  // INC-1204, us-east-1, CVE-2024-3094
  /(?<![\p{L}\p{N}-])\p{L}[\p{L}\p{N}]{0,30}(?:[-_](?!\d{1,3}\p{L}{4})[\p{L}\p{N}]{1,30}){0,6}[-_]\d{1,20}(?![\p{N}%])(?:[-_][\p{L}\p{N}]{1,30}){0,4}/gu,
  // 500 errors, a 503, 5xx
  /(?<![\p{N}.,€$£-])(?:4(?:0[0-9]|1[0-8]|2[2-9]|31|51)|5(?:0[0-8]|1[01]))(?=[ ]?(?:s|ed|'s|’s)\b|[ -](?:errors?|responses?|status|codes?|Internal|Bad|Service|Gateway|Too|Not|Forbidden|Unauthori[sz]ed)\b)/gu,
  /\b(?:an?|return(?:s|ed|ing)?|with|got|gave|saw|threw)[ ](?:4(?:0\d|1[0-8]|2[2-9]|31|51)|5(?:0[0-8]|1[01]))(?=[.,;:)]?(?:[ ](?!\p{L}{2,20}s\b)|$))/giu,
  /(?<=[\p{L}\p{N}]):\d{4,5}\b/gu,
  /\bHTTP(?:\/\d(?:\.\d)?)?[ -]?(?:codes?[ ]|status[ ]|errors?[ ])?\d{3}(?:s\b|(?:[ ]?(?:\/|,|and|or)[ ]?\d{3})*)/gi,
  /\b\dxx\b/gi,
  new RegExp(
    `\\b(?:${numbered})[ ]?#?[ ]?\\d{1,9}(?:\\.\\d{1,4})?(?![\\p{N}%]|[.,]\\d|[ ]?%|[ ](?:to|-|–)[ ]?\\d|-?[kM]\\b)(?![ ]\\p{Ll}{2,20}s\\b)`,
    'giu',
  ),
  // [^3], and figures with a zero in front, such as 0250
  /\[\^[^[\]\s]{1,30}\]/g,
  /(?<![\p{N}.,])0\d{1,12}(?![\p{N}%]|[.,]\d)/gu,
  // 1st, 22nd
  /(?<![\p{N}.,])\d{1,6}(?:st|nd|rd|th)\b/giu,
  /(?<![\p{N}/])24[/x]7\b/gu,
];
