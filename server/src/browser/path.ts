// What the libraries in the browser's bundle ask of Node's `path`; the build puts it in its place.

/** The last part of a path, without the ending that is named. */
function basename(path: string, ending = ''): string {
  const name = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

// biome-ignore lint/style/noDefaultExport: that is how the libraries import it
export default { basename };
