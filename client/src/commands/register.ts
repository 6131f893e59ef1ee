import * as vscode from 'vscode';
import { saveFileCommand } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { addMissingSections } from './addMissingSections.ts';
import { createConfiguration } from './createConfiguration.ts';
import { createTemplate } from './createTemplate.ts';
import { doNotTreatAsPostmortem } from './doNotTreatAsPostmortem.ts';
import { exportPostmortem } from './exportPostmortem.ts';
import { newPostmortem } from './newPostmortem.ts';
import { openSample } from './openSample.ts';
import { restartServer } from './restartServer.ts';
import { saveFile } from './saveFile.ts';
import { selectTemplate } from './selectTemplate.ts';
import { showActions } from './showActions.ts';
import { showOutput } from './showOutput.ts';
import { treatAsPostmortem } from './treatAsPostmortem.ts';

/** Gives every command its id. None waits for the server, so that they are there even when it is not. */
export function registerCommands(
  server: Server,
  statuses: StatusStore,
  { workspaceState: state, extensionUri: extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const commands: Readonly<Record<string, (argument: unknown, more: unknown) => unknown>> = {
    'postmortem.new': (argument) => newPostmortem(server, state, argument),
    'postmortem.createConfiguration': (argument) => createConfiguration(argument),
    'postmortem.openSample': (argument) => openSample(extension, argument),
    'postmortem.addMissingSections': (argument) => addMissingSections(statuses, argument),
    'postmortem.createTemplate': (argument) => createTemplate(server, argument),
    'postmortem.export': (argument, format) => exportPostmortem(server, argument, format),
    'postmortem.selectTemplate': (argument) => selectTemplate(server, statuses, argument),
    'postmortem.treatAsPostmortem': (argument) => treatAsPostmortem(server, argument),
    'postmortem.doNotTreatAsPostmortem': (argument) => doNotTreatAsPostmortem(server, argument),
    'postmortem.showActions': (argument) => showActions(server, statuses, argument),
    'postmortem.restartServer': () => restartServer(server),
    'postmortem.showOutput': () => showOutput(server),
    [saveFileCommand]: saveFile,
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
