/**
 * Draws something anew without taking the place from who is in it. Whatever can have the focus bears a `data-focus`
 * that is the same before and after.
 */
export function keepingFocus(drawn: HTMLElement, redraw: () => void): void {
  const { activeElement } = document;
  const place = drawn.contains(activeElement) ? activeElement?.getAttribute('data-focus') : null;
  redraw();
  if (place != null) {
    const found = [...drawn.querySelectorAll<HTMLElement>('[data-focus]')].find(
      (one) => one.dataset['focus'] === place,
    );
    // What is gone may have stood in the list, whose heading is the next best place.
    const next = found ?? drawn.querySelector<HTMLElement>('.behind h2');
    next?.focus({ preventScroll: true });
  }
}
