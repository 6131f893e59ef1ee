import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import type { MarkdownDocument } from '../document/document.ts';
import { withoutTags } from '../document/links/anchors.ts';
import { boundLinkify } from '../document/links/boundedLinkify.ts';
import { isWebAddress } from '../document/links.ts';
import { markdownTimeline } from '../rendering/markdownTimeline.ts';
import type { MarkdownParser, Token } from '../rendering/plainTags.ts';
import { become, readPlainTags } from '../rendering/plainTags.ts';
import { plainText } from '../rendering/plainText.ts';
import { addTimeline } from '../rendering/timelinePlugin.ts';
import type { PhaseNames } from '../timeline/phasePicture.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { ExportInput } from './exportInput.ts';

const phaseNames: PhaseNames = {
  start: 'Start',
  detected: 'Detect',
  acknowledged: 'Acknowledge',
  mitigated: 'Mitigate',
  resolved: 'Resolve',
};

/**
 * A Markdown parser for documents that are not to be trusted: their HTML is text but for a few plain tags, their links
 * lead to the web, to mail or within the page, and the timeline has its phases and the time since the start.
 */
export function makeParser(input: ExportInput): MarkdownParser {
  const { postmortem, configuration } = input;
  const md = new MarkdownIt({ html: false, linkify: true, typographer: false, xhtmlOut: true });
  // An address is one that says so: “deploy.sh” and “billing.app” are names of files and services.
  boundLinkify(md.linkify).set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add('//', null);
  const timeline = timelineOf(postmortem, configuration);
  addTimeline(md, {
    load: () => (_text, names) => markdownTimeline(timeline, names),
    names: phaseNames,
    head: 'Since start',
    failed: (error) => {
      throw error;
    },
  });
  readPlainTags(md);
  md.core.ruler.push('postmortem_export', ({ tokens }) => {
    nameHeadings(tokens);
    hideFolds(tokens);
    tickBoxes(tokens);
    for (const { children } of tokens) {
      if (children) {
        breakFields(children);
        loosenLinks(children);
      }
    }
  });
  return md;
}

/** The text to render: without front matter and comments, lines where they were. */
export function textToRender({ source, frontMatter, masked }: MarkdownDocument): string {
  const lineEnds = (text: string): string => text.replace(/[^\r\n]/g, '');
  let from = source.lineStart(frontMatter?.lines.end ?? 0);
  let text = lineEnds(source.parts.slice(0, from));
  for (const { range } of masked.comments.filter((comment) => comment.range.start >= from)) {
    text += source.parts.slice(from, range.start) + lineEnds(source.slice(range));
    from = range.end;
  }
  return text + source.parts.slice(from);
}

/** Gives headings the names that links within the page lead to. */
function nameHeadings(tokens: readonly Token[]): void {
  const slugger = new GithubSlugger();
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type === 'heading_open' && inline) {
      token.attrSet('id', slugger.slug(plainText(withoutTags(inline.content))));
    }
  }
}

const fold = /<\/?(?:details|summary)(?:\s[^<>]{0,200})?>/gi;

/** What is folded away in other places is shown here: of the marks for that nothing is left. */
function hideFolds(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const { children } = token;
    for (const child of children ?? []) {
      child.content = child.type === 'text' ? child.content.replace(fold, '') : child.content;
    }
    const isEmptied = token.content !== '' && children?.every(isEmpty) === true;
    for (const mark of isEmptied ? [tokens[index - 1], tokens[index + 1]] : []) {
      if (mark?.tag === 'p') {
        mark.hidden = true;
      }
    }
  }
}

function isEmpty({ type, content }: Token): boolean {
  return type === 'softbreak' || (type === 'text' && content.trim() === '');
}

/** `[x]` at the start of an item is a box, as where Markdown is usually shown. */
function tickBoxes(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const text = token.type === 'list_item_open' ? tokens[index + 2]?.children?.[0] : undefined;
    if (text?.type === 'text') {
      text.content = text.content.replace(/^\[([ xX])\](?=\s)/, (_box, mark) => (mark === ' ' ? '☐' : '☑'));
    }
  }
}

/** A header's fields stand on lines of their own. */
function breakFields(children: readonly Token[]): void {
  for (const [index, token] of children.entries()) {
    // The parser leaves empty texts around marks.
    const next = children
      .slice(index + 1, index + 3)
      .find(({ type, content }) => type !== 'text' || content !== '');
    if (token.type === 'softbreak' && next?.type === 'strong_open') {
      token.type = 'hardbreak';
      token.tag = 'br';
    }
  }
}

/** Takes the target from links that lead nowhere from where the export is read. */
function loosenLinks(children: readonly Token[]): void {
  const open: boolean[] = [];
  for (const token of children) {
    if (token.type === 'link_open') {
      const target = String(token.attrGet('href') ?? '');
      const leads = isWebAddress(target) || target.startsWith('#') || /^mailto:/i.test(target);
      open.push(leads);
      if (!leads) {
        become(token, 'text', '', 0);
      }
    } else if (token.type === 'link_close' && open.pop() === false) {
      become(token, 'text', '', 0);
    }
  }
}
