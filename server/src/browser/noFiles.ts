// Nothing is read by the libraries in the browser's bundle; the build puts this in the place of Node's `fs`.
export {};
