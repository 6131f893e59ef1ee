import { matchesIn } from '../text/matches.ts';
import type { Secret } from './secrets.ts';
import { isStandIn } from './standIns.ts';

// A JSON Web Token: a header and claims, both JSON objects in base64url, which makes them start as they do here, and a
// signature. What is longer than any server accepts in a header is none.
const token = /(?<![\w.-])(eyJ[\w-]{10,2000})\.eyJ[\w-]{5,8000}\.[\w-]{16,2000}/g;

/** The JSON Web Tokens in a text. */
export function tokensIn(text: string): readonly Secret[] {
  if (!text.includes('eyJ')) {
    return [];
  }
  return matchesIn(text, token)
    .filter(([found, header = '']) => isHeader(header) && !isStandIn(found))
    .map((found) => ({
      range: { start: found.index, end: found.index + found[0].length },
      kind: 'JSON Web Token',
    }));
}

/** Whether the first part says how the token is signed. */
function isHeader(encoded: string): boolean {
  try {
    const header: unknown = JSON.parse(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof header === 'object' && header !== null && 'alg' in header;
  } catch {
    return false;
  }
}
