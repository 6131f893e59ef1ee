import * as z from 'zod';
import { parseDocument } from '../document/document.ts';
import { readPostmortem } from '../postmortem.ts';
import type { TimelineModel } from '../protocol.ts';
import { timelineModel } from '../timeline/timelineModel.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import { file } from './inputs.ts';
import type { AssistantTool } from './tool.ts';
import { AssistantError } from './tool.ts';

const input = z.strictObject({ file });

export interface TimelineToolResult extends TimelineModel {
  readonly file: string;
}

/** Reads the timeline of a postmortem, as `postmortem timeline --format json` prints it. */
export const timelineTool: AssistantTool<typeof input, TimelineToolResult> = {
  name: 'read_timeline',
  title: 'Read the timeline of a postmortem',
  description:
    'Reads the timeline of an incident postmortem: each event with its range (lines and characters from 0), instant (ISO 8601, or null where the text does not say), text, actor and milestone, and the metrics time to detect, acknowledge, mitigate and resolve (ISO 8601 durations with the indexes of the two events each was computed from, or null where a milestone is missing). Use it instead of doing arithmetic with times. A null is a gap to ask people about.',
  input,
  async run(world, { file }) {
    const { text, environment } = await world.document(file);
    const { templates, configuration } = environment;
    const document = parseDocument(text);
    const timeline = timelineOf(readPostmortem(document, { templates, configuration }), configuration);
    if (!timeline || timeline.events.length === 0) {
      throw new AssistantError(
        `“${file}” has no timeline: no section that is named as one and has entries, and no list with times.`,
      );
    }
    return { file, ...timelineModel(document.source, timeline) };
  },
};
