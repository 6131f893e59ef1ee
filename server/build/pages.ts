import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { joinPages } from '../src/rendering/joinedPages.ts';
import { extensionPage } from './extensionPage.ts';
import { outdir } from './output.ts';

/** Writes the pages that programs and editors show. */
export function writePages(): void {
  // The pages of the rules, which every program finds beside it.
  const pages = readdirSync('docs/rules').map((name): [string, string] => [
    basename(name, '.md'),
    readFileSync(`docs/rules/${name}`, 'utf8'),
  ]);
  writeFileSync(`${outdir}/rules.md`, joinPages(new Map(pages)));
  // What an editor shows as the page of the extension.
  writeFileSync(`${outdir}/readme.md`, extensionPage(readFileSync('README.md', 'utf8')));
}
