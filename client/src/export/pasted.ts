import type { ExportFormat } from '../../../server/src/protocol.ts';

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * An export as a person pastes it. Programs have to escape three signs for Slack; in its field for messages they are
 * signs like all others, and call nobody.
 */
export function pasted(format: ExportFormat, text: string): string {
  return format === 'slack' ? text.replace(/&(?:amp|lt|gt);/g, (escaped) => signs[escaped] ?? escaped) : text;
}
