import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-types';
import type { OffsetRange } from '../document/sourceText.ts';
import { SourceText } from '../document/sourceText.ts';
import { offsetsOf } from './lspConversion.ts';

/** Where somebody types; another object for each key. */
export interface TypingPlace {
  /** Just behind what was typed, as a UTF-16 offset. */
  readonly offset: number;
  /** Counted from 0. */
  readonly line: number;
}

/** A document that is edited by a client: of a long one no more is written anew than what is edited. */
export class EditedDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #source: SourceText;
  #typedAt: TypingPlace | undefined;
  /** Just behind the last change, as a UTF-16 offset; undefined where all of the text was changed. */
  #editedUpTo: number | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#source = new SourceText(text);
  }

  get version(): number {
    return this.#version;
  }

  /** The same object until the text is another. */
  get source(): SourceText {
    return this.#source;
  }

  /** Where the last change was made, if by keys; undefined where it was pasted, undone, or made by a command. */
  get typedAt(): TypingPlace | undefined {
    return this.#typedAt;
  }

  /** All of the text; who needs a part of it asks the source. */
  getText(): string {
    return this.#source.text;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let isTyped = false;
    for (const change of changes) {
      const editedUpTo = this.#editedUpTo;
      isTyped = false;
      this.#editedUpTo = undefined;
      if ('range' in change) {
        // Some clients give the ends of a selection as they were made.
        const old = offsetsOf(this.#source, change.range);
        if (this.#source.slice(old) !== change.text) {
          this.#source = this.#source.changed(old, change.text);
        }
        isTyped = isKey(change.text, change.range) || goesOn(change.text, old, editedUpTo);
        this.#editedUpTo = old.start + change.text.length;
      } else {
        this.#source = new SourceText(change.text);
      }
    }
    this.#version = version;
    const offset = isTyped ? this.#editedUpTo : undefined;
    this.#typedAt = offset === undefined ? undefined : { offset, line: this.#source.lineAt(offset) };
  }
}

/** As many characters as come with one key: a bracket and the one that closes it. */
const mostTyped = 2;
/** As many as an editor writes with a new line: its indent, and what an item starts with. */
const mostWithLine = 12;
/** As many as somebody types while a client waits for more, to tell of all of them at once. */
const mostAtOnce = 12;

/** Whether a change looks like that of one key: a character, a line, or what stood in front or was selected deleted. */
function isKey(text: string, { start, end }: Range): boolean {
  const most = text.startsWith('\n') || text.startsWith('\r') ? mostWithLine : mostTyped;
  return (
    text.length <= most && (start.line === end.line || (end.line === start.line + 1 && end.character === 0))
  );
}

/** Whether a change looks like the next keys where the last change ended, or in front of a bracket that came with it. */
function goesOn(text: string, { start, end }: OffsetRange, editedUpTo: number | undefined): boolean {
  return text.length <= mostAtOnce && start === end && (start === editedUpTo || start + 1 === editedUpTo);
}

/** A check of a longer text, in UTF-16 code units, takes long. */
const longText = 50_000;

/**
 * How documents are kept that a client has open.
 * @param onWork called when one is edited, or a long one is opened
 */
export function editedDocuments(onWork: () => void): TextDocumentsConfiguration<EditedDocument> {
  return {
    create(uri, languageId, version, text) {
      if (text.length > longText) {
        onWork();
      }
      return new EditedDocument(uri, languageId, version, text);
    },
    update(document, changes, version) {
      onWork();
      document.update(changes, version);
      return document;
    },
  };
}
