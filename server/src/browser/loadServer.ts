// What a client starts as a web worker: a script, as every worker can be, that loads the server's modules.

declare const self: DedicatedWorkerGlobalScope;

/** What the client has to say first. A script from another origin, as that of an extension is, knows no address. */
interface Start {
  /** The address of `engine/worker.js`, which lies beside this script. */
  readonly program: string;
}

/** Answers a request, so that the client can say why nothing works. */
function refuse(error: unknown, { data }: MessageEvent): void {
  if (data.id !== undefined && data.method !== undefined) {
    self.postMessage({ jsonrpc: '2.0', id: data.id, error: { code: -32603, message: String(error) } });
  }
}

async function load({ program }: Start): Promise<void> {
  // What the client says before there is a server to listen.
  const early: MessageEvent[] = [];
  self.onmessage = (event) => early.push(event);
  try {
    await import(program);
  } catch (error) {
    self.onmessage = (event) => refuse(error, event);
  }
  for (const event of early) {
    self.onmessage?.(event);
  }
}

self.onmessage = ({ data }: MessageEvent<Start>) => load(data);
