import type { Block } from '../../document/blocks.ts';
import { matchesOf } from '../../document/scanner.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';

/**
 * Reports a mean, such as MTTR, as the label of one incident's duration. Sources: users of incident tools ask for it;
 * Google, “Incident Metrics in SRE”, on what means over incidents can tell.
 *
 * The fix is not safe: the author may have meant the team's mean, and the term is the author's own.
 */
export const metricMeanLabel: DocumentRule = {
  id: 'metric-mean-label',
  summary: 'A duration of one incident is called a mean',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: 'blocks',
  needs: 'document',
  *check(context) {
    for (const { range, text, better } of labelsIn(context)) {
      yield {
        range,
        message: `“${text}” is a mean over many incidents, and this is the time of one. “${better}” says what the figure is.`,
        fixes: () => [{ title: `Write “${better}”`, edits: [{ range, text: literal(better) }], safe: false }],
      };
    }
  },
};

interface MeanLabel {
  readonly range: OffsetRange;
  readonly text: string;
  readonly better: string;
}

const label =
  /(?<![\p{L}\p{N}/-])(?:M(?=TT[RDAM](?![\p{L}\p{N}]))TT[RDAM]|mean[ -]time[ -]to[ -](?:resol(?:ve|ution)|repair|recover(?:y)?|restore|detect(?:ion)?|acknowledge(?:ment)?|mitigat(?:e|ion)))(?![\p{L}\p{N}])/giu;
const labelledIn = matchesOf(label);

/** Behind the label stands its value: a colon, a cell's border, or a few words and a number. */
const value = /^[*_)\]"”’]{0,3}[ \t]*(?:[:|=–—]|\([^()\n]{0,40}\)[*_]{0,2}[ \t]*[:|=]|[^.;:|\n]{0,30}\d)/;
// Words that tell that a mean is meant indeed.
const overMany =
  /\b(?:average[ds]?|avg|mean of|median|quarter(?:ly)?|months?|monthly|years?|yearly|annual(?:ly)?|trends?|targets?|goals?|across|incidents|dashboards?|reduc(?:e[ds]?|ing)|improv(?:e[ds]?|ing)|lower(?:s|ed|ing)?|last \d+)\b/i;

function labelsIn(context: RuleContext): readonly MeanLabel[] {
  const { source, document } = context;
  const apart = new Apart(document.blocks);
  return labelledIn(document).flatMap(({ range, text }) => {
    const line = source.lineRange(source.lineAt(range.start));
    const before = document.masked.slice(Math.max(line.start, range.start - 120), range.start);
    const behind = document.masked.slice(range.end, Math.min(line.end, range.end + 120));
    // “MTTR: mean time to resolve” explains the term.
    const explained = /mean time/i.test(before) || /mean time/i.test(behind);
    const stated = value.test(behind) && !explained && !overMany.test(before) && !overMany.test(behind);
    return stated && !isLinked(before, behind) && !apart.holds(range.start)
      ? [{ range, text, better: withoutMean(text) }]
      : [];
  });
}

/** `TTR` for `MTTR`, “Time to resolve” for “Mean time to resolve”. */
function withoutMean(written: string): string {
  const rest = written.replace(/^(?:mean[ -]|m(?=tt))/i, '');
  return /^M[a-z]/.test(written) ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
}

/** Whether the label is a link's text or target. */
function isLinked(before: string, behind: string): boolean {
  if (before.lastIndexOf('[') > before.lastIndexOf(']') && /^[^[]*\]\(/.test(behind)) {
    return true;
  }
  const word = /(?<!\S)\S*$/.exec(before)?.[0] ?? '';
  return word.lastIndexOf('](') > word.lastIndexOf(')') || /https?:\/\//.test(word);
}

/** The places that are not the author's own text about this incident: headings and quotes. */
class Apart {
  readonly #ranges: readonly OffsetRange[];
  #next = 0;

  constructor(blocks: readonly Block[]) {
    this.#ranges = blocks
      .filter((block) => block.kind === 'heading' || block.kind === 'quote')
      .map((block) => block.range);
  }

  /** Offsets have to be asked for in order. */
  holds(offset: number): boolean {
    while ((this.#ranges[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= offset) {
      this.#next += 1;
    }
    return (this.#ranges[this.#next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }
}
