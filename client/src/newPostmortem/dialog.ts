import * as vscode from 'vscode';
import { type InertItem, inertItem, type ListItem } from '../inertItem.ts';
import { inertText } from '../inertText.ts';
import { createList } from '../lists.ts';
import type { Ask, Choice, Place, Question, Reply } from './question.ts';
import { explain, explainRival, labelOf, placeholderOf, promptOf } from './texts.ts';

type Pick = Extract<Question, { kind: 'pick' }>;
type Text = Extract<Question, { kind: 'text' }>;
type Item = ListItem & { readonly value: string };
type Input = vscode.QuickPick<InertItem<Item>> | vscode.InputBox;

/**
 * Shows questions as the steps of one quick input. An answered question stays on screen, busy, until the next one
 * stands there, so that nothing flickers while the server is asked; Escape counts during that time too.
 */
export class Dialog implements vscode.Disposable {
  readonly #title: string;
  #current: Input | undefined;
  #isCancelled = false;

  constructor(title: string) {
    this.#title = title;
  }

  readonly ask: Ask = (question, place) => {
    if (this.#isCancelled) {
      return Promise.resolve({ move: 'cancel' });
    }
    return question.kind === 'pick' ? this.#pick(question, place) : this.#type(question, place);
  };

  /** Shows that something is coming while the first question is being prepared. */
  open(): void {
    const input = createList<Item>();
    input.title = this.#title;
    input.ignoreFocusOut = true;
    input.enabled = false;
    input.busy = true;
    this.#current = input;
    input.onDidHide(() => this.#hidden(input));
    input.show();
  }

  dispose(): void {
    const current = this.#current;
    this.#current = undefined;
    current?.dispose();
  }

  #pick(question: Pick, place: Place): Promise<Reply> {
    const input = createList<Item>();
    input.placeholder = promptOf(question);
    input.items = question.choices.map(toItem);
    input.activeItems = input.items.filter(({ value }) => value === question.active);
    return this.#show(input, place, {
      accepted: () => input.selectedItems[0]?.value ?? input.activeItems[0]?.value,
      typed: () => undefined,
    });
  }

  #type(question: Text, place: Place): Promise<Reply> {
    const input = vscode.window.createInputBox();
    const judge = () => {
      const fault = question.findFault(input.value);
      input.validationMessage =
        fault === undefined ? warnOf(question.findRival?.(input.value)) : explain(fault);
      return fault === undefined;
    };
    input.prompt = inertText(promptOf(question));
    input.placeholder = placeholderOf(question);
    input.value = question.value;
    if (input.value !== '') {
      judge();
    }
    // An empty box shows its example instead of a complaint about an answer nobody gave yet.
    input.onDidChangeValue(judge);
    return this.#show(input, place, {
      accepted: () => (judge() ? input.value : undefined),
      typed: () => input.value,
    });
  }

  #show(
    input: Input,
    { step, total }: Place,
    read: { readonly accepted: () => string | undefined; readonly typed: () => string | undefined },
  ): Promise<Reply> {
    input.title = this.#title;
    input.step = step;
    input.totalSteps = total;
    input.ignoreFocusOut = true;
    input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
    const previous = this.#current;
    this.#current = input;
    return new Promise((resolve) => {
      const answer = (reply: Reply) => {
        input.enabled = false;
        input.busy = true;
        resolve(reply);
      };
      input.onDidAccept(() => {
        const value = read.accepted();
        if (value !== undefined) {
          answer({ move: 'next', value });
        }
      });
      input.onDidTriggerButton(() => {
        const value = read.typed();
        answer({ move: 'back', ...(value === undefined ? {} : { value }) });
      });
      input.onDidHide(() => {
        if (this.#hidden(input)) {
          resolve({ move: 'cancel' });
        }
      });
      input.show();
      previous?.dispose();
    });
  }

  /** Whether hiding was Escape: an input that is no longer the current one made room for the next question. */
  #hidden(input: Input): boolean {
    this.#isCancelled ||= this.#current === input;
    return this.#isCancelled;
  }
}

function warnOf(rival: string | undefined): vscode.InputBoxValidationMessage | undefined {
  return rival === undefined
    ? undefined
    : { message: inertText(explainRival(rival)), severity: vscode.InputBoxValidationSeverity.Warning };
}

function toItem(choice: Choice): InertItem<Item> {
  return inertItem({
    value: choice.value,
    ...labelOf(choice),
    ...(choice.description === undefined ? {} : { description: choice.description }),
    ...(choice.detail === undefined ? {} : { detail: choice.detail }),
  });
}
