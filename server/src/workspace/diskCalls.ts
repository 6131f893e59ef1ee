import * as fs from 'node:fs';
import { promisify } from 'node:util';

// What `fs/promises` offers, without what a runtime loads with that: streams, watchers and an editor of lines, none of
// which a check needs.
export const access = promisify(fs.access);
export const readdir = promisify(fs.readdir);
export const readFile = promisify(fs.readFile);
export const realpath = promisify(fs.realpath.native);
export const stat = promisify(fs.stat);
