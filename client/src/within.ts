/**
 * What `work` yields, or `fallback` when it fails or takes longer than `milliseconds`: for conveniences that must
 * not hold up what they are for.
 */
export async function within<T>(milliseconds: number, work: PromiseLike<T>, fallback: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), milliseconds);
  });
  try {
    return await Promise.race([work, timeUp]);
  } catch {
    return fallback;
  } finally {
    clearTimeout(timer);
  }
}
