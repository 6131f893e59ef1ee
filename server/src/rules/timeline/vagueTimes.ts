const vagueWords =
  /\b(?:around|about|roughly|approx(?:imately)?|circa|early|earlier|late|later|mid|morning|noonish|afternoon|evening|night|overnight|shortly|soon|eventually|meanwhile|afterwards?|after|before|during|between|subsequently|then|thereafter|immediately|sometime|some time|(?:same|next|following|previous|that) (?:day|time|week|month)|(?:few|several|couple of) (?:minutes|hours|days|weeks)|yesterday|today|tomorrow|now|at once|ongoing)\b/i;

/** Whether a text speaks of a time without telling it: “later that day”, “early afternoon”. */
export function isVague(text: string): boolean {
  return vagueWords.test(text);
}
