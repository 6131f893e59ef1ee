import type { CompletionPlace, Suggestion } from './suggestion.ts';
import type { Value } from './value.ts';
import { valueSuggestions } from './value.ts';

const member = /^(type|template|severity):[ \t]{0,20}(\S{0,80})$/;

/** In the front matter: what the members may say that the product reads. */
export function frontMatterSuggestions(place: CompletionPlace): readonly Suggestion[] | undefined {
  const found = member.exec(place.before);
  if (!found) {
    return undefined;
  }
  const typed = found[2] ?? '';
  const rest = /^\S{0,80}/.exec(place.behind)?.[0] ?? '';
  const range = { start: place.offset - typed.length, end: place.offset + rest.length };
  const before = /:$/.test(place.before) ? ' ' : '';
  return valueSuggestions(place, { range, before, behind: '', isBlank: false }, valuesOf(place, found[1]));
}

function valuesOf({ input }: CompletionPlace, key: string | undefined): readonly Value[] {
  switch (key) {
    case 'type':
      return [
        { text: 'postmortem', detail: 'This file is checked' },
        { text: 'none', detail: 'This file is not checked' },
      ];
    case 'template':
      return input.templates.map(({ name, origin, description }) => ({
        text: name,
        detail: description ?? origin,
      }));
    default:
      return input.configuration.severities.map((text) => ({ text, detail: 'Severity' }));
  }
}
