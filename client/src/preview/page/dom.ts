import type { InlinePiece, InlineText } from '../../../../server/src/protocol.ts';
import type { Drawn } from '../../../../server/src/timeline/phasePicture.ts';

/** Makes an element. Texts become text nodes: nothing is ever parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Makes a button that does something. */
export function button(
  attributes: Readonly<Record<string, string>>,
  label: string,
  act: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** Makes the nodes of a drawing. */
export function svgOf(node: Drawn | string): Node {
  if (typeof node === 'string') {
    return document.createTextNode(node);
  }
  const made = document.createElementNS('http://www.w3.org/2000/svg', node.name);
  for (const [key, value] of Object.entries(node.attributes)) {
    made.setAttribute(key, String(value));
  }
  made.append(...node.children.map(svgOf));
  return made;
}

/** Makes the nodes of inline Markdown. */
export function nodesOf(text: InlineText): readonly Node[] {
  return text.map(nodeOf);
}

function nodeOf(piece: InlinePiece): Node {
  switch (piece.kind) {
    case 'text':
      return document.createTextNode(piece.text);
    case 'code':
      return element('code', {}, piece.text);
    case 'image':
      return element('span', { class: 'image' }, piece.text);
    case 'break':
      return element('br');
    case 'strong':
      return element('strong', {}, ...nodesOf(piece.pieces));
    case 'emphasis':
      return element('em', {}, ...nodesOf(piece.pieces));
    case 'strikethrough':
      return element('s', {}, ...nodesOf(piece.pieces));
    case 'link':
      // Checked a second time: a page must not depend on what was promised elsewhere.
      return /^(?:https?|mailto):/i.test(piece.href)
        ? element('a', { href: piece.href, title: piece.href }, ...nodesOf(piece.pieces))
        : element('span', {}, ...nodesOf(piece.pieces));
  }
}
