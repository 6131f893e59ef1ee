import type { AuthoringInput } from '../../server/src/authoring/authoringContext.ts';
import { complete } from '../../server/src/authoring/completion/complete.ts';
import type { Suggestion } from '../../server/src/authoring/completion/suggestion.ts';
import type { PeopleAround, Surroundings } from '../../server/src/authoring/surroundings.ts';
import { nobody, noSurroundings } from '../../server/src/authoring/surroundings.ts';
import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import { builtInTemplates } from '../../server/src/template/builtIn.ts';
import { plainText } from '../../server/src/template/placeholders.ts';
import type { CheckingOptions } from './checking.ts';
import { checking, reading, today } from './checking.ts';

export interface CompletingOptions extends CheckingOptions {
  readonly people?: Partial<PeopleAround>;
  readonly fileNames?: readonly string[];
  readonly branch?: string;
  /** The character that made the editor ask. */
  readonly trigger?: string;
}

/** Stands for the cursor. */
export const cursor = '‸';

/** What help with writing a text is made from. */
export function authoringInput(text: string, options: CheckingOptions = {}): AuthoringInput {
  const result = checking(text, options);
  return {
    postmortem: reading(text, options),
    configuration: { ...defaultConfiguration, ...options.configuration },
    templates: options.templates ?? builtInTemplates(),
    today,
    fileName: options.fileName,
    problems: result.problems,
    silenced: result.silenced,
  };
}

export interface Completing {
  readonly labels: readonly string[];
  readonly isIncomplete: boolean;
  readonly suggestion: (label: string) => Suggestion;
  /** The text after the suggestion of that label was taken. */
  readonly taking: (label: string) => string;
}

/** Asks for completions at the cursor in a text. */
export async function completing(marked: string, options: CompletingOptions = {}): Promise<Completing> {
  const offset = marked.indexOf(cursor);
  const text = marked.replace(cursor, '');
  const surroundings: Surroundings = {
    ...noSurroundings,
    people: () => ({ ...nobody, ...options.people }),
    fileNames: async () => options.fileNames ?? [],
    branch: async () => options.branch,
  };
  const input = authoringInput(text, options);
  const { suggestions, isIncomplete } = await complete(input, surroundings, offset, options.trigger);
  const suggestion = (label: string): Suggestion => {
    const found = suggestions.find((one) => one.label === label);
    if (!found) {
      throw new Error(`“${label}” is not proposed, but ${suggestions.map((one) => one.label).join(', ')}`);
    }
    return found;
  };
  return {
    labels: suggestions.map(({ label }) => label),
    isIncomplete,
    suggestion,
    taking: (label) => {
      const taken = suggestion(label);
      return text.slice(0, taken.range.start) + plainText(taken.text) + text.slice(taken.range.end);
    },
  };
}
