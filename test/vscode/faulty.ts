import type * as vscode from 'vscode';
import { open, problemsUntil, ruleOf, type Scratch } from './kit.ts';

/** A postmortem with one section too deep and one missing. */
export const faulty = `---
type: postmortem
template: standard
---

# Post-Incident Review: INC-1204

## Executive Summary

Eight per cent of checkouts failed for an hour.

### Root Cause

The connection pool had no upper bound.

## Prevention

Action 1 bounds the pool.
`;

export const is = (rule: string) => (problem: vscode.Diagnostic) => ruleOf(problem) === rule;
export const has = (rule: string) => (problems: readonly vscode.Diagnostic[]) => problems.some(is(rule));

/** Opens a document with the text above, whose problems are known. */
export async function openFaultyIn(scratch: Scratch): Promise<vscode.TextDocument> {
  const document = await open(await scratch.write('INC-1204.md', faulty));
  await problemsUntil(document.uri, has('section-level'));
  return document;
}
