import type { PlainEdit } from '../../check/fix.ts';

/**
 * `\\server\share\folder` and `//server/share`, in code as it is or with each mark escaped, twice where a log is quoted in another. Behind the
 * letter of a drive it is none.
 */
const networkPath =
  /(?<![\p{L}\p{N}\\]|(?<![\p{L}\p{N}])[a-z]:)\\{2,8}(?:\?\\{1,4}UNC\\{1,4})?[\p{L}\p{N}][\p{L}\p{N}_.$@-]{1,62}\\{1,4}[^\s\\:*?"<>|`)\],;.][^\s\\:*?"<>|`)\],;]{0,100}(?:\\{1,4}[^\s\\:*?"<>|`)\],;]{1,100}){0,20}|(?<![\p{L}\p{N}:/\\._-])\/\/[\p{L}\p{N}][\p{L}\p{N}_-]{1,62}(?:\.(?:local|internal|intranet|lan|corp|home))?\/[\p{L}\p{N}$_][^\s<>"`)\]|]{0,1000}|(?<![\p{L}\p{N}])(?:file|smb|cifs):\/\/[^\s<>"`)\]|]{1,1000}/giu;
/** An expression in code: what begins and ends with an escape and has escapes or marks behind each two backslashes. */
const escapes =
  /^(?:(?:\\\\){1,2}(?:[bBdDsSwW]|[^\p{L}\p{N}\\/])[^\\/]{0,200}){1,20}(?:\\\\){1,2}[bBdDsSwW]\+?(?:\/[^\\]{0,200})?$/u;
/** What a build is told to make, `//services/api:deploy`, of packages in small letters. */
const label = /^\/\/[a-z_-]+(?:\/[a-z\d_.-]+)*:[\w.+/-]+$/;
/** What a test of a page looks for, `//button/span`: only in code, since a machine may be called so. */
const elements =
  /^\/\/(?:article|aside|body|button|div|fieldset|footer|form|h[1-6]|head|header|html|iframe|img|input|label|li|ol|option|select|span|svg|table|tbody|td|tfoot|th|thead|tr|ul)\/(?:[a-z][a-z\d-]{0,20}|@|text\()/;
/** What may follow a share and is none of it: the end of a sentence, and of what is emphasised. */
const behindPath = /(?:[.!?,;:'*_]|~~|\$\$){1,8}$/;

/**
 * Takes out shares of the network, which name people and machines.
 * @param prose the text with its code blanked, as long
 */
export function shareEdits(text: string, prose: string): readonly PlainEdit[] {
  return [...text.matchAll(networkPath)].flatMap(({ index, 0: written }) => {
    const isCode = prose[index] !== text[index];
    const path = written.replace(behindPath, '');
    const pathEnd = index + path.length;
    const isNoPath = label.test(path) || (isCode && (escapes.test(written) || elements.test(path)));
    const end = Math.max(pathEnd, endOfQuoted(text, index, isCode));
    return isNoPath ? [] : [{ range: { start: index, end }, text: '[internal path removed]' }];
  });
}

/** Where the code or the quotation on one line ends that begins with what stands at an offset: there blanks are of it. */
function endOfQuoted(text: string, start: number, isCode: boolean): number {
  const opening = text[start - 1];
  const end = opening === '"' || (opening === '`' && isCode) ? text.indexOf(opening, start) : -1;
  return end > start && !text.slice(start, end).includes('\n') ? end : 0;
}
