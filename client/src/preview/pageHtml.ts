import * as vscode from 'vscode';
import { pagePolicy } from './pagePolicy.ts';

/** The folder that a page may load from, and nothing else. */
export function pageRoot(extensionUri: vscode.Uri, page: 'preview' | 'insights'): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', page);
}

/** The page without any content: its script builds all of it. Nothing of a document ever comes in here. */
export function pageHtml(webview: vscode.Webview, root: vscode.Uri, title: string): string {
  const nonce = crypto.randomUUID();
  const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^A-Za-z-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(nonce, webview.cspSource)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[<&]/g, '')}</title>
<link rel="stylesheet" href="${address('page.css')}">
<script nonce="${nonce}" src="${address('page.js')}" defer></script>
</head>
<body></body>
</html>`;
}
