import type { MarkdownParser } from '../../../server/src/rendering/timelinePlugin.ts';

/** What the built-in Markdown preview calls before it shows anything. */
export type ExtendMarkdownIt = (md: MarkdownParser) => MarkdownParser;
