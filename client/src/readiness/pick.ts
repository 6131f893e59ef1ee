import * as vscode from 'vscode';
import { nameOf } from '../documentName.ts';
import { inertItem } from '../inertItem.ts';
import { createList } from '../lists.ts';
import type { Choice, ReadinessItem } from './items.ts';

/** What can be chosen, and what it comes down to; no full stop. */
export interface ReadinessList {
  readonly summary: string;
  readonly items: readonly ReadinessItem[];
}

/**
 * Lets the user choose from a report while the place of each problem is shown in the editor. The list stands there at
 * once; its items follow.
 * @returns undefined when the user gave up
 */
export function pickFrom(
  document: vscode.TextDocument,
  loading: PromiseLike<ReadinessList>,
): Promise<Choice | undefined> {
  const pick = createList<ReadinessItem>();
  const look = new Look(document);
  const buttons = reportButtons();
  pick.title = vscode.l10n.t('Review Readiness: {0}', nameOf(document.uri));
  const invitation = vscode.l10n.t('Choose a problem to go to its place and its quick fixes');
  pick.placeholder = invitation;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  return new Promise((resolve, reject) => {
    const end = (choice: Choice | undefined) => {
      resolve(choice);
      look.end(choice?.kind === 'place');
      pick.dispose();
    };
    pick.onDidChangeActive(([active]) => look.at(active?.choice));
    pick.onDidTriggerButton((button) =>
      end({ kind: button === buttons.copy ? 'copy report' : 'open report' }),
    );
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.choice) {
        end(item.choice);
      }
    });
    pick.onDidHide(() => end(undefined));
    pick.show();
    loading.then(
      ({ summary, items }) => {
        // It stays in sight while the list is scrolled.
        pick.placeholder = `${summary}. ${invitation}`;
        pick.items = items.map(inertItem);
        const toDo = pick.items.find(({ isToDo }) => isToDo);
        if (toDo) {
          pick.activeItems = [toDo];
        }
        pick.buttons = items.some(({ choice }) => choice?.kind === 'copy report')
          ? [buttons.open, buttons.copy]
          : [];
        pick.busy = false;
      },
      (error: unknown) => {
        reject(error);
        end(undefined);
      },
    );
  });
}

function reportButtons() {
  return {
    open: {
      iconPath: new vscode.ThemeIcon('open-preview'),
      tooltip: vscode.l10n.t('Open Full Report'),
    },
    copy: {
      iconPath: new vscode.ThemeIcon('copy'),
      tooltip: vscode.l10n.t('Copy Report as Markdown'),
    },
  };
}

/** Shows places in the editor of a document, and goes back to what was visible before. */
class Look {
  readonly #editor: vscode.TextEditor | undefined;
  readonly #before: vscode.Range | undefined;
  readonly #mark = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });

  constructor(document: vscode.TextDocument) {
    this.#editor = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    this.#before = this.#editor?.visibleRanges[0];
  }

  at(choice: Choice | undefined): void {
    const range = choice?.kind === 'place' ? choice.range : undefined;
    this.#editor?.setDecorations(this.#mark, range ? [range] : []);
    if (range) {
      // The list covers the upper half of the window.
      this.#editor?.revealRange(range, vscode.TextEditorRevealType.InCenter);
    }
  }

  end(stays: boolean): void {
    this.#mark.dispose();
    if (!stays && this.#before) {
      this.#editor?.revealRange(this.#before, vscode.TextEditorRevealType.AtTop);
    }
  }
}
