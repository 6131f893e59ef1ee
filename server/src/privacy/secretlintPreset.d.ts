// The part of secretlint's preset that is used here: the types that are published for it ask for packages that it does
// not bring along. The server's tsconfig.json puts these in their place.

type Messages = Readonly<
  Record<string, { readonly en: (values: Readonly<Record<string, string>>) => string }>
>;
interface Message {
  readonly messageId: string;
  readonly kind: string;
  readonly values: readonly string[];
}
interface Context {
  /** What it makes comes back in the reports, whatever it is. */
  readonly createTranslator: (
    messages: Messages,
  ) => (messageId: string, values: Readonly<Record<string, string>>) => Message;
  readonly report: (found: {
    readonly message: Message;
    readonly range: readonly [start: number, end: number];
  }) => void;
  readonly ignore: () => void;
}
interface Detector {
  readonly meta: { readonly id: string };
  readonly create: (
    context: Context,
    options: { readonly enableIDScanRule: boolean },
  ) => { readonly file: (source: { readonly content: string }) => unknown };
}
export const rules: readonly Detector[];
