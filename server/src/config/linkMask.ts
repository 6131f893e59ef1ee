import { tokensOf } from '../template/incidentId.ts';

/** More characters than the id of anything has. */
const longestMask = 60;

/** Whether a text says how ids look: something that stands for itself, then X for a number, as in `INC-XXXX`. */
export function isIdMask(text: string): boolean {
  const tokens = tokensOf(text.slice(0, longestMask + 1));
  return (
    text.length <= longestMask &&
    !/\s/.test(text) &&
    tokens[0]?.blank === false &&
    tokens.some((token) => token.blank)
  );
}
