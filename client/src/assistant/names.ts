/** The tools by the names that the server knows them by. */
export const toolNames = [
  'check_postmortem',
  'read_timeline',
  'list_open_actions',
  'scaffold_postmortem',
] as const;

export type ToolName = (typeof toolNames)[number];

/** A tool's name in the manifest, where those of all extensions stand side by side. */
export function manifestName(name: ToolName): string {
  return `postmortem_${name}`;
}
