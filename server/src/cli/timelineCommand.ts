import { dirname, resolve } from 'node:path';
import type { MarkdownDocument } from '../document/document.ts';
import { parseDocument } from '../document/document.ts';
import { readPostmortem } from '../postmortem.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { timelineModel } from '../timeline/timelineModel.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { Environment } from '../workspace/environment.ts';
import { commandEnvironment } from './commandEnvironment.ts';
import { configurationErrors } from './configurationErrors.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { printedJson } from './printed.ts';
import { readText, withoutByteOrderMark } from './readText.ts';
import { timelineText } from './timelineText.ts';

export interface TimelineCommandOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

export interface TimelineCommandContext {
  readonly cwd: string;
  readonly output: Output;
}

/** `postmortem timeline`: prints the timeline of a file, whether or not it looks like a postmortem otherwise. */
export async function timelineCommand(
  file: string,
  options: TimelineCommandOptions,
  context: TimelineCommandContext,
): Promise<ExitStatus> {
  const path = resolve(context.cwd, file);
  const { text } = withoutByteOrderMark(readText(path, file));
  const environment = await commandEnvironment(dirname(path), options.config, context);
  const document = parseDocument(text);
  const timeline = timelineIn(document, environment);
  if (!timeline) {
    throw new UsageError(
      `“${file}” has no timeline: no section that is named as one and has entries, and no list with times.`,
    );
  }
  context.output.write(
    options.format === 'json'
      ? `${printedJson(timelineModel(document.source, timeline))}\n`
      : timelineText(document.source, timeline),
  );
  return configurationErrors(environment).length > 0 ? exitStatus.failure : exitStatus.success;
}

function timelineIn(
  document: MarkdownDocument,
  { templates, configuration }: Environment,
): Timeline | undefined {
  const timeline = timelineOf(readPostmortem(document, { templates, configuration }), configuration);
  return timeline && timeline.events.length > 0 ? timeline : undefined;
}
