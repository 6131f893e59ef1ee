import { matchesIn } from '../text/matches.ts';
import type { Secret } from './secrets.ts';
import { isStandIn } from './standIns.ts';

// The user and the password of an address, RFC 3986, section 3.2.1: `://user:password@host`.
const userInfo =
  /(?<=[a-z\d]:\/\/)([^\s:/?#@"'`<>|]{0,100}:)([^\s/?#@"'`<>|]{4,200})@([\w.-]{1,255}|\[[\da-f:]{2,39}\])/gi;
/** The same without a look back, which takes long at every character of a text that has none. */
const mayHoldUserInfo = /:\/\/[^\s/?#@"'`<>|]{5,301}@/;
/** Passwords that tell a reader where the password would go. */
const teaching = /^(?:pass|pwd|secret|user|username|token|test|admin|root|guest|postgres|x-oauth-basic)$/i;
/** Machines that nobody else reaches, and addresses kept for documentation. */
const harmlessHost =
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|(?:[\w-]{1,63}\.){0,5}example(?:\.(?:com|org|net))?)$/i;

/** The passwords in a text's addresses. */
export function urlPasswords(text: string): readonly Secret[] {
  if (!mayHoldUserInfo.test(text)) {
    return [];
  }
  return matchesIn(text, userInfo)
    .filter(([, , password = '', host = '']) => !isTaught(password) && !harmlessHost.test(host))
    .map(({ index, 1: user = '', 2: password = '' }) => {
      const start = index + user.length;
      return { range: { start, end: start + password.length }, kind: 'password in an address' };
    });
}

function isTaught(password: string): boolean {
  return teaching.test(password) || isStandIn(password);
}
