/**
 * A text of a document, or the name of a file, for places where VS Code makes links of `[words](command:…)`, which run
 * commands, and icons of `$(name)`: notifications, prompts, language status. It looks the same and is neither.
 */
export function inertText(text: string): string {
  return withoutIcons(text).replaceAll('](', ']\u200B(');
}

/** A text of a document in which nothing is taken for an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
