import picomatch from 'picomatch';
import type { MarkdownDocument } from './document.ts';
import { frontMatterText } from './frontMatter.ts';

/** Whether a document is treated as a postmortem, and why; the reason is for people and has no full stop. */
export interface Recognition {
  readonly recognised: boolean;
  readonly because: string;
}

const postmortem =
  /\b(?:post[- ]?mortems?|(?:post[- ])?incident (?:review|report|analysis|retro(?:spective)?)|outage (?:report|review|retrospective)|corrections? of errors?|root cause analysis|RCA|PIR|COE)\b/
    .source;
const explanation =
  /(?:templates?|guide(?:lines?)?|how[- ]to|process|policy|checklist|index|handbook|playbook|training|examples?)\b/
    .source;
const titleOfPostmortem = new RegExp(`${postmortem}|\\bincident (?:on|of)\\b.{0,40}\\d{4}`, 'i');
/** What all titles that speak about postmortems have some of, in a small expression: few other titles have. */
const mayBeAboutPostmortems = new RegExp(`${explanation}|example|sample|template|how to|mortems$`, 'i');
// Only next to the word does such a word speak of postmortems: “Postmortem: search index corrupted” is one.
const titleAboutPostmortems = new RegExp(
  [
    `${postmortem} ${explanation}`,
    `${postmortem}\\W{1,5}${explanation}\\W{0,5}$`,
    `\\b(?:example|sample|template|how to\\b.{0,20}) ${postmortem}`,
    `^(?:an? |the |our )?${explanation}(?::| (?:for|of|on|to|about)\\b).{0,40}${postmortem}`,
    '\\bpost[- ]?mortems$',
  ].join('|'),
  'i',
);
// A number in the name marks one incident: “INC-12-broken-mail-template.md” is no template.
const otherFile =
  /^(?:readme|index|_index|changelog|contributing|license|(?=\D*template)\D*)\.(?:md|markdown)$/i;
const otherFolder = /(?:^|\/)(?:templates|\.postmortem|node_modules)\//i;

export interface RecognitionFacts {
  /** With forward slashes, relative to the workspace folder where there is one; undefined for an unsaved document. */
  readonly path: string | undefined;
  /** The configured globs of files that are postmortems. */
  readonly globs: readonly string[];
  /** Why a template fits, where one does. */
  readonly fits: string | undefined;
}

/** Decides by front matter, by what the file plainly is not, by globs, by the title, and by a template that fits. */
export function recognise(document: MarkdownDocument, { path, globs, fits }: RecognitionFacts): Recognition {
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
  const glob = path === undefined ? undefined : globFor(path, globs);
  if (glob !== undefined) {
    return { recognised: true, because: `its path matches “${glob}”` };
  }
  const byTitle = recogniseTitle(document);
  return byTitle.recognised || fits === undefined ? byTitle : { recognised: true, because: fits };
}

function recogniseTitle(document: MarkdownDocument): Recognition {
  const stated = frontMatterText(document.frontMatter, 'title');
  // Some start with a heading of level 2, because their site prints the title itself.
  const heading = document.title ?? document.sections[0]?.heading;
  const title = stated ?? (heading ? document.source.slice(heading.content) : '');
  if (!titleOfPostmortem.test(title)) {
    return {
      recognised: false,
      because: 'neither front matter nor path nor title says that it is a postmortem',
    };
  }
  return mayBeAboutPostmortems.test(title) && titleAboutPostmortems.test(title)
    ? { recognised: false, because: 'its title speaks about postmortems' }
    : { recognised: true, because: `its title is “${title}”` };
}

/** Whether the configured globs make a path that of a postmortem. */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  return globFor(path, globs) !== undefined;
}

/** The first glob that a path matches, unless one with `!` in front takes the path out again. */
function globFor(path: string, globs: readonly string[]): string | undefined {
  const taken = globs.find((glob) => !glob.startsWith('!') && matches(glob, path));
  const excluded = globs.some((glob) => glob.startsWith('!') && matches(glob.slice(1), path));
  return excluded ? undefined : taken;
}

const matchers = new Map<string, (path: string) => boolean>();
/** More than configurations and settings have; a glob that somebody types is another one with each letter. */
const mostMatchers = 500;

/** Whether a glob, as editors write them, matches a path. */
export function matches(glob: string, path: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    matcher = matcherOf(glob);
    if (matchers.size >= mostMatchers) {
      matchers.clear();
    }
    matchers.set(glob, matcher);
  }
  return matcher(path);
}

function matcherOf(glob: string): (path: string) => boolean {
  try {
    // As in the editor's own globs, parentheses stand for themselves. Left to the library they become those of a
    // regular expression, which may repeat what repeats and then takes hours.
    const literal = glob.replace(/(?<!\\)[()]/g, '\\$&');
    return picomatch(literal, { dot: true, nocase: true, noextglob: true, regex: false });
  } catch {
    return () => false;
  }
}
