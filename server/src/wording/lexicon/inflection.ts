/** How a verb is written: `base` (check), `s` (checks), `past` (checked), `participle` (checked, broken), `ing`. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Past and past participle of the verbs that do not simply take -ed. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bite: ['bit', 'bitten'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cost: ['cost', 'cost'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  forecast: ['forecast', 'forecast'],
  foresee: ['foresaw', 'foreseen'],
  forget: ['forgot', 'forgotten'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hide: ['hid', 'hidden'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lie: ['lied', 'lied'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  misread: ['misread', 'misread'],
  mistake: ['mistook', 'mistaken'],
  misunderstand: ['misunderstood', 'misunderstood'],
  oversee: ['oversaw', 'overseen'],
  oversleep: ['overslept', 'overslept'],
  overwrite: ['overwrote', 'overwritten'],
  panic: ['panicked', 'panicked'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  quit: ['quit', 'quit'],
  read: ['read', 'read'],
  rebuild: ['rebuilt', 'rebuilt'],
  rewrite: ['rewrote', 'rewritten'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  ring: ['rang', 'rung'],
  withhold: ['withheld', 'withheld'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  shut: ['shut', 'shut'],
  sit: ['sat', 'sat'],
  sleep: ['slept', 'slept'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  split: ['split', 'split'],
  stand: ['stood', 'stood'],
  stick: ['stuck', 'stuck'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  throw: ['threw', 'thrown'],
  understand: ['understood', 'understood'],
  undertake: ['undertook', 'undertaken'],
  wake: ['woke', 'woken'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** The last consonant is doubled before -ed and -ing, also behind re-, un- and over-. */
const doubling = new Set(
  (
    'stop plan drop skip ship trip flip slip swap wrap strip plug tag debug log flag lag spot commit ' +
    'permit omit admit submit occur refer prefer defer infer incur rub grab scrub control patrol cancel ' +
    'fat-finger program pin scan ban span run cut put set let get shut hit split quit win begin forget ' +
    'upset reset map cap tap zip hop chop nag rig bug ram jam trim skim dim label'
  ).split(' '),
);

function doubles(verb: string): boolean {
  return (
    doubling.has(verb) ||
    ['re', 'un', 'over'].some((prefix) => verb.startsWith(prefix) && doubling.has(verb.slice(prefix.length)))
  );
}

/** Every form of a verb, regular or not. */
export function formsOf(verb: string): readonly (readonly [text: string, form: VerbForm])[] {
  const stem = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb;
  const last = verb.at(-1) ?? '';
  const doubled = doubles(verb) ? verb + last : verb;
  const past = verb.endsWith('e') ? `${verb}d` : doubled === verb ? `${stem}ed` : `${doubled}ed`;
  const [pastForm, participle] = irregular[verb] ?? [past, past];
  const ing = /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled}ing`;
  const s = /(?:[sxz]|[cs]h)$/.test(verb) || stem !== verb ? `${stem}es` : `${verb}s`;
  return [
    [verb, 'base'],
    [verb === 'do' || verb === 'go' ? `${verb}es` : verb === 'have' ? 'has' : s, 's'],
    [pastForm, 'past'],
    [participle, 'participle'],
    [ing, 'ing'],
  ];
}

/** The verbs that a text is an irregular form of. */
const irregularBases = new Map<string, string[]>([['has', ['have']]]);

for (const [base, forms] of Object.entries(irregular)) {
  for (const text of new Set(forms)) {
    irregularBases.set(text, [...(irregularBases.get(text) ?? []), base]);
  }
}

/** How the end of a base changes, by the end of its form. */
const endings: readonly (readonly [form: string, base: string])[] = [
  ['', ''],
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['d', ''],
  ['ed', ''],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
];

/** Whatever a text could be a form of: among it is each verb that `formsOf` makes the text of, beside much that is none. */
export function possibleBases(text: string): ReadonlySet<string> {
  const bases = new Set(irregularBases.get(text));
  for (const [ending, base] of endings) {
    if (text.endsWith(ending)) {
      const stem = text.slice(0, text.length - ending.length);
      bases.add(stem + base);
      if (stem.at(-1) === stem.at(-2)) {
        bases.add(stem.slice(0, -1));
      }
    }
  }
  return bases;
}

const formSets = new Map<string, ReadonlySet<VerbForm>>();

/** In which forms a verb is written so; none where it never is. Most verbs share their sets of forms. */
export function formsWritten(text: string, verb: string): ReadonlySet<VerbForm> {
  const forms = formsOf(verb).flatMap(([written, form]) => (written === text ? [form] : []));
  const key = forms.join();
  const set = formSets.get(key) ?? new Set(forms);
  formSets.set(key, set);
  return set;
}
