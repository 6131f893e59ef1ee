import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where one VS Code keeps its settings and installed extensions, apart from the person's own. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

export type Settings = Readonly<Record<string, unknown>>;

/** No page, question or update that nobody asked for; and files are saved when somebody says so. */
export const QUIET: Settings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Lays out a profile with quiet settings; settings that are there already stay, they are the person's. */
export async function layProfile(directory: string, settings: Settings = {}): Promise<Profile> {
  const profile = { userData: join(directory, 'user-data'), extensions: join(directory, 'extensions') };
  const file = join(profile.userData, 'User', 'settings.json');
  await mkdir(profile.extensions, { recursive: true });
  await mkdir(join(profile.userData, 'User'), { recursive: true });
  if (!existsSync(file)) {
    await writeFile(file, `${JSON.stringify({ ...QUIET, ...settings }, undefined, 2)}\n`);
  }
  return profile;
}
