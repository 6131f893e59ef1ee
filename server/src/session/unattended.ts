import type { Connection } from 'vscode-languageserver';

/** Lets something happen without waiting for it. A client that refuses must not end the server. */
export function unattended({ console }: Pick<Connection, 'console'>, happening: Promise<unknown>): void {
  happening.catch((error: unknown) => {
    console.error(`The client refused: ${String(error)}`);
  });
}
