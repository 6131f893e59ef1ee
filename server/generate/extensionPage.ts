/** Sections for whoever has the repository; whoever reads the page in an editor has it installed. */
const forTheRepository = ['Try it', 'Install', 'Development'];

/**
 * The page of the extension in an editor, made from the README of the repository. It shows the pictures that the package
 * carries, which are its heaviest part, and links to what is in it; other links are left as their text.
 * @param isCarried whether the package has the file at a path from its root
 */
export function extensionPage(readme: string, isCarried: (path: string) => boolean): string {
  const [introduction = '', ...sections] = readme.split(/^(?=## )/m);
  const titles = sections.map((section) => /^## (.*)/.exec(section)?.[1]);
  const unknown = forTheRepository.find((title) => !titles.includes(title));
  if (unknown !== undefined) {
    throw new Error(`README.md has no section “${unknown}” to leave out`);
  }
  const kept = sections.filter((_, index) => !forTheRepository.includes(titles[index] ?? ''));
  return [introduction, ...kept]
    .join('')
    .replace(/^!\[.*\]\((.*)\)\n/gm, (picture, path) => (isCarried(path) ? picture : ''))
    .replace(/(?<!!)\[([^\][]+)\]\(([^()\s]+)\)/g, (link, text, target) =>
      /^(?:[a-z]+:|#)/.test(target) || isCarried(target) ? link : text,
    )
    .replace(/\n{3,}/g, '\n\n');
}
