import { ambiguousErrorNouns, deedNouns } from '../../../wording/lexicon/errors.ts';
import {
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  indefinitePronouns,
  negations,
  objectPronouns,
  personalPronouns,
  plainAdverbs,
  possessives,
  prepositions,
  relatives,
  subordinators,
} from '../../../wording/lexicon/functionWords.ts';
import { knownVerb } from '../../../wording/lexicon/knownVerbs.ts';
import { firstNames, technologies } from '../../../wording/lexicon/names.ts';
import {
  departmentWords,
  personNouns,
  technicalModifiers,
  userNouns,
} from '../../../wording/lexicon/people.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { acronyms, isRole, tools } from '../../../wording/people.ts';
import { singular } from '../../../wording/subjects.ts';
import type { KnownPerson } from './nameForm.ts';
import { isParticle, nameKeys, personOf } from './nameForm.ts';

/** A word with a capital: “Sarah”, “Anna-Lena”, “O'Neill”, “O'neill”, “Smith-jones”, “McKay”; nothing of “Sarah's” but her. */
const capitalised =
  /(?<![\p{L}\p{N}@/.-]|[\p{L}\p{N}]_)(?:\p{Lu}['’]\p{L}|(?:Ma?c)?\p{Lu})[\p{Ll}\p{M}]{1,30}(?:(?:-|['’](?!(?:ll|re|ve)(?!\p{L})))(?:Ma?c|\p{Lu}['’])?\p{L}[\p{L}\p{M}]{1,30}){0,3}(?![\p{L}\p{N}@/]|_[\p{L}\p{N}])/gu;
/** What follows such a word and may be no part of it: “Thomas-led”. */
const lastPart = /-(\p{L}+)$/u;
/** What stands between two of one name: “Thomas von Berg”, “María de la Cruz”. */
const joint = /^[ \t]((?:\p{Ll}{1,3}[ \t]){0,2})$/u;
/** As no word is written but a surname. */
const surname = /^(?:Ma?c\p{Lu}|\p{Lu}['’]\p{L})/u;
/** What stands before whoever is called. */
const called =
  /(?<!\p{L})(?:pag|call|ping|phon|ask|t(?:ell|old)|inform|notif|messag|email|contact)(?:e|y|s|es|ed|ied|ies)?[ \t*_]*$/iu;
/** What stands before whoever acts; also roles. */
const before =
  /(?:^|[,;:(“"–—→-]|(?<!\p{L})(?:and|by|with|from|to|for|via|because|when|after|before|while|until|since|that|as|if|once|then|so|engineer|developer|lead|manager|admin|operator|responder|commander|colleague|IC|DBA|SRE|Dr\.?))[ \t*_]*$/iu;
/** What stands behind whoever thinks, as no system does, and companies seldom. */
const thinks =
  /^[ \t*_]{1,4}(?:suggest(?:s|ed)|thinks|thought|wonder(?:s|ed)|decide[sd]|reali[sz]e[sd]|propose[sd]|agree[sd]|signs off|signed off)(?!\p{L}| by(?!\p{L}))/iu;
/** What stands behind whoever speaks; companies do so, too. */
const speaks = /^[ \t*_]{1,4}(?:notice[sd]|ask(?:s|ed)|says|said)(?!\p{L}| by(?!\p{L}))/iu;
/** A word in small letters, and the next. */
const smallWord = /^[ \t*_]{1,4}(\p{Ll}{1,30})(?![\p{L}-])(?:[ \t*_]{1,4}(\p{Ll}{1,30}))?/u;
/** As much as stands between such a word and a name, in UTF-16 code units. */
const reach = 30;
/** As many words as a name has here. */
const mostWords = 5;

/** Words with capitals that stand beside each other. */
interface Chain {
  readonly words: readonly { readonly text: string; readonly start: number }[];
  readonly end: number;
}

/**
 * The people whom events tell of in their text: by a common first name with another name beside it, or where whoever
 * acts or is called stands; else where somebody thinks or speaks. Other words with capitals are systems as often as
 * people.
 */
export function peopleTold(events: readonly string[]): readonly KnownPerson[] {
  return events.flatMap((event) => chainsIn(event).flatMap((chain) => personIn(event, chain) ?? []));
}

function personIn(event: string, { words, end }: Chain): KnownPerson | undefined {
  const from = words.findIndex(({ text }) => isName(text));
  const first = words[from];
  if (!first) {
    return undefined;
  }
  // “Then Okon proposed it”, “Engineer Thomas restarted it”, and no “San Diego”.
  const isLed = words.slice(0, from).every(({ text }) => isLead(text.toLowerCase()));
  const ahead = event.slice(0, (isLed ? (words[0] ?? first) : first).start).slice(-reach);
  const isCalled = called.test(ahead);
  const isPlace = isCalled || before.test(ahead);
  const own = words.slice(from);
  const name = nameOf(own);
  const rest = event.slice(end, end + reach);
  const isNamed = own.some(({ text }) => isFirstName(text))
    ? own.length > 1 || isCalled || (isPlace && !isThing(rest))
    : own.slice(1).some(({ text }) => surname.test(text));
  const isSpeaker =
    isPlace &&
    !isSymptom((own.at(-1) ?? first).text.toLowerCase()) &&
    (thinks.test(rest) || speaks.test(rest));
  if (!isNamed && !isSpeaker) {
    return undefined;
  }
  // Where a word tells of a role, the others are a name still.
  return (
    personOf(name.join(' '), undefined, 'actor') ??
    personOf(name.filter(isName).join(' '), undefined, 'actor')
  );
}

/**
 * The words of a name without what its bearer is or does: “Thomas Lead”. Small words within it, which no name is known
 * by, are not there; parts behind hyphens get the capitals that names have.
 */
function nameOf(words: Chain['words']): readonly string[] {
  const end = words.findIndex(({ text }, index) => index > 0 && !isFirstName(text) && isRole(text));
  return words
    .slice(0, end < 0 ? undefined : end)
    .map(({ text }) => text.replace(/-\p{Ll}/gu, (letter) => letter.toUpperCase()));
}

function chainsIn(event: string): readonly Chain[] {
  const chains: Chain[] = [];
  for (const { index: start, 0: written } of event.matchAll(capitalised)) {
    const text = written.replace(lastPart, (part, word: string) => (isPlainWord(word) ? '' : part));
    const word = { text, start };
    const end = start + text.length;
    const last = chains.at(-1);
    const isNext =
      last !== undefined &&
      last.words.length < mostWords &&
      joins(event.slice(last.end, start)) &&
      // A name that is whole already ends at what it uses: “Sarah Okafor Grafana”.
      (last.words.length < 2 || isName(text) || !last.words.some((known) => isName(known.text)));
    if (isNext) {
      chains[chains.length - 1] = { words: [...last.words, word], end };
    } else {
      chains.push({ words: [word], end });
    }
  }
  return chains;
}

function joins(between: string): boolean {
  const [, small] = joint.exec(between) ?? [];
  // “Y” is “and” where it does not stand between two surnames.
  return (
    small !== undefined && (small.match(/\p{L}+/gu) ?? []).every((word) => isParticle(word) && word !== 'y')
  );
}

function isFirstName(word: string): boolean {
  return nameKeys(word.split('-')[0] ?? '').some((key) => firstNames.has(key));
}

/** Things that are called by a first name in front of them. No verb is written as any of these. */
const things = wordSet(
  'service server servers cluster dashboard dashboards pipeline region website app endpoint endpoints connector ' +
    'connectors holidays',
);

/** “Christian holidays”, and not “Carlos service owner”. Whatever else follows may be what somebody does. */
function isThing(behind: string): boolean {
  const [, word = '', next = ''] = smallWord.exec(behind) ?? [];
  return things.has(word) && !personNouns.has(singular(next));
}

/** Companies that events tell of beside `technologies`: networks, hosts, makers of tools, and where people complain. */
const companies = wordSet(
  'adyen alibaba apple atlassian att bitnami bloomberg bt centurylink cisco cogent comcast coreweave dell ' +
    'deutsche digitalocean discord dnsimple downdetector dropbox equinix ericsson gandi gcore godaddy hetzner hurricane ' +
    'ibm imperva incapsula infura instagram intel interxion ionos juniper klarna lumen linkedin linode ' +
    'mastercard mailchimp meta namecheap netapp netflix nokia notion ntt nvidia openai orange ovh ovhcloud paypal plaid ' +
    'quay spotify crowdstrike rackspace reddit scaleway segment shopify snyk sprint squarespace strato swisscom telekom telefonica ' +
    'telia telstra telus tiktok twitter uber verisign verizon visa vodafone vonage vultr whatsapp wikipedia worldpay zayo',
);
/** What is noticed, and texts that say something. */
const symptoms = wordSet(
  'anomaly crash delay drop dip downtime impact incident increase lag latency loss outage saturation slowness spike ' +
    'symptom timeout traffic warning page dashboard report ticket documentation docs runbook website status ' +
    'notification mail email metric graph test update check query rate console checkout fix postmortem response autoscaler watchdog leak',
);
const places = wordSet(
  'san santa santo saint st los las fort port lake mount amsterdam dublin frankfurt london singapore sydney tokyo new north south east west',
);
/** Without those that people are called by, such as April. */
const months = wordSet('january february march july september october november december');
const functionWords = [
  ...[beForms, haveForms, doForms, negations, determiners, possessives, personalPronouns],
  ...[objectPronouns, indefinitePronouns, prepositions, subordinators, coordinators, relatives, plainAdverbs],
];
/** What events begin with in front of whoever acts, beyond what grammars list. */
const leads = wordSet(
  'incident primary secondary duty meanwhile next today tonight yesterday tomorrow eventually',
);

function isName(text: string): boolean {
  return isFirstName(text) || !isOther(text);
}

function isFunctionWord(word: string): boolean {
  return functionWords.some((words) => words.has(word));
}

/** What may stand in front of a name within a sentence: when, what was done, or what its bearer is, in small letters. */
function isLead(word: string): boolean {
  return (
    leads.has(word) ||
    (called.test(word) && word !== 'ping') ||
    companies.has(word) ||
    // And no Molly, Connolly or Kimberly.
    (/(?:ally|ully|[^lo]ly)$/.test(word) && !/^(?:li|car|bever|kimber)ly$/.test(word)) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word) ||
    isFunctionWord(word) ||
    // “Mark”, “Drew” and “Ping” are people.
    (/(?:ed|ing)$/.test(word) && knownVerb(word) !== undefined) ||
    isRole(word)
  );
}

/** Not somebody: what may lead to a name, users and customers, what they use, and where that is. */
function isOther(text: string): boolean {
  const word = text.toLowerCase();
  return (
    isLead(word) ||
    userNouns.has(singular(word)) ||
    isSymptom(word) ||
    [technologies, tools, things, departmentWords, places, months].some((words) => words.has(word))
  );
}

/** Whether a word behind a hyphen is none of a name: “Thomas-led”, “Felix-API”. */
function isPlainWord(word: string): boolean {
  return (
    acronyms.has(word) ||
    (word === word.toLowerCase() &&
      (isFunctionWord(word) ||
        knownVerb(word) !== undefined ||
        /^(?:led|based|side|style|like|related|specific)$/.test(word) ||
        isOther(word)))
  );
}

/** Whether a word is what is noticed, or what says something, as no person does. */
function isSymptom(word: string): boolean {
  const noun = singular(word);
  return (
    symptoms.has(noun) ||
    technicalModifiers.has(noun) ||
    ambiguousErrorNouns.has(noun) ||
    deedNouns.has(noun) ||
    /(?:tion|sion|ency|ity)$/.test(noun)
  );
}
