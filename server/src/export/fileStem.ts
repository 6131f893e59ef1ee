import type { ExportInput } from './exportInput.ts';

/** The file's name without its extension. */
export function fileStem({ fileName }: ExportInput): string {
  return fileName.replace(/\.(?:md|markdown)$/i, '') || 'postmortem';
}
