import picomatch from 'picomatch';
import type { MarkdownDocument } from './document.ts';
import { frontMatterText } from './frontMatter.ts';

/** Whether a document is treated as a postmortem, and why; the reason is for people and has no full stop. */
export interface Recognition {
  readonly recognised: boolean;
  readonly because: string;
}

const titleOfPostmortem =
  /\bpost[- ]?mortems?\b|\bpost[- ]incident (?:review|report|analysis)\b|\bincident (?:review|report|retrospective|postmortem)\b|\boutage (?:report|review|retrospective)\b|\bcorrection of errors?\b|\broot cause analysis\b|\b(?:RCA|PIR|COE)\b/i;
const titleAboutPostmortems =
  /\b(?:templates?|guide(?:lines?)?|how to|process|policy|checklist|index|handbook|playbook|training|example)\b|\bpostmortems$/i;
// A number in the name marks one incident: “INC-12-broken-mail-template.md” is no template.
const otherFile = /^(?:readme|index|_index|changelog|contributing|license|\D*template\D*)\.(?:md|markdown)$/i;
const otherFolder = /(?:^|\/)(?:templates|\.postmortem|node_modules)\//i;

/**
 * Decides by front matter, then by what the file plainly is not, then by the configured globs, then by the title.
 * `path` has forward slashes and is relative to the workspace folder where there is one.
 */
export function recognise(
  document: MarkdownDocument,
  path: string | undefined,
  globs: readonly string[],
): Recognition {
  const type = frontMatterText(document.frontMatter, 'type')?.toLowerCase();
  if (type === 'postmortem') {
    return { recognised: true, because: 'its front matter says “type: postmortem”' };
  }
  if (type === 'none') {
    return { recognised: false, because: 'its front matter says “type: none”' };
  }
  const name = path?.split('/').at(-1) ?? '';
  if (otherFile.test(name) || otherFolder.test(path ?? '')) {
    return {
      recognised: false,
      because: 'files of this name or folder explain postmortems rather than being one',
    };
  }
  const glob = globs.find((candidate) => path !== undefined && matches(candidate, path));
  if (glob !== undefined) {
    return { recognised: true, because: `its path matches “${glob}”` };
  }
  return recogniseTitle(document);
}

function recogniseTitle(document: MarkdownDocument): Recognition {
  const stated = frontMatterText(document.frontMatter, 'title');
  const title = document.title ? document.source.slice(document.title.content) : (stated ?? '');
  if (!titleOfPostmortem.test(title)) {
    return {
      recognised: false,
      because: 'neither front matter nor path nor title says that it is a postmortem',
    };
  }
  return titleAboutPostmortems.test(title)
    ? { recognised: false, because: 'its title speaks about postmortems' }
    : { recognised: true, because: `its title is “${title}”` };
}

const matchers = new Map<string, (path: string) => boolean>();

function matches(glob: string, path: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    matcher = picomatch(glob, { dot: true, nocase: true });
    matchers.set(glob, matcher);
  }
  return matcher(path);
}
