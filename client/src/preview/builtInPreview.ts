import * as vscode from 'vscode';
import type { ReadMarkdownTimeline } from '../../../server/src/rendering/markdownTimeline.ts';
import { addTimeline } from '../../../server/src/rendering/timelinePlugin.ts';
import type { ExtendMarkdownIt } from './extendMarkdownIt.ts';
import { phaseNames } from './phaseNames.ts';

/** Makes the plugin for the built-in Markdown preview; a failure of it is written to the log. */
export function builtInPreviewPlugin(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): ExtendMarkdownIt {
  const options = {
    load: () => loadEngine(context.asAbsolutePath('dist/engine/markdownTimeline.js')),
    names: phaseNames(),
    head: vscode.l10n.t('Since start'),
    failed: (error: unknown) => output.error(`The timeline in the Markdown preview: ${String(error)}`),
  };
  return (md) => addTimeline(md, options);
}

/** A path that is known at run time only keeps the bundler from taking the engine into this bundle. */
function loadEngine(path: string): ReadMarkdownTimeline {
  const loaded: { readonly readMarkdownTimeline: ReadMarkdownTimeline } = require(path);
  return loaded.readMarkdownTimeline;
}
