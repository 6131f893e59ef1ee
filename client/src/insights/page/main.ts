// The page with the numbers of a workspace. It holds no text of its own, fetches nothing, and builds all it shows node by node.
import { type FromPage, type PageState, periods, type ToPage } from './messages.ts';
import { InsightsPage } from './page.ts';

/** What VS Code gives to the page of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const code = acquireVsCodeApi();
let page: InsightsPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'start') {
    page ??= new InsightsPage(
      { send: code.postMessage, keep: code.setState },
      data.texts,
      data.language,
      keptState(),
    );
  } else {
    page?.receive(data);
  }
});
code.postMessage({ kind: 'ready' });

/** What an earlier life of this page has kept; of unknown form, as it may be of an earlier version. */
function keptState(): PageState {
  const state = code.getState();
  const known = typeof state === 'object' && state !== null ? state : {};
  const months = periods.find((one) => 'months' in known && known.months === one) ?? 12;
  const hidden = 'hidden' in known && Array.isArray(known.hidden) ? known.hidden.map(String) : [];
  return { months, hidden };
}
