import type { OffsetRange } from '../document/sourceText.ts';
import { lowered } from '../text/lowered.ts';

// Both in small letters: an expression that takes capitals, too, takes several times as long to read.
const inFront =
  /(?:~|≈|≅|±|[<>≥≤]|\b(?:about|around|roughly|circa|ca\.?|approx\.?|approximately|est\.?|estimated(?: at)?|an estimated|nearly|almost|over|under|above|below|(?:more|less|fewer|greater|lower) than|up to|(?:at|a) (?:least|most|maximum|minimum|max|min|peak)(?: of)?|max(?:imum|\.)?(?: of)?|min(?:imum|\.)?(?: of)?|as (?:many|much|few|little|high|low) as|close to|some|between|peaked at|peak of|somewhere|order of|another|other|additional)[ ]?(?:the|a|an)?)[ \u00a0]?[€$£(]?$/u;
const behind =
  /^(?:\+|[ ]?or[ ](?:so|more|less|fewer)\b|[ -]?ish\b|[ ]?plus\b|[^.;,\n]{0,24}[ ]\((?:est\.?|estimate|estimated|approx\.?|approximately|roughly)\b|[^.;\n]{0,24},[ ](?:est\.|estimated|approximately|roughly|an estimate)(?!\p{L}))/u;

/** Whether the words around a figure say that it is not exact, or a part of another: “about”, “up to”, “another”. */
export function isApproximate(text: string, { start, end }: OffsetRange): boolean {
  return (
    inFront.test(lowered(text.slice(Math.max(0, start - 24), start))) ||
    behind.test(lowered(text.slice(end, end + 48)))
  );
}
