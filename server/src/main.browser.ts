import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './connection/startServer.ts';
import { type Clock, machineTimers } from './scheduling/clock.ts';
import { localToday } from './scheduling/localToday.ts';
import { onNewDay } from './scheduling/midnight.ts';

declare const self: DedicatedWorkerGlobalScope;

const clock: Clock = { ...machineTimers, now: () => new Date() };

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);

startServer((options) => createConnection(ProposedFeatures.all, reader, writer, options), {
  // Every file is the editor's, and is read through it.
  disk: undefined,
  today: () => localToday(clock.now()),
  onNewDay: (changed) => onNewDay(clock, changed),
  rulePages: undefined,
  version: productVersion,
});
