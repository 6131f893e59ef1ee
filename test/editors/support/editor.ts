import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const commandLine = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const page = readFileSync(new URL('../../../docs/editors.md', import.meta.url), 'utf8');

/** A configuration as the page for users of other editors has it: the fenced block with this name behind its language. */
export function configuration(name: string): string {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith('```') && line.endsWith(` ${name}`));
  if (start === -1) {
    throw new Error(`docs/editors.md has no block “${name}”`);
  }
  return lines.slice(start + 1, lines.indexOf('```', start)).join('\n');
}

/** A program that may be installed; another one is named by a variable of the environment, such as `NVIM`. */
export function installed(name: string): string | undefined {
  const named = process.env[name.toUpperCase()];
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return named ?? places.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How an editor ended, and what it printed. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** A project of its own for one editor, and a home without the settings of whoever runs the tests. */
export class Desk {
  readonly folder: string;

  constructor() {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-editor-')));
    mkdirSync(join(this.folder, 'home'));
    mkdirSync(join(this.folder, 'project'));
    spawnSync('git', ['init', '--quiet', this.path('project')]);
    this.write('project/README.md', '# A project\n');
    // As `npm link` would: the configurations name the program, and no place.
    this.write(
      'bin/postmortem',
      `#!/bin/sh\nexec "${process.execPath}" "${commandLine}" "$@"\n`,
      constants.S_IRWXU,
    );
  }

  /** What an editor is started with. */
  get environment(): Readonly<Record<string, string>> {
    const home = this.path('home');
    return {
      PATH: [this.path('bin'), process.env['PATH'] ?? ''].join(delimiter),
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      LANG: 'C.UTF-8',
    };
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, content: string, mode = 0o644): string {
    const path = this.path(...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode });
    return path;
  }

  read(...names: readonly string[]): string {
    return readFileSync(this.path(...names), 'utf8');
  }

  /** Runs an editor in the project until it ends. It has no terminal, and nobody types. */
  async run(program: string, args: readonly string[]): Promise<Ended> {
    const editor = spawn(program, args, {
      cwd: this.path('project'),
      stdio: ['ignore', 'pipe', 'pipe'],
      // One that waits for an answer must not wait for ever.
      timeout: 550_000,
      env: this.environment,
    });
    const [out, error, [status]] = await Promise.all([
      text(editor.stdout),
      text(editor.stderr),
      once(editor, 'exit'),
    ]);
    return { status: typeof status === 'number' ? status : null, output: out + error };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
