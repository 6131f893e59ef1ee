import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { SourceText } from './document/sourceText.ts';

/** A document that is edited by a client: of a long one no more is written anew than what is edited. */
export class EditedDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #source: SourceText;

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

  /** All of the text; who needs a part of it asks the source. */
  getText(): string {
    return this.#source.text;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) {
        const [one, other] = [
          this.#source.offsetAt(change.range.start),
          this.#source.offsetAt(change.range.end),
        ];
        // Some clients give the ends of a selection as they were made.
        const old = { start: Math.min(one, other), end: Math.max(one, other) };
        if (this.#source.slice(old) !== change.text) {
          this.#source = this.#source.changed(old, change.text);
        }
      } else {
        this.#source = new SourceText(change.text);
      }
    }
    this.#version = version;
  }
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
