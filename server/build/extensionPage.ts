/** Sections for whoever has the repository; whoever reads the page in an editor has it installed. */
const forTheRepository = ['Try it', 'Install', 'Development'];

/**
 * The page of the extension in an editor, made from the README of the repository. VS Code shows there no picture and
 * follows no link but those with an address of the web: others are left out, and leave the text of a link.
 */
export function extensionPage(readme: string): string {
  const [introduction = '', ...sections] = readme.split(/^(?=## )/m);
  const titles = sections.map((section) => /^## (.*)/.exec(section)?.[1]);
  const unknown = forTheRepository.find((title) => !titles.includes(title));
  if (unknown !== undefined) {
    throw new Error(`README.md has no section “${unknown}” to leave out`);
  }
  const kept = sections.filter((_, index) => !forTheRepository.includes(titles[index] ?? ''));
  return [introduction, ...kept]
    .join('')
    .replace(/^!\[.*\]\((.*)\)\n/gm, (picture, target) => (isShown(target) ? picture : ''))
    .replace(/(?<!!)\[([^\][]+)\]\(([^()\s]+)\)/g, (link, text, target) =>
      isShown(target) || target.startsWith('#') ? link : text,
    )
    .replace(/\n{3,}/g, '\n\n');
}

function isShown(target: string): boolean {
  return target.startsWith('https:');
}
