/** The package brings no types. */
declare module 'write-good' {
  export default function writeGood(
    text: string,
    options?: Readonly<Record<string, boolean>>,
  ): readonly { readonly reason: string; readonly index: number; readonly offset: number }[];
}
