import { isFunctionWord, isKnownProduct } from '../../../wording/knownWords.ts';
import { ambiguousErrorNouns, deedNouns } from '../../../wording/lexicon/errors.ts';
import { workNouns } from '../../../wording/lexicon/judgement.ts';
import { technicalModifiers, userNouns } from '../../../wording/lexicon/people.ts';
import { days, months, placeWords } from '../../../wording/lexicon/places.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { isRole } from '../../../wording/people.ts';
import { singular } from '../../../wording/subjects.ts';

// Surnames that are plain words, such as Power and Case: only what is said of somebody tells them.

/** What stands behind whoever thinks or speaks, as things seldom do. Nothing that was said by somebody. */
const speaks =
  /^[ \t*_]{1,4}(?:suggest(?:s|ed)|thinks|thought|wonder(?:s|ed)|decide[sd]|reali[sz]e[sd]|propose[sd]|agree[sd]|signs off|signed off|notice[sd]|ask(?:s|ed)|says|said)(?!\p{L}| by(?!\p{L}))/u;
/** What stands behind whoever takes part, as things do now and then. */
const takesPart =
  /^[ \t*_]{1,4}(?:join(?:s|ed)|ack(?:s|ed)|acknowledge[sd]|confirm(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|writes|wrote|mention(?:s|ed)|explained|volunteer(?:s|ed)|advise[sd]|suspect(?:s|ed)|believe[sd]|remember(?:s|ed)|apologi[sz]e[sd]|tells|told|guess(?:es|ed)|insist(?:s|ed)|admit(?:s|ted)|woke|hand(?:s|ed) over|takes over|took over|log(?:s|ged) (?:in|on))(?!\p{L}| by(?!\p{L}))/u;

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
    ].some((words) => words.has(noun) || words.has(word))
  );
}

/** Whether a text goes on with what somebody says or thinks: “noticed it”, “agreed”. */
export function goesOnWithSpeech(behind: string): boolean {
  return speaks.test(behind);
}

/** Whether a text goes on with what people do in an incident and things now and then: also “joined”, “confirmed it”. */
export function goesOnWithPart(behind: string): boolean {
  return speaks.test(behind) || takesPart.test(behind);
}
