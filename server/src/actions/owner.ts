import { remembered } from '../memory/remembered.ts';
import { isMissing } from './missing.ts';

/** Who an owner's cell names. */
export type OwnerKind = 'nobody' | 'everybody' | 'team' | 'several' | 'person';

const everybody =
  /^(?:all|everyone|everybody|us|we|(?:all|every) (?:of us|hands|staff|devs?|developers?|engineers?|sres?|teams?|members?)|(?:all|every) team members?|(?:the )?(?:whole|entire) (?:team|company|department|organi[sz]ation)|(?:everyone|everybody)[ \t].{0,60})$/i;
const teamWord =
  /\b(?:teams?|group|squads?|guild|tribe|crew|department|dept|division|engineers|engineering|developers|devs|devops|sres?|platform|infrastructure|infra|operations|ops|on-?call|support|security|database|dbas?|network|networking|backend|frontend|management|leadership|product|qa|data|payments|committee|council|working group|wg|maintainers|vendor|supplier)\b/i;
// One person has such a job at a time, whatever team stands beside it.
const job =
  /\b(?:lead|leader|manager|director|head|commander|officer|chief|chair|architect|admin|analyst|engineer|developer|c[eiot]o|ciso|vp)\b/i;
const personName = /^\p{Lu}[\p{L}’'.-]{0,40}(?:[ \t]\p{Ll}{1,4}){0,2}(?:[ \t]\p{Lu}[\p{L}’'.-]{0,40}){0,3}$/u;
// A login without its sign, as trackers show it.
const login = /^\p{Ll}[\p{Ll}\p{N}._-]{1,30}$/u;
const handle = /(?<![\p{L}\p{N}@/.])@[\p{L}\p{N}][\p{L}\p{N}_./-]{0,60}/gu;
const separator = /[,;/&+、]|[ \t](?:and|und|et|y)[ \t]/i;

/** A cell that is longer is a text; its first part says whom it names. */
const longestOwner = 400;

/**
 * Says who is named. A team counts by its words or its handle with a slash, several people by what stands between them.
 * Where a team is named together with one person, the person owns the action.
 */
export const ownerKind: (text: string) => OwnerKind = remembered(readOwner);

function readOwner(text: string): OwnerKind {
  const plain = text
    .slice(0, longestOwner)
    .replace(/\[([^[\]]{0,80})\]\([^()]{0,400}\)/g, '$1')
    .replace(/~~[^~]{0,200}~~/g, ' ')
    .replace(/[*`[\]]/g, '')
    .replaceAll('_', ' ');
  const bare = plain
    .replace(/\([^()]{0,200}\)/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
  const remark = /\(([^()]{0,200})\)/.exec(plain)?.[1]?.trim() ?? '';
  if (bare === '' && remark !== '') {
    return readOwner(remark);
  }
  if (isMissing(bare)) {
    return 'nobody';
  }
  if (everybody.test(bare)) {
    return 'everybody';
  }
  const kind = namedKind(bare);
  return kind === 'team' && namesOnePerson(remark) ? 'person' : kind;
}

function namedKind(text: string): 'team' | 'several' | 'person' {
  const handles = text.match(handle) ?? [];
  if (handles.length > 0) {
    const people = handles.filter((one) => !isTeamHandle(one));
    return people.length > 1 ? 'several' : people.length === 1 ? 'person' : 'team';
  }
  const parts = text.split(separator).map((part) => part.trim());
  const people = parts.filter((part) => personName.test(part) && !isTeam(part));
  if (parts.length > 1 && (people.length === parts.length || parts.every(isLogin))) {
    return 'several';
  }
  const [first = ''] = parts;
  return people.length === 0 && (isTeam(first) || isTeam(text)) ? 'team' : 'person';
}

function isTeamHandle(written: string): boolean {
  return written.includes('/') || teamWord.test(written.replace(/[-_]/g, ' '));
}

/** Whether words of a team or a trade are named, and not the job of one person in it. */
function isTeam(text: string): boolean {
  return teamWord.test(text) && !job.test(text);
}

function isLogin(text: string): boolean {
  return login.test(text) && !isTeam(text);
}

function namesOnePerson(text: string): boolean {
  return text !== '' && !isTeam(text) && (personName.test(text) || (text.match(handle) ?? []).length === 1);
}

/** Whether two cells name the same owner: `@ada` and **Ada** do. */
export function isSameOwner(one: string, other: string): boolean {
  return plainOwner(one) === plainOwner(other);
}

function plainOwner(owner: string): string {
  return owner
    .replace(/[*_`@]/g, '')
    .trim()
    .toLowerCase();
}

/** Whether a text is the full name or the handle of one person and nothing else; a job or a system is neither. */
export function isFullName(text: string): boolean {
  const handles = text.match(handle) ?? [];
  const isHandle = handles.length === 1 && handles[0] === text && !isTeamHandle(text);
  return isHandle || (/\s/.test(text) && personName.test(text) && !isTeam(text) && !job.test(text));
}
