import { acronyms } from '../../../wording/people.ts';
import { isParticle } from './firstNames.ts';
import { nameKey, nameKeys } from './nameKeys.ts';

/** Somebody whom a document names in a place for people. */
export interface KnownPerson {
  /** As `nameKey` writes them. */
  readonly words: ReadonlySet<string>;
  /** Logins that can be made of the name, as `nameKey` writes them. */
  readonly logins: ReadonlySet<string>;
  /** In plain capitals without dots; empty where there are none. */
  readonly initials: string;
  /** How many words the name has, particles left out. Each may be written in several ways. */
  readonly length: number;
  readonly role: string | undefined;
}

/**
 * Whoever is called so; undefined where only single letters are left.
 * @param words of the name, particles with them
 * @param isLogin whether it is a login or in small letters
 */
export function personNamed(
  name: string,
  words: readonly string[],
  role: string | undefined,
  isLogin: boolean,
): KnownPerson | undefined {
  const ownWords = words.filter((word) => !isParticle(word));
  // Somebody may be called as others have it within: “Le”, “Al”.
  const own = (ownWords.length === 0 ? words : ownWords).map((word) => word.replace('@', ''));
  const keys = own.map(nameKey);
  const known = own.flatMap(nameKeys).filter((key) => key.length > 1);
  // Small words of their own are words: only beside each other they are a name.
  const isOfWords = isLogin && name.includes(' ');
  const logins = [
    ...(isOfWords ? [] : [keys, own.map((word) => nameKeys(word).at(-1) ?? '')].flatMap(madeLogins)),
    ...(isLogin || ownWords.length === words.length ? [] : loginsWithSmallWords(words.map(nameKey))),
    ...(isLogin ? [...(isOfWords ? [] : known), nameKey(name.replace(/[ @._-]/g, ''))] : []),
  ];
  const initials =
    keys.length > 1 && keys.length < 4
      ? keys
          .map((key) => key[0] ?? '')
          .join('')
          .toUpperCase()
      : '';
  return known.length === 0
    ? undefined
    : {
        words: new Set(known),
        logins: new Set(logins.filter((login) => login.length > 2)),
        initials: isLogin || acronyms.has(initials) ? '' : initials,
        length: own.length,
        role,
      };
}

/** The logins that are made of the first and the last word of a name. */
function madeLogins(keys: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [keys.at(0), keys.length > 1 ? keys.at(-1) : ''];
  return last === '' ? [] : [`${first}${last}`, `${first[0] ?? ''}${last}`, `${first}${last[0] ?? ''}`];
}

/** Logins in which the small words of a name are written, too: “nvandermeulen”, “nvdmeulen”, “vandermeulen”. */
function loginsWithSmallWords([first = '', ...others]: readonly string[]): readonly string[] {
  const surname = others.join('');
  const initials = [first, ...others.slice(0, -1)].map((key) => key[0] ?? '').join('');
  return others.length < 2
    ? []
    : [surname, `${first}${surname}`, `${first[0] ?? ''}${surname}`, `${initials}${others.at(-1) ?? ''}`];
}
