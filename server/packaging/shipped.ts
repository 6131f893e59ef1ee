/** What only those who work on the extension need of its manifest. */
const forDevelopment = new Set(['scripts', 'devDependencies', 'overrides', 'allowScripts']);

/** A file as it is shipped, as UTF-8: JSON without blanks, and the manifest without what is for development alone. */
export function shipped(name: string, content: Uint8Array): Uint8Array {
  if (!name.endsWith('.json')) {
    return content;
  }
  const value: unknown = JSON.parse(new TextDecoder().decode(content));
  const text = JSON.stringify(name === 'extension/package.json' ? forUsers(Object(value)) : value);
  return new TextEncoder().encode(text);
}

function forUsers(manifest: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !forDevelopment.has(key)));
}
