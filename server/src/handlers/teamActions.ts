import type {
  CodeAction,
  Diagnostic,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Problem } from '../check/check.ts';
import type { PlainEdit } from '../check/fix.ts';
import type { RuleInForce } from '../config/editConfiguration.ts';
import { accept, newConfiguration, turnOff } from '../config/editConfiguration.ts';
import { SourceText } from '../document/sourceText.ts';
import { saveFileCommand } from '../protocol.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import { plainEdit } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { placeIn, placeOf } from '../uris.ts';
import { configurationFileName } from '../workspace/environment.ts';

/** What changes a configuration's text; undefined where that text is broken. */
type ConfigurationChange = (text: string) => readonly PlainEdit[] | undefined;

/**
 * The actions that settle a problem for a whole team by an edit of its configuration: the phrase is accepted, where
 * the rule knows phrases, or the rule is turned off. A team without a configuration gets one in the workspace folder.
 */
export function teamActions(
  context: ServerContext,
  uri: string,
  { environment, analysis }: AnalysedDocument,
  problem: Problem,
  diagnostic: Diagnostic,
): CodeAction[] {
  const { id, severity, options } = problem.rule;
  const set = environment.configuration.rules[id];
  const inForce: RuleInForce = {
    id,
    severity: set?.severity ?? (severity === 'off' ? problem.severity : severity),
    options: set?.options ?? {},
  };
  const written = analysis.postmortem.document.source.slice(problem.range);
  const phrase = options && 'allow' in options().shape ? phraseOf(written) : undefined;
  const action = (title: string, change: ConfigurationChange): CodeAction[] => {
    const edit = configurationEdit(context, uri, environment, change);
    return edit
      ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], ...saved(context, edit) }]
      : [];
  };
  return [
    ...(phrase === undefined
      ? []
      : action(`Allow “${phrase}” in ${configurationFileName}`, (text) => accept(text, inForce, phrase))),
    ...action(`Turn off ${id} in ${configurationFileName}`, (text) => turnOff(text, inForce)),
  ];
}

/** Longer ones are sentences, and nobody writes the same one twice. In UTF-16 units. */
const longestPhrase = 60;

function phraseOf(written: string): string | undefined {
  const phrase = written.replace(/\s+/g, ' ').trim();
  return phrase.length > 0 && phrase.length <= longestPhrase ? phrase : undefined;
}

interface ConfigurationEdit {
  readonly file: string;
  readonly edit: WorkspaceEdit;
}

/** The edit comes with a request to save: what lies unsaved in another file changes nothing yet, and is easily missed. */
function saved({ capabilities }: ServerContext, { file, edit }: ConfigurationEdit): Partial<CodeAction> {
  return capabilities.savesFiles
    ? { edit, command: { title: 'Save', command: saveFileCommand, arguments: [file] } }
    : { edit };
}

function configurationEdit(
  { capabilities, environments, documents }: ServerContext,
  uri: string,
  { configurationFile, configurationSource }: AnalysedDocument['environment'],
  change: ConfigurationChange,
): ConfigurationEdit | undefined {
  if (configurationFile !== undefined) {
    // What is written there and not saved yet must not be lost, nor an edit land beside its place.
    const open = documents.all().find((document) => placeOf(document.uri) === placeOf(configurationFile));
    const source = open ? new SourceText(open.getText()) : configurationSource;
    const edits = source && change(source.text);
    const identifier = { uri: open?.uri ?? configurationFile, version: open?.version ?? null };
    return source && edits
      ? { file: identifier.uri, edit: editOf(capabilities, identifier, source, edits) }
      : undefined;
  }
  const folder = environments.workspaceFolderOf(uri);
  const content = newConfiguration(change);
  if (folder === undefined || content === undefined || !capabilities.createsFiles) {
    return undefined;
  }
  const file = placeIn(folder, configurationFileName);
  const inserted = [{ range: { start: 0, end: 0 }, text: content }];
  return {
    file,
    edit: {
      // Should somebody have written one meanwhile, nothing is done.
      documentChanges: [
        { kind: 'create', uri: file },
        documentEdit({ uri: file, version: null }, new SourceText(''), inserted),
      ],
    },
  };
}

function editOf(
  capabilities: ServerContext['capabilities'],
  document: OptionalVersionedTextDocumentIdentifier,
  source: SourceText,
  edits: readonly PlainEdit[],
): WorkspaceEdit {
  const change = documentEdit(document, source, edits);
  return capabilities.documentChanges
    ? { documentChanges: [change] }
    : { changes: { [document.uri]: edits.map((edit) => plainEdit(source, edit)) } };
}

function documentEdit(
  textDocument: OptionalVersionedTextDocumentIdentifier,
  source: SourceText,
  edits: readonly PlainEdit[],
): TextDocumentEdit {
  return { textDocument, edits: edits.map((edit) => plainEdit(source, edit)) };
}
