// A thread of its own for markdown-it: an engine that the check runs in, too, has compiled the library for both of them.
import { parentPort } from 'node:worker_threads';
import MarkdownIt from 'markdown-it';
import { medianOf } from './medianOf.ts';

const parser = new MarkdownIt();

parentPort?.on('message', async (texts: readonly string[]) => {
  parentPort?.postMessage(await medianOf((text) => parser.parse(text, {}), texts));
});
