import type { Token } from 'markdown-it';

/**
 * A token of markdown-it that costs little: its own defines each of its members by a call. Of a block only the kind,
 * the marker and the lines are read, so that there are no attributes.
 */
export class BlockToken implements Token {
  readonly type: string;
  readonly tag: string;
  readonly nesting: Token['nesting'];
  map: Token['map'] = null;
  markup = '';
  info = '';
  readonly level = 0;
  content = '';
  attrs: Token['attrs'] = null;
  children: Token['children'] = null;
  meta: Token['meta'] = null;
  readonly block = true;
  hidden = false;

  constructor(type: string, tag: string, nesting: Token['nesting']) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }

  attrIndex(): number {
    return -1;
  }

  attrGet(): null {
    return null;
  }

  attrPush(): void {}

  attrSet(): void {}

  attrJoin(): void {}
}
