import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { installOnce } from './installOnce.ts';
import { root, scratch } from './paths.ts';
import { run } from './processes.ts';

/** The longest wait for one step of a browser, in milliseconds: only one that is in vain lasts so long. */
const PATIENCE = 120_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package's own names directories that exist only where it is meant to run. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/**
 * Starts a headless browser: the one that `CHROME_PATH` names, else the one inside an npm package on Linux (it needs
 * neither root nor system libraries), else the Chrome of the machine. The caller closes it; signals are its business.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(await findBrowser()),
    args: FLAGS,
    timeout: PATIENCE,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** A context of its own in a browser, whose steps may take as long as they do on a machine with other work. */
export async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

async function findBrowser(): Promise<
  { executablePath: string; env?: NodeJS.ProcessEnv } | { channel: string }
> {
  const { CHROME_PATH: named } = process.env;
  if (named !== undefined) {
    return { executablePath: named };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { channel: 'chrome' };
  }
  const directory = await unpack();
  const executablePath = join(directory, 'chromium');
  return { executablePath, env: await environmentFor(executablePath, directory) };
}

/** The package unpacks into the temporary directory, for its own purpose: a child process is given one of ours. */
async function unpack(): Promise<string> {
  const directory = join(scratch, `chromium-${packagedVersion()}`);
  await installOnce(directory, async (staging) => {
    console.log('Unpacking the headless browser, once');
    const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
    // The second variable makes it unpack its system libraries as well.
    const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
    await run(process.execPath, ['--eval', script], { cwd: root, env });
    await writeFile(join(staging, 'fonts', 'fonts.conf'), FONTS);
  });
  return directory;
}

function packagedVersion(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const manifest: { version: string } = require(join(entry, '..', '..', '..', 'package.json'));
  return manifest.version;
}

/** Only a machine without libraries or fonts of its own gets the packaged ones: mixed they may not fit. */
async function environmentFor(executable: string, directory: string): Promise<NodeJS.ProcessEnv> {
  const own: { LD_LIBRARY_PATH?: string; FONTCONFIG_PATH?: string } = {};
  const { LD_LIBRARY_PATH: path } = process.env;
  if ((await run('ldd', [executable])).includes('not found')) {
    const libraries = join(directory, 'al2023', 'lib');
    own.LD_LIBRARY_PATH = path === undefined ? libraries : `${libraries}:${path}`;
  }
  if (!existsSync('/etc/fonts')) {
    own.FONTCONFIG_PATH = join(directory, 'fonts');
  }
  return { ...process.env, ...own };
}
