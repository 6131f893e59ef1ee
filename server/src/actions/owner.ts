/** Who an owner's cell names. */
export type OwnerKind = 'nobody' | 'everybody' | 'team' | 'several' | 'person';

const nobody =
  /^(?:|[-–—?.…]+|n\/?a|none|no ?one|nobody|tbd|tbc|tba|todo|to be (?:determined|decided|assigned|defined|confirmed)|unassigned|unowned|unknown|open|anyone|someone|somebody|whoever)$/i;
const everybody =
  /^(?:all|everyone|everybody|all (?:of us|hands|engineers|teams)|the (?:whole|entire) team|whole team|entire team|us|we)$/i;
const teamWord =
  /\b(?:teams?|group|squad|guild|tribe|crew|department|dept|division|engineers|engineering|developers|devs|devops|sres?|platform|infrastructure|infra|operations|ops|on-?call|support|security|database|dbas?|network|networking|backend|frontend|management|leadership|product|qa|data|payments|committee|council|working group|wg|maintainers|vendor|supplier)\b/i;
const personName = /^\p{Lu}[\p{L}’'.-]{0,40}(?:[ \t]\p{Ll}{1,4}){0,2}(?:[ \t]\p{Lu}[\p{L}’'.-]{0,40}){0,3}$/u;
const handle = /(?<![\p{L}\p{N}@/.])@[\p{L}\p{N}][\p{L}\p{N}_./-]{0,60}/gu;

/** Says who is named: a team counts by its words or its handle with a slash, several people by separators. */
export function ownerKind(text: string): OwnerKind {
  const bare = text
    .replace(/\[([^[\]]{0,80})\]\([^()]{0,400}\)/g, '$1')
    .replace(/\([^()]{0,200}\)/g, ' ')
    .replace(/[*_`[\]]/g, '')
    .trim();
  if (nobody.test(bare)) {
    return 'nobody';
  }
  if (everybody.test(bare)) {
    return 'everybody';
  }
  const handles = bare.match(handle) ?? [];
  if (handles.length > 1 || namesIn(bare).length > 1) {
    return 'several';
  }
  const teamHandle = handles.some((one) => one.includes('/') || teamWord.test(one.replace(/[-_]/g, ' ')));
  return teamHandle || (handles.length === 0 && isTeam(bare)) ? 'team' : 'person';
}

/** The names between commas and the like; none where a part is a job or a team. */
function namesIn(text: string): readonly string[] {
  const parts = text.split(/[,;/&+]|[ \t]and[ \t]/i).map((part) => part.trim());
  return parts.length > 1 &&
    parts.every((part) => part !== '' && personName.test(part) && !teamWord.test(part))
    ? parts
    : [];
}

/** Whether words of a team or a trade are named; a name with a trade behind it, `Ada Okafor, SRE`, is a person. */
function isTeam(text: string): boolean {
  const [first = ''] = text.split(/[,;]/);
  return teamWord.test(first.trim());
}
