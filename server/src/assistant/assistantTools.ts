import { checkTool } from './checkTool.ts';
import { openActionsTool } from './openActionsTool.ts';
import { scaffoldTool } from './scaffoldTool.ts';
import { timelineTool } from './timelineTool.ts';
import type { AssistantTool } from './tool.ts';

/** Every tool; names are part of what users write in prompts, so they stay. */
export const assistantTools: readonly AssistantTool[] = [
  checkTool,
  timelineTool,
  openActionsTool,
  scaffoldTool,
];
