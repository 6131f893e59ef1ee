/** How a verb is written: `base` (check), `s` (checks), `past` (checked), `participle` (checked, broken), `ing`. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Past and past participle of the verbs that do not simply take -ed. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  babysit: ['babysat', 'babysat'],
  be: ['was', 'been'],
  bear: ['bore', 'borne'],
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
  dig: ['dug', 'dug'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  forecast: ['forecast', 'forecast'],
  fly: ['flew', 'flown'],
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
  mishear: ['misheard', 'misheard'],
  mislead: ['misled', 'misled'],
  misread: ['misread', 'misread'],
  mistake: ['mistook', 'mistaken'],
  misunderstand: ['misunderstood', 'misunderstood'],
  oversee: ['oversaw', 'overseen'],
  oversleep: ['overslept', 'overslept'],
  overwrite: ['overwrote', 'overwritten'],
  pay: ['paid', 'paid'],
  proofread: ['proofread', 'proofread'],
  put: ['put', 'put'],
  quit: ['quit', 'quit'],
  read: ['read', 'read'],
  're-read': ['re-read', 're-read'],
  rebuild: ['rebuilt', 'rebuilt'],
  reread: ['reread', 'reread'],
  reset: ['reset', 'reset'],
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
  spread: ['spread', 'spread'],
  stand: ['stood', 'stood'],
  stick: ['stuck', 'stuck'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  throw: ['threw', 'thrown'],
  troubleshoot: ['troubleshot', 'troubleshot'],
  understand: ['understood', 'understood'],
  undertake: ['undertook', 'undertaken'],
  undo: ['undid', 'undone'],
  unset: ['unset', 'unset'],
  wake: ['woke', 'woken'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** Verbs of more than one syllable whose last one is stressed, and what is said like them. */
const doubling = new Set(
  (
    'commit permit omit admit submit occur refer prefer defer infer incur transfer control patrol program begin forget ' +
    'babysit reset upset unplug unset overrun format debug detag instil'
  ).split(' '),
);

/** Verbs that are doubled in British English and not in American. */
const doubledByMany = new Set('cancel dial label level mislabel quarrel'.split(' '));

/** A single syllable with one vowel and one consonant behind it: stop, drag, shrug, quit; also behind re-, un- and over-. */
const short =
  /^(?:(?:[^aeiou]*|qu|squ)|(?:re|un|over)(?:[bcdfghjklmnprstvwz]|[bcfgps]l|[bcdfgptw]r|[ckpstw]h|s[kmnptw]|s[cpht]r|thr))[aeiou][^aeiouwxy]$/;

/** A verb as it is written before -ed and -ing, in each way that there is. */
function stemsOf(verb: string): readonly string[] {
  const doubled = `${verb}${verb.at(-1) ?? ''}`;
  if (doubledByMany.has(verb)) {
    return [doubled, verb];
  }
  const isDoubled = doubling.has(verb) || short.test(verb);
  return [isDoubled ? doubled : verb.endsWith('ic') ? `${verb}k` : verb];
}

/** Every form of a verb, regular or not. */
export function formsOf(verb: string): readonly (readonly [text: string, form: VerbForm])[] {
  const withI = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb;
  const s = /(?:[sxz]|[cs]h|[^o]o)$/.test(verb) || withI !== verb ? `${withI}es` : `${verb}s`;
  return [
    [verb, 'base'],
    [verb === 'have' ? 'has' : s, 's'],
    ...stemsOf(verb).flatMap((stem): readonly (readonly [string, VerbForm])[] => {
      const regular = verb.endsWith('e') ? `${verb}d` : stem === verb ? `${withI}ed` : `${stem}ed`;
      const [past, participle] = irregular[verb] ?? [regular, regular];
      return [
        [past, 'past'],
        [participle, 'participle'],
        [ingOf(verb, stem), 'ing'],
      ];
    }),
  ];
}

function ingOf(verb: string, stem: string): string {
  if (verb.endsWith('ie')) {
    return `${verb.slice(0, -2)}ying`;
  }
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
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
  ['ked', ''],
  ['king', ''],
  ['ying', 'ie'],
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
