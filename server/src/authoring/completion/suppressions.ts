import { rules } from '../../rules/index.ts';
import { literal } from '../../template/placeholders.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';

const inNames =
  /<!--[ \t]*postmortem-(disable-next-line|disable-file|disable|enable)[ \t,]((?:(?!-->|--[ \t])[^<>])*)$/;
const inDirective = /<!--[ \t]*(p[a-z-]{0,40}|)$/;

const directives: readonly { readonly name: string; readonly detail: string }[] = [
  { name: 'postmortem-disable-next-line', detail: 'Silences rules on the next line' },
  { name: 'postmortem-disable-file', detail: 'Silences rules in this file' },
  { name: 'postmortem-disable', detail: 'Silences rules from here on' },
  { name: 'postmortem-enable', detail: 'Ends what postmortem-disable began' },
];

/** In a comment: what silences rules, and behind that the rules, those first that have something to silence. */
export function suppressionSuggestions(place: CompletionPlace): readonly Suggestion[] | undefined {
  const named = inNames.exec(place.before.slice(-400));
  if (named) {
    return ruleSuggestions(place, named[1] ?? '', named[2] ?? '');
  }
  const started = inDirective.exec(place.before.slice(-80));
  if (!started) {
    return undefined;
  }
  const word = started[1] ?? '';
  // Most comments are none of these: nothing comes up by itself.
  if (word === '' && place.trigger !== undefined) {
    return [];
  }
  const rest = /^[a-z-]{0,40}(?<!-)/.exec(place.behind)?.[0] ?? '';
  return directives.map(({ name, detail }) => ({
    label: name,
    kind: 'value',
    detail,
    range: { start: place.offset - word.length, end: place.offset + rest.length },
    text: literal(name),
  }));
}

function ruleSuggestions(place: CompletionPlace, verb: string, names: string): readonly Suggestion[] {
  const word = /[\w-]{0,60}$/.exec(names)?.[0] ?? '';
  const behind = /^[\w-]{0,60}/.exec(place.behind)?.[0] ?? '';
  const rest = behind.endsWith('--') ? '' : behind;
  const taken = new Set(names.slice(0, names.length - word.length).split(/[\s,]+/));
  const wanted = reportedRules(place, verb);
  const all = rules.filter(({ id }) => !taken.has(id));
  const first = all.filter(({ id }) => wanted.has(id));
  return [...first, ...all.filter(({ id }) => !wanted.has(id))].map((rule) => ({
    label: rule.id,
    kind: 'rule',
    detail: rule.summary,
    ...(wanted.has(rule.id) ? { documentation: 'It reports something here.' } : {}),
    range: { start: place.offset - word.length, end: place.offset + rest.length },
    text: literal(rule.id),
  }));
}

/** The rules that report something where the comment silences. */
function reportedRules({ input, line }: CompletionPlace, verb: string): ReadonlySet<string> {
  const { source } = input.postmortem.document;
  const problems = [...input.problems, ...input.silenced].filter(({ range }) => {
    const at = source.lineAt(range.start);
    return verb === 'disable-next-line' ? at === line + 1 : verb === 'disable-file' || at > line;
  });
  return new Set(problems.map(({ rule }) => rule.id));
}
