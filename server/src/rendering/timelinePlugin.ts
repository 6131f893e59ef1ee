import type MarkdownIt from 'markdown-it';
import type { PhaseNames } from '../timeline/phasePicture.ts';
import type { MarkdownTimeline, ReadMarkdownTimeline } from './markdownTimeline.ts';

export type MarkdownParser = InstanceType<typeof MarkdownIt>;

type Token = ReturnType<MarkdownParser['parse']>[number];

/** What the plugin needs of its surroundings. */
export interface MarkdownPluginOptions {
  /** Loads the engine, which is heavy; called when something like a timeline is shown for the first time. */
  readonly load: () => ReadMarkdownTimeline;
  readonly names: PhaseNames;
  /** The head of the column with the time since the start. */
  readonly head: string;
  readonly failed: (error: unknown) => void;
}

/** Longer documents are shown as they are: the preview is made anew at every key. */
const longest = 300_000;
const clock = /\d[:.h]\d\d/;

/** Gives the built-in Markdown preview the phase bar and the time since the start. It never breaks that preview. */
export function addTimeline(md: MarkdownParser, options: MarkdownPluginOptions): MarkdownParser {
  let read: ReadMarkdownTimeline | undefined;
  md.core.ruler.push('postmortem_timeline', (state) => {
    try {
      const { src, tokens } = state;
      if (src.length > longest || !clock.test(src) || !tokens.some(({ type }) => type === 'table_open')) {
        return;
      }
      read ??= options.load();
      const timeline = read(src, options.names);
      if (timeline) {
        state.tokens = new TableWriter(timeline, options.head, state.Token).write(tokens);
      }
    } catch (error) {
      options.failed(error);
    }
  });
  return md;
}

/** Copies tokens and adds to the timeline's table. */
class TableWriter {
  readonly #timeline: MarkdownTimeline;
  readonly #head: string;
  readonly #Token: typeof MarkdownIt.Token;

  constructor(timeline: MarkdownTimeline, head: string, token: typeof MarkdownIt.Token) {
    this.#timeline = timeline;
    this.#head = head;
    this.#Token = token;
  }

  write(tokens: readonly Token[]): Token[] {
    const start = this.#tableOf(tokens);
    const end = tokens.findIndex(({ type }, index) => index > start && type === 'table_close');
    if (start === -1 || end === -1) {
      return [...tokens];
    }
    const table = tokens.slice(start, end);
    return [...tokens.slice(0, start), ...this.#bar(), ...this.#withColumn(table), ...tokens.slice(end)];
  }

  /** Index of the table that has the timeline's first row. */
  #tableOf(tokens: readonly Token[]): number {
    const [line = -1] = this.#timeline.elapsed.keys();
    return tokens.findLastIndex(
      ({ type, map }) => type === 'table_open' && map !== null && map[0] <= line && line < map[1],
    );
  }

  #bar(): readonly Token[] {
    if (this.#timeline.phases === '') {
      return [];
    }
    const bar = new this.#Token('html_block', '', 0);
    bar.content = this.#timeline.phases;
    return [bar];
  }

  #withColumn(table: readonly Token[]): readonly Token[] {
    let text = this.#head;
    let cell = 0;
    return table.flatMap((token) => {
      if (token.type === 'tr_open') {
        cell = 0;
        const line = token.map?.[0] ?? -1;
        text = this.#timeline.elapsed.get(line) ?? text;
        return token;
      }
      if (token.type === 'tbody_open') {
        text = '';
      }
      const isCellEnd = token.type === 'th_close' || token.type === 'td_close';
      cell += isCellEnd ? 1 : 0;
      if (!isCellEnd || cell !== this.#timeline.column + 1) {
        return token;
      }
      const added = this.#cell(token.type === 'th_close' ? 'th' : 'td', text);
      text = '';
      return [token, ...added];
    });
  }

  #cell(tag: 'th' | 'td', text: string): readonly Token[] {
    const content = new this.#Token('text', '', 0);
    content.content = text;
    const inline = new this.#Token('inline', '', 0);
    inline.content = text;
    inline.children = [content];
    return [new this.#Token(`${tag}_open`, tag, 1), inline, new this.#Token(`${tag}_close`, tag, -1)];
  }
}
