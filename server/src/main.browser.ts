import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { localToday } from './localToday.ts';
import { type Clock, onNewDay } from './midnight.ts';
import { startServer } from './startServer.ts';

declare const self: DedicatedWorkerGlobalScope;

const clock: Clock = {
  now: () => new Date(),
  startTimer: (callback, milliseconds) => {
    setTimeout(callback, milliseconds);
  },
};

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
