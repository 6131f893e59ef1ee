import { isFunctionWord, isKnownProduct } from '../../../wording/knownWords.ts';
import { ambiguousErrorNouns, deedNouns } from '../../../wording/lexicon/errors.ts';
import { workNouns } from '../../../wording/lexicon/judgement.ts';
import { technicalModifiers, userNouns } from '../../../wording/lexicon/people.ts';
import { cities, days, months, placeWords } from '../../../wording/lexicon/places.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { isRole } from '../../../wording/people.ts';
import { singular } from '../../../wording/subjects.ts';

// Surnames that are plain words, such as Power and Case: only what is said of somebody tells them.

/** What is noticed, suggested or agreed, texts and devices that say something, and groups that roles do not name. */
const subjects = wordSet(
  'alarm analysis anomaly answer api app argument audience autoscaler board browser bug business buyer call ' +
    'canary cause check client community console crash dashboard data date deadline delay detail developer dip ' +
    'docs document documentation downtime drop email evidence example experiment external fact finding fix ' +
    'frontline graph group guest guideline headquarters history impact improvement incident increase initial ' +
    'internal investigation lag latency leak lesson loss mail manual meanwhile media member merchant metric ' +
    'mitigation monitor name next night notification office one option order other outage page partner passenger ' +
    'patient player point post-mortem postmortem probe problem proposal question rate reason recovery report ' +
    'research restart result retail room root runbook saturation scope screen section seller sense sensor server ' +
    'severity shift shop slowness smoke spike status step store student subscriber summary symptom synthetic ' +
    'tenant test theory threshold ticket tier time timeline timeout trace traffic traveller trend update viewer ' +
    'visitor warehouse warning watchdog way website wiki',
);

/**
 * Whether a word that lists have may be a surname, too: no word of grammar, group, product, place or day, and nothing that
 * is noticed or agreed.
 */
export function mayBeSurname(text: string): boolean {
  const word = text.toLowerCase();
  const noun = singular(word);
  return (
    !isFunctionWord(word) &&
    !isKnownProduct(word) &&
    !isRole(word) &&
    !/(?:tion|sion|ency|ity|ly|ing)$/.test(noun) &&
    ![
      subjects,
      userNouns,
      technicalModifiers,
      ambiguousErrorNouns,
      deedNouns,
      workNouns,
      days,
      months,
      placeWords,
      cities,
    ].some((words) => words.has(noun) || words.has(word))
  );
}
