/** Where a repository may say who owns what: GitHub and GitLab look at the first of these that is there. */
export const codeOwnersPaths = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const;

/** More lines than anybody maintains. */
const mostLines = 5000;

/** The handles of people and teams in a file of code owners, the most frequent first; addresses are left out. */
export function codeOwnersIn(text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of text.split(/\r?\n/, mostLines)) {
    // A pattern, then owners; GitLab's `[Section]` may have owners behind it, too.
    const [written = ''] = line.trim().split(/(?:^|\s)#/, 1);
    const words = written.replace(/^\^?\[[^\]]{0,200}\](?:\[\d{0,4}\])?/, 'section').split(/\s+/);
    for (const word of words.slice(1)) {
      // Handles of roles, `@@maintainer`, are GitLab's own.
      if (/^@[\p{L}\p{N}][\p{L}\p{N}_./-]{0,80}$/u.test(word)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([handle]) => handle);
}
