import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { assistantTools } from '../assistant/assistantTools.ts';
import { scaffoldTool } from '../assistant/scaffoldTool.ts';
import { AssistantError } from '../assistant/tool.ts';
import { DiskWorld } from '../mcp/diskWorld.ts';
import { reviewPrompt } from '../mcp/reviewPrompt.ts';
import type { McpOffer, McpWriting } from '../mcp/serveMcp.ts';
import { makeFolder } from './makeFolder.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { printable } from './printed.ts';
import { codeOf, reasonOf, writeNewFile } from './writeFiles.ts';

export interface McpCommandOptions {
  /** The folder that is served, and nothing outside of it; where the command runs by default. */
  readonly root?: string;
}

export interface McpCommandContext {
  readonly cwd: string;
  /** Asked again for each call: a server runs for days. `YYYY-MM-DD` */
  readonly now: () => string;
  readonly version: string;
  readonly output: Output;
  /** The part that speaks the protocol, which no other command needs. */
  readonly loadMcp: () => Promise<{ readonly serveMcp: (offer: McpOffer) => Promise<void> }>;
}

/** What cannot be read may be quoted, and be of any length; in UTF-16 code units. */
const longestWarning = 300;

/** `postmortem mcp`: serves the tools and the prompt for assistants over standard input and output. */
export async function mcpCommand(
  options: McpCommandOptions,
  context: McpCommandContext,
): Promise<ExitStatus> {
  const root = options.root ?? '.';
  const folder = await folderOf(root, context.cwd);
  const world = (): DiskWorld => new DiskWorld(folder, context.now(), resolve(context.cwd, root));
  const { serveMcp } = await context.loadMcp();
  await serveMcp({
    version: context.version,
    world,
    tools: assistantTools,
    writing: writingBelow(folder, world),
    prompt: reviewPrompt,
    warn: ({ message }) => context.output.writeError(`${printable(message).slice(0, longestWarning)}\n`),
    isForModel: (error) => error instanceof AssistantError,
  });
  return exitStatus.success;
}

async function folderOf(folder: string, cwd: string): Promise<string> {
  try {
    const path = await realpath(resolve(cwd, folder));
    if ((await stat(path)).isDirectory()) {
      return path;
    }
  } catch {
    // Said below, with what is no folder either.
  }
  throw new UsageError(`There is no folder “${folder}”.`);
}

/** Writes new postmortems below a folder. */
function writingBelow(root: string, worldNow: () => DiskWorld): McpWriting {
  return {
    tool: scaffoldTool.name,
    place: async ({ folder }, result) => {
      const world = worldNow();
      const path = join(
        world.inside(typeof folder === 'string' ? folder : 'postmortems'),
        partOf(result, 'fileName'),
      );
      await world.insist(path, relative(root, path));
      return relative(root, path);
    },
    write: async (place, result) => {
      const world = worldNow();
      const path = world.inside(place);
      try {
        await makeFolder(dirname(path));
      } catch (error) {
        throw notWritten(place, error);
      }
      await world.insist(path, place);
      try {
        writeNewFile(path, partOf(result, 'text'));
      } catch (error) {
        throw notWritten(place, error);
      }
      return place;
    },
  };
}

function notWritten(place: string, error: unknown): AssistantError {
  return new AssistantError(
    codeOf(error) === 'EEXIST'
      ? `“${place}” exists already and was left as it is.`
      : `“${place}” cannot be written (${reasonOf(error)}).`,
  );
}

function partOf(result: object, name: 'fileName' | 'text'): string {
  const part: unknown = new Map<string, unknown>(Object.entries(result)).get(name);
  if (typeof part !== 'string') {
    throw new TypeError(`The result has no ${name}.`);
  }
  return part;
}
