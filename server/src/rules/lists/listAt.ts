import type { Block, List, ListItem } from '../../document/blocks.ts';

/** An item, and the list that it is one of. */
export interface ListedItem {
  readonly list: List;
  readonly item: ListItem;
}

/** The item that starts at an offset, at whatever depth; undefined where none does. */
export function listedItemAt(blocks: readonly Block[], offset: number): ListedItem | undefined {
  for (const block of blocks) {
    if (block.kind === 'list' && block.range.start <= offset && offset < block.range.end) {
      const item = block.items.find(({ range }) => range.start <= offset && offset < range.end);
      if (!item) {
        return undefined;
      }
      return item.range.start === offset ? { list: block, item } : listedItemAt(item.blocks, offset);
    }
  }
  return undefined;
}
