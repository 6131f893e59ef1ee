// Both programs in one bundle: the engine is shipped once, and each loads of it what it needs, when it does.

/** Starts the language server on this process's streams or channel. */
export async function runServer(): Promise<void> {
  await import('./main.node.ts');
}

/** Runs the command line with this process's arguments. */
export async function runCommandLine(): Promise<void> {
  await import('./cli.ts');
}
