import { matchesIn } from '../text/matches.ts';
import { firstAfter } from './ascending.ts';
import type { Comment } from './masking.ts';
import type { LineSpan, OffsetRange, SourceText } from './sourceText.ts';

/** A comment that silences rules. */
export interface Suppression {
  readonly kind: 'next-line' | 'block' | 'file';
  /** The whole comment. */
  readonly range: OffsetRange;
  /** The rules it names; none means every rule. */
  readonly rules: readonly { readonly id: string; readonly range: OffsetRange }[];
  /** The lines on which it silences a rule that it speaks of: a block may end earlier for one rule than for another. */
  readonly linesFor: (rule: string) => LineSpan;
}

interface Directive {
  readonly verb: 'disable' | 'disable-next-line' | 'disable-file' | 'enable';
  readonly comment: Comment;
  readonly rules: readonly { readonly id: string; readonly range: OffsetRange }[];
}

/** The suppressions that a document's comments state. A block without its end lasts to the end of the file. */
export function readSuppressions(source: SourceText, comments: readonly Comment[]): readonly Suppression[] {
  const directives = comments.flatMap((comment) => directiveOf(source, comment) ?? []);
  const enabling = enablingComments(directives);
  return directives.flatMap((one) => suppressionOf(source, one, enabling) ?? []);
}

/** For each rule, and for all of them, the ascending offsets of the comments that end blocks. */
type EnablingComments = ReadonlyMap<string, readonly number[]>;

/** Stands for every rule; no rule's name is empty. */
const all = '';

function enablingComments(directives: readonly Directive[]): EnablingComments {
  const enabling = new Map<string, number[]>();
  for (const { rules, comment } of directives.filter((one) => one.verb === 'enable')) {
    for (const key of rules.length === 0 ? [all] : rules.map((rule) => rule.id)) {
      const offsets = enabling.get(key) ?? [];
      offsets.push(comment.range.start);
      enabling.set(key, offsets);
    }
  }
  return enabling;
}

const directive = /^\s*postmortem-(disable-next-line|disable-file|disable|enable)(?![\w-])/;

function directiveOf(source: SourceText, comment: Comment): Directive | undefined {
  const body = source.slice(comment.body);
  const found = directive.exec(body);
  const verb = found?.[1];
  if (verb !== 'disable' && verb !== 'disable-next-line' && verb !== 'disable-file' && verb !== 'enable') {
    return undefined;
  }
  const from = found?.[0].length ?? 0;
  const reason = body.indexOf('--', from);
  const names = body.slice(from, reason === -1 ? undefined : reason);
  const rules = matchesIn(names, /[^\s,]+/g).map((name) => {
    const start = comment.body.start + from + name.index;
    return { id: name[0], range: { start, end: start + name[0].length } };
  });
  return { verb, comment, rules };
}

function suppressionOf(
  source: SourceText,
  { verb, comment, rules }: Directive,
  enabling: EnablingComments,
): Suppression | undefined {
  const { range } = comment;
  const line = source.lineAt(range.end);
  switch (verb) {
    case 'enable':
      return undefined;
    case 'disable-file':
      return { range, rules, kind: 'file', linesFor: () => ({ start: 0, end: source.lineCount }) };
    case 'disable-next-line':
      return { range, rules, kind: 'next-line', linesFor: () => ({ start: line + 1, end: line + 2 }) };
    case 'disable':
      return {
        range,
        rules,
        kind: 'block',
        linesFor: (rule) => {
          const end = Math.min(
            firstAfter(enabling.get(all) ?? [], range.start) ?? Number.POSITIVE_INFINITY,
            firstAfter(enabling.get(rule) ?? [], range.start) ?? Number.POSITIVE_INFINITY,
          );
          return { start: line, end: Number.isFinite(end) ? source.lineAt(end) : source.lineCount };
        },
      };
  }
}

/** Whether a suppression speaks of a rule. */
export function names(suppression: Suppression, rule: string): boolean {
  return suppression.rules.length === 0 || suppression.rules.some((named) => named.id === rule);
}
