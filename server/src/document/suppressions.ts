import type { Comment } from './masking.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';

/** A comment that silences rules. */
export interface Suppression {
  readonly kind: 'next-line' | 'block' | 'file';
  /** The whole comment. */
  readonly range: OffsetRange;
  /** The rules it names; none means every rule. */
  readonly rules: readonly { readonly id: string; readonly range: OffsetRange }[];
  /** 0-based lines on which it silences, end exclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
}

interface Directive {
  readonly verb: 'disable' | 'disable-next-line' | 'disable-file' | 'enable';
  readonly comment: Comment;
  readonly rules: readonly { readonly id: string; readonly range: OffsetRange }[];
}

/** The suppressions that a document's comments state. A block without its end lasts to the end of the file. */
export function readSuppressions(source: SourceText, comments: readonly Comment[]): readonly Suppression[] {
  const directives = comments.flatMap((comment) => directiveOf(source, comment) ?? []);
  return directives.flatMap((directive, index) => suppressionOf(source, directives, directive, index) ?? []);
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
  const rules = [...names.matchAll(/[^\s,]+/g)].map((name) => {
    const start = comment.body.start + from + name.index;
    return { id: name[0], range: { start, end: start + name[0].length } };
  });
  return { verb, comment, rules };
}

function suppressionOf(
  source: SourceText,
  directives: readonly Directive[],
  one: Directive,
  index: number,
): Suppression | undefined {
  const { range } = one.comment;
  const line = source.lineAt(range.end);
  const shared = { range, rules: one.rules };
  switch (one.verb) {
    case 'enable':
      return undefined;
    case 'disable-file':
      return { ...shared, kind: 'file', firstLine: 0, lastLine: source.lineCount };
    case 'disable-next-line':
      return { ...shared, kind: 'next-line', firstLine: line + 1, lastLine: line + 2 };
    case 'disable': {
      const end = directives.slice(index + 1).find((other) => endsBlock(other, one));
      const lastLine = end ? source.lineAt(end.comment.range.start) : source.lineCount;
      return { ...shared, kind: 'block', firstLine: line, lastLine };
    }
  }
}

function endsBlock(other: Directive, one: Directive): boolean {
  if (other.verb !== 'enable') {
    return false;
  }
  return (
    other.rules.length === 0 || one.rules.every((rule) => other.rules.some((ended) => ended.id === rule.id))
  );
}

/** Whether a suppression speaks of a rule. */
export function names(suppression: Suppression, rule: string): boolean {
  return suppression.rules.length === 0 || suppression.rules.some((named) => named.id === rule);
}
