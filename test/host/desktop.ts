import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { scratch } from './paths.ts';

const PATIENCE_MILLISECONDS = 5000;
const DAY = 24 * 3_600_000;
const UNREACHABLE = join(scratch, 'desktop-unreachable');

/**
 * Gives the executable of a desktop VS Code: the one that `POSTMORTEM_VSCODE` names, else a downloaded one, or nothing
 * where it could not be shown or downloaded. That the download failed is remembered for a day.
 */
export async function obtainDesktop(): Promise<string | undefined> {
  const { POSTMORTEM_VSCODE: named } = process.env;
  if (named !== undefined) {
    return named;
  }
  if (!hasDisplay() || (await failedLately())) {
    return undefined;
  }
  try {
    console.log('Looking for a desktop VS Code to download');
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: scratch,
      timeout: PATIENCE_MILLISECONDS,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    console.log(`No desktop VS Code can be downloaded here: ${error}`);
    await mkdir(scratch, { recursive: true });
    await writeFile(UNREACHABLE, '');
    return undefined;
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
}

async function failedLately(): Promise<boolean> {
  try {
    return Date.now() - (await stat(UNREACHABLE)).mtimeMs < DAY;
  } catch {
    return false;
  }
}
