import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './installOnce.ts';
import { scratch } from './paths.ts';
import { run } from './processes.ts';

const VERSION = '4.139.1';

/**
 * Gives the entry point of VS Code's own server (`server-main.js`), from the npm package that carries it: a real
 * workbench and extension host wherever the package registry is reachable, with neither a display nor root.
 */
export async function obtainCodeServer(): Promise<string> {
  const directory = join(scratch, `code-server-${VERSION}`);
  await installOnce(directory, install);
  return join(directory, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
}

async function install(staging: string): Promise<void> {
  console.log(`Installing VS Code's server (code-server ${VERSION}), once`);
  await writeFile(join(staging, 'package.json'), '{ "private": true }\n');
  const vscode = join(staging, 'node_modules', 'code-server', 'lib', 'vscode');
  await npmInstall(staging, `code-server@${VERSION}`);
  await npmInstall(vscode, '--omit=dev');
  await npmInstall(join(vscode, 'extensions'), '--omit=dev');
  await replaceSpdlog(vscode);
}

async function npmInstall(cwd: string, argument: string): Promise<void> {
  await run('npm', ['install', argument, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd });
}

async function replaceSpdlog(vscode: string): Promise<void> {
  const target = join(vscode, 'node_modules', '@vscode', 'spdlog');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "name": "@vscode/spdlog", "main": "index.js" }\n');
  await copyFile(join(import.meta.dirname, 'spdlogStandIn.cjs'), join(target, 'index.js'));
}
