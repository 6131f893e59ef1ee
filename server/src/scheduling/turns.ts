/** Node's own, which browsers lack. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/** Lets everything have its turn that has come in meanwhile, as the cancellation of a request. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
    } else {
      setTimeout(resolve, 0);
    }
  });
}

/** @param milliseconds how long to wait */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
