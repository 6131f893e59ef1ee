// vscode-oniguruma's declarations name types of the browser that Node has, but does not declare.
export {};

declare global {
  namespace WebAssembly {
    type ImportValue = unknown;
    interface WebAssemblyInstantiatedSource {
      readonly instance: object;
      readonly module: object;
    }
  }
}
