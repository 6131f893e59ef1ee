// A language server on the same libraries that finds the same problem in every document.
import {
  createConnection,
  DiagnosticSeverity,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(() => ({
  kind: 'full',
  items: [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } },
      severity: DiagnosticSeverity.Warning,
      message: 'This is a document.',
    },
  ],
}));
documents.listen(connection);
connection.listen();
