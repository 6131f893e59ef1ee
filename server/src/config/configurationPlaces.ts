import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { OffsetRange } from '../document/sourceText.ts';

/** What a node says. Every key becomes a member of its own, `__proto__` too. */
export function plainValue(node: Node | undefined): unknown {
  switch (node?.type) {
    case 'array':
      return node.children?.map(plainValue);
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, plainValue(value)]),
      );
    default:
      return node?.value;
  }
}

/** The key at a path, or the member of a list there; the nearest thing around it where there is none. */
export function placeOf(root: Node, path: (string | number)[]): OffsetRange {
  const node = findNodeAtLocation(root, path);
  if (!node && path.length > 0) {
    return placeOf(root, path.slice(0, -1));
  }
  const place = (node?.parent?.type === 'property' ? node.parent.children?.[0] : node) ?? root;
  return { start: place.offset, end: place.offset + place.length };
}

/** What stands at a path itself, not the key before it; the nearest thing around it where there is nothing. */
export function valueAt(root: Node, path: (string | number)[]): OffsetRange {
  const node = findNodeAtLocation(root, path);
  if (!node && path.length > 0) {
    return placeOf(root, path);
  }
  const { offset, length } = node ?? root;
  return { start: offset, end: offset + length };
}

/** The place of what stands at a path in a configuration that can be read. */
export function placeInConfiguration(text: string, path: (string | number)[]): OffsetRange {
  const root = parseTree(text);
  return root ? valueAt(root, path) : { start: 0, end: 0 };
}
