import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What a package consists of; an installation renames some of the files. */
const EXPECTED = [
  /^\.vsixmanifest$/,
  /^CHANGELOG\.md$/i,
  /^LICENSE\.txt$/,
  /^README\.md$/i,
  /^dist\/cli\.js$/,
  /^dist\/extension\.js$/,
  /^dist\/extension\.web\.js$/,
  /^dist\/fileThread\.js$/,
  /^dist\/server\.js$/,
  /^dist\/server\.web\.js$/,
  /^dist\/package\.json$/,
  /^dist\/rules\.md$/,
  /^dist\/engine\/(server|worker|cli|fileThread|languageClient|webLanguageClient|onDemand|markdownTimeline|[A-Z0-9]{8})\.js$/,
  /^dist\/engine\/package\.json$/,
  /^dist\/insights\/page\.(js|css)$/,
  /^dist\/preview\/page\.(js|css)$/,
  /^dist\/preview\/markdown\.css$/,
  /^docs\/icon\.png$/,
  /^docs\/templates\.md$/,
  /^package\.json$/,
  /^package\.nls\.json$/,
  /^package\.nls\.[a-z-]+\.json$/,
  /^l10n\/bundle\.l10n\.[a-z-]+\.json$/,
  /^walkthrough\/sample\.md$/,
  /^walkthrough\/[a-z]+\.svg$/,
  /^schemas\/postmortem\.schema\.json$/,
  /^server\/prompts\/postmortem\.prompt\.md$/,
  /^snippets\/[a-z-]+\.json$/,
  /^syntaxes\/[a-z.]+\.tmLanguage\.json$/i,
];

/** Checks that an installed package holds each kind of file that belongs into it, and no other. */
export async function checkContents(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const unexpected = files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)));
  assert.deepEqual(unexpected, [], 'files that nobody decided to ship');
  const absent = EXPECTED.filter((pattern) => !files.some((file) => pattern.test(file)));
  assert.deepEqual(absent.map(String), [], 'kinds of files that the package lacks');
  await checkPage(directory, files);
}

/** The page that an editor shows has no dead ends: VS Code shows and follows there nothing that lies in the package. */
async function checkPage(directory: string, files: string[]): Promise<void> {
  const page = files.find((file) => /^readme\.md$/i.test(file));
  assert.ok(page);
  const text = await readFile(join(directory, page), 'utf8');
  const targets = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
  assert.deepEqual(
    targets.filter((target) => !/^(?:https:|#)/.test(target)),
    [],
    'the page shows or links to what VS Code does not show there',
  );
}
