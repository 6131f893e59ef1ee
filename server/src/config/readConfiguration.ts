import type { ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ConfigurationError } from './configurationErrors.ts';
import { errorsOf, inOrder, rolesErrors, rulesErrors, writtenRules } from './configurationErrors.ts';
import { plainValue } from './configurationPlaces.ts';
import type { KnownRules } from './ruleOptions.ts';
import { withValidOptions } from './ruleOptions.ts';
import type { WrittenConfiguration } from './schema.ts';
import { configurationSchema } from './schema.ts';

export interface ConfigurationReading {
  /** What the text says; empty where it is broken, so that the defaults hold. */
  readonly written: WrittenConfiguration;
  readonly errors: readonly ConfigurationError[];
}

/** Reads JSON with comments. Never throws: whatever is wrong is told, and nothing of a broken text is applied. */
export function readConfiguration(text: string, known: KnownRules): ConfigurationReading {
  try {
    return readText(text.replace(/^\uFEFF/, ' '), known);
  } catch {
    // Readers of JSON call themselves for each level.
    const message = 'This cannot be read: it is nested too deeply.';
    return { written: {}, errors: [{ message, range: { start: 0, end: text.length } }] };
  }
}

function readText(text: string, known: KnownRules): ConfigurationReading {
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { allowTrailingComma: true, disallowComments: false });
  if (!root || syntax.length > 0) {
    return {
      written: {},
      errors: syntax.map(({ error, offset, length }) => ({
        message: `This is not JSON: ${inWords(printParseErrorCode(error))}.`,
        range: { start: offset, end: offset + length },
        isSyntax: true,
      })),
    };
  }
  const result = configurationSchema().safeParse(plainValue(root));
  if (!result.success) {
    const issues = result.error.issues.flatMap((issue) => errorsOf(root, issue));
    const named = [...rulesErrors(root, known, writtenRules(root)), ...rolesErrors(root)];
    return { written: {}, errors: inOrder([...issues, ...named]) };
  }
  const errors = rulesErrors(root, known, Object.entries(result.data.rules ?? {}));
  return {
    written: withValidOptions(result.data, known),
    errors: inOrder([...errors, ...rolesErrors(root)]),
  };
}

function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
