/**
 * What a page of this extension may load and run: its own script, which bears the nonce, and its own styles. Nothing of
 * a document could run, even if it came in, and nothing is fetched from anywhere.
 * @param styles where its styles come from, as the policy writes it
 */
export function pagePolicy(nonce: string, styles: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styles}`;
}
