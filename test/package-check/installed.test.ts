import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const WITHOUT_ROOT_CAUSE = `# Post-Incident Review: INC-1 – Checkout returns errors

**Date of Incident:** 2026-03-17
**Duration:** 1 hour 10 minutes
**Severity:** SEV-2
**Author:** Ada Okafor

## Executive Summary

Checkouts failed for an hour because slow queries held every database connection.

## Impact

- Users affected: 1,204
- Duration: 1 hour 10 minutes

## Timeline

| Time      | Event             | Actor    |
| --------- | ----------------- | -------- |
| 14:02 UTC | Release 4.18 out  | pipeline |
| 15:12 UTC | Incident resolved | on-call  |
`;

describe('the installed package', () => {
  it('is not the extension in development', () => {
    const extension = vscode.extensions.getExtension('postmortem.postmortem');
    assert.ok(extension, 'the package is not installed');
    assert.match(extension.extensionPath, /[\\/]extensions[\\/]postmortem\.postmortem-/);
  });

  it('activates and checks a document with nothing but its own files', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the tests need an open folder');
    const uri = vscode.Uri.joinPath(folder.uri, 'postmortems', 'INC-1-checkout.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(WITHOUT_ROOT_CAUSE));
    await vscode.commands.executeCommand('vscode.open', uri);
    const missing = await problemOf(uri, 'section-missing');
    assert.match(missing.message, /Root Cause/);
    assert.ok(vscode.extensions.getExtension('postmortem.postmortem')?.isActive);
  });
});

/** Waits for a problem of the extension with this rule's id; the test's own limit ends a wait in vain. */
async function problemOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const find = () =>
    vscode.languages
      .getDiagnostics(uri)
      .find(({ source, code }) => source === 'postmortem' && ruleOf(code) === rule);
  const found = find();
  if (found !== undefined) {
    return found;
  }
  return new Promise((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(() => {
      const diagnostic = find();
      if (diagnostic !== undefined) {
        subscription.dispose();
        resolve(diagnostic);
      }
    });
  });
}

function ruleOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
