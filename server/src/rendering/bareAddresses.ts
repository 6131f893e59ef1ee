import type { MarkdownParser } from './plainTags.ts';

/** What follows the scheme, up to what ends an address or a link around it. */
const rest = /:\/\/[^\s<>[\]()`]{1,2000}/y;
/** Marks that end a sentence, or an emphasis around an address. */
const behind = /[?!.,:;*_~'"]{1,20}$/;

const colon = 58;

/** Lets a parser take a bare address for text, as GitHub does: its underscores and stars emphasise nothing. */
export function readAddresses(md: MarkdownParser): void {
  md.inline.ruler.before('emphasis', 'postmortem_address', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== colon || !/(?<![a-z0-9])https?$/i.test(state.pending.slice(-6))) {
      return false;
    }
    rest.lastIndex = state.pos;
    const found = rest.exec(state.src.slice(0, state.posMax));
    const address = found?.[0].replace(behind, '') ?? '';
    if (address.length <= '://'.length) {
      return false;
    }
    if (!silent) {
      state.pending += address;
    }
    state.pos += address.length;
    return true;
  });
}
