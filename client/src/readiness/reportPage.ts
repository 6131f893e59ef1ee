import * as vscode from 'vscode';
import { nameOf } from '../documentName.ts';

const style = `
body { max-width: 900px; padding: 0 20px 26px; line-height: 1.5; color: var(--vscode-foreground); }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { margin-top: 1.6em; font-size: 1.15em; font-weight: 600; }
li { margin: 4px 0; }
a { color: var(--vscode-textLink-foreground); }
code { color: var(--vscode-foreground); background: var(--vscode-textCodeBlock-background); }
table { border-collapse: collapse; }
th, td { padding: 4px 24px 4px 0; text-align: start; border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); }`;

/** What the page's own script bears. It stays, so that a page is the same as long as its content is. */
const nonce = crypto.randomUUID();

/**
 * Markdown as a page to read. It fetches nothing, and runs nothing but one line that keeps what it is about for a reload
 * of the window.
 */
export async function reportPage(markdown: string, subject: vscode.Uri): Promise<string> {
  const state = JSON.stringify({ uri: subject.toString() }).replaceAll('<', '\\u003c');
  // VS Code's own extension for Markdown makes it, which may be switched off; the text can be read as it is, too.
  const content = await vscode.commands
    .executeCommand<string>('markdown.api.render', markdown)
    .then(undefined, () => `<pre>${markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`);
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^A-Za-z-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>${titleOf(subject)}</title>
<style>${style}</style>
<script nonce="${nonce}">acquireVsCodeApi().setState(${state})</script>
</head>
<body><main>${content}</main></body>
</html>`;
}

/** What screen readers call the page. */
function titleOf(subject: vscode.Uri): string {
  return vscode.l10n.t('Review Readiness: {0}', nameOf(subject)).replace(/[<&]/g, '');
}
