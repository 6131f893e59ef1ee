import type { PlainEdit } from '../check/fix.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { FrontMatterParams, FrontMatterResult } from '../protocol.ts';
import { plainEdit } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';

/** The edits that make a document's front matter say what it is. */
export async function stateInFrontMatter(
  context: ServerContext,
  params: FrontMatterParams,
): Promise<FrontMatterResult> {
  const open = context.documents.get(params.uri);
  if (!open) {
    return [];
  }
  const { analysis } = await context.analyser.analyse(open);
  const { document } = analysis.postmortem;
  return frontMatterEdits(document, { type: params.type, template: params.template }).map((edit) =>
    plainEdit(document.source, edit),
  );
}

/** Replaces or adds members line by line, so that the rest of the front matter stays as its author wrote it. */
export function frontMatterEdits(
  document: MarkdownDocument,
  members: Readonly<Record<string, string | undefined>>,
): readonly PlainEdit[] {
  const { source, frontMatter } = document;
  const wanted = Object.entries(members).filter(([, value]) => value !== undefined);
  const lines = wanted.map(([key, value]) => `${key}: ${yamlText(value ?? '')}`);
  if (!frontMatter) {
    const start = source.text.startsWith('\uFEFF') ? 1 : 0;
    const text = ['---', ...lines, '---', '', ''].join(source.lineEnd);
    return lines.length === 0 ? [] : [{ range: { start, end: start }, text }];
  }
  const replaced: PlainEdit[] = [];
  const added: string[] = [];
  wanted.forEach(([key], index) => {
    const written = lineOfKey(document, key);
    const text = lines[index] ?? '';
    if (written) {
      replaced.push({ range: written, text });
    } else {
      added.push(`${text}${source.lineEnd}`);
    }
  });
  const end = frontMatter.yaml.end;
  const addition = added.length > 0 ? [{ range: { start: end, end }, text: added.join('') }] : [];
  return [...replaced.toSorted((one, other) => one.range.start - other.range.start), ...addition];
}

function lineOfKey({ source, frontMatter }: MarkdownDocument, key: string): PlainEdit['range'] | undefined {
  const lines = frontMatter?.lines ?? { start: 0, end: 0 };
  for (let line = lines.start + 1; line < lines.end - 1; line += 1) {
    if (/^(["']?)([\w-]+)\1[ \t]*:/.exec(source.lineText(line))?.[2] === key) {
      return source.lineRange(line);
    }
  }
  return undefined;
}

/** A value as YAML reads it back: plain where that is safe, else quoted. */
function yamlText(value: string): string {
  const isWord = /^[A-Za-z][\w-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isWord ? value : JSON.stringify(value);
}
