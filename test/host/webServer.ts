import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { obtainCodeServer } from './codeServer.ts';
import { QUIET } from './profile.ts';

/** What a workbench without any machine behind it runs; paths are absolute. */
export interface WebTarget {
  readonly extension: string;
  /** The bundled tests, relative to the extension's folder, where the workbench looks for the host to run them in. */
  readonly tests: string;
  /** The folder of the extension with the file system on which the opened folder is. */
  readonly fileSystem: string;
  readonly folder: Address;
}

/** The parts of a URI, as the workbench revives it. */
interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

export interface WebServer {
  readonly address: string;
  stop(): Promise<void>;
}

const WORKBENCH = '/vs/code/browser/workbench/workbench';

/**
 * Serves VS Code's workbench as vscode.dev does: files, and nothing that could run an extension, so that extensions run
 * in the browser or not at all. As there, the extension host and webviews have origins of their own.
 */
export async function startWebServer(target: WebTarget): Promise<WebServer> {
  const out = dirname(await obtainCodeServer());
  const options = { dev: true, dotfiles: true, setHeaders: allowOrigins };
  const mounts = new Map([
    ['/vscode/', sirv(dirname(out), options)],
    ['/extension/', sirv(target.extension, options)],
    ['/files/', sirv(target.fileSystem, options)],
  ]);
  const workbench = await readWorkbench(out);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      send(response, 'text/html', page(authorityOf(request), target));
    } else if (pathname === `/vscode/out${WORKBENCH}.js`) {
      send(response, 'text/javascript', workbench);
    } else {
      serveFile(mounts, request, response);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') {
    throw new Error('The server has no port');
  }
  return {
    address: `http://localhost:${bound.port}/`,
    stop: async () => {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}

/**
 * The package's workbench always has its own server as the remote machine, and keeps the person's settings there: both
 * are undone, so that it is the workbench of vscode.dev again.
 */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  ['remoteAuthority:location.host', 'remoteAuthority:void 0'],
  [
    '(this.userDataPath).with({scheme:J.vscodeRemote})',
    '(this.userDataPath).with({scheme:J.vscodeUserData})',
  ],
];

async function readWorkbench(out: string): Promise<string> {
  const original = await readFile(join(out, `${WORKBENCH}.js`), 'utf8');
  return CHANGES.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) {
      throw new Error(`The workbench has “${from}” ${parts.length - 1} times, and not once`);
    }
    return parts.join(to);
  }, original);
}

function authorityOf(request: IncomingMessage): string {
  return request.headers.host ?? 'localhost';
}

function allowOrigins(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
}

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(text);
}

function serveFile(
  mounts: ReadonlyMap<string, ReturnType<typeof sirv>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const notFound = () => {
    response.statusCode = 404;
    allowOrigins(response);
    response.end();
  };
  for (const [prefix, serve] of mounts) {
    if (request.url?.startsWith(prefix)) {
      request.url = request.url.slice(prefix.length - 1);
      serve(request, response, notFound);
      return;
    }
  }
  notFound();
}

function page(authority: string, target: WebTarget): string {
  const configuration = JSON.stringify(workbenchConfiguration(authority, target))
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${configuration}">
    <link rel="stylesheet" href="/vscode/out${WORKBENCH}.css">
  </head>
  <body aria-label="">
    <script>globalThis._VSCODE_FILE_ROOT = '${`http://${authority}/vscode/out/`}';</script>
    <script type="module" src="/vscode/out/nls.messages.js"></script>
    <script type="module" src="/vscode/out${WORKBENCH}.js"></script>
  </body>
</html>
`;
}

/** What vscode.dev gives its workbench, and what makes it run tests and report them. */
function workbenchConfiguration(authority: string, target: WebTarget): object {
  const served = (path: string) => ({ scheme: 'http', authority, path });
  return {
    folderUri: target.folder,
    additionalBuiltinExtensions: [served('/files')],
    developmentOptions: {
      extensions: [served('/extension')],
      extensionTestsPath: served(`/extension/${target.tests}`),
      enableSmokeTestDriver: true,
    },
    configurationDefaults: QUIET,
    enableWorkspaceTrust: false,
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: `http://{{uuid}}.${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    productConfiguration: {
      webEndpointUrlTemplate: `http://{{uuid}}.${authority}/vscode`,
      commit: 'tested',
      quality: 'stable',
      enableTelemetry: false,
      extensionsGallery: undefined,
    },
  };
}
