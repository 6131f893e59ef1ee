import { longestDocument } from '../../rules/document/document-too-long.ts';
import { builtInOrigin } from '../../template/origin.ts';
import type { Environment } from '../environment.ts';

const word =
  /post[- ]?mortem|post[- ]?incident|incident|outage|corrections? of errors?|root cause|\bRCA\b|\bPIR\b|\bCOE\b/i;
const statesWhatItIs = /^\uFEFF?---[ \t]*[\r\n][\s\S]{0,5000}?\b(?:type|template)\b/;

/**
 * Whether a text may be a postmortem, told without parsing it: never no where the parser would say yes. Most Markdown
 * files of a repository are none, and a look takes a fraction of a parse.
 * @param matchesGlob whether its path is one of a postmortem by configuration
 */
export function isLikely(text: string, matchesGlob: boolean, environment: Environment): boolean {
  if (text.length > longestDocument(environment.configuration)) {
    return false;
  }
  const isTold = matchesGlob || environment.configuration.template !== undefined || word.test(text);
  return isTold || statesWhatItIs.test(text) || headings(text) >= fewestHeadings(environment);
}

/** Lines that may be a heading: of the usual form, underlined, or bold. */
function headings(text: string): number {
  return text.match(/^[ \t>*+-]{0,8}(?:#{1,6}[ \t]|\*\*|__|={2,}|-{2,})/gm)?.length ?? 0;
}

/** A document without a telling word fits a template by its headings alone; one of a team may ask for its title only. */
function fewestHeadings({ templates }: Environment): number {
  const demanded = templates.map(({ sections }) => sections.filter((one) => !one.optional).length);
  const isOwn = templates.some(({ origin }) => origin !== builtInOrigin);
  return isOwn ? 1 : Math.max(1, Math.floor(Math.min(...demanded) / 2));
}
