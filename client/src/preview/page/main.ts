// The page of the timeline preview. It holds no text of its own, fetches nothing, and builds all it shows node by node.
import type { FromPage, PageState, TimeMode, ToPage } from './messages.ts';
import { timeModes } from './messages.ts';
import { TimelinePage } from './page.ts';

/** What VS Code gives to the page of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const code = acquireVsCodeApi();
const kept = keptState();
let page: TimelinePage | undefined;
let hasScrolled = false;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'start') {
    const host = { send: code.postMessage, keep: keep };
    if (page) {
      page.moveTo(data.uri);
    } else {
      page = new TimelinePage(host, data.uri, data.texts, kept.mode);
    }
    return;
  }
  page?.receive(data);
  if (data.kind === 'show' && !hasScrolled) {
    hasScrolled = true;
    window.scrollTo(0, kept.scroll);
  }
});
code.postMessage({ kind: 'ready' });

/** Until the rows are there, nothing can be scrolled, and the place from before must not be forgotten. */
function keep(state: PageState): void {
  code.setState(hasScrolled ? state : { ...state, scroll: kept.scroll });
}

/** What an earlier life of this page has kept; of unknown form, as it may be of an earlier version. */
function keptState(): { readonly mode: TimeMode; readonly scroll: number } {
  const state = code.getState();
  const known = typeof state === 'object' && state !== null ? state : {};
  const mode = timeModes.find((one) => 'mode' in known && known.mode === one) ?? 'document';
  return { mode, scroll: 'scroll' in known && typeof known.scroll === 'number' ? known.scroll : 0 };
}
