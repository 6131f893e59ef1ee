import { wordSet } from './wordList.ts';

// The closed classes of English, as any grammar lists them.

export const beForms = wordSet('be am is are was were been being');
export const haveForms = wordSet('have has had having');
export const doForms = wordSet('do does did');
export const modals = wordSet('can could shall should will would may might must ought');
export const negations = wordSet('not never hardly barely scarcely');

export const determiners = wordSet(
  'the a an this that these those each every any some no another either neither both all such what which whose ' +
    'several many most few more much enough',
);
export const possessives = wordSet('my our your his her its their whose');
export const personalPronouns = wordSet('i we he she they it you');
export const objectPronouns = wordSet('me us him them');
export const indefinitePronouns = wordSet(
  'someone somebody anyone anybody everyone everybody nobody none something anything everything nothing whoever',
);

export const prepositions = wordSet(
  'of in on at by for with from into onto upon to about against among around as across after before behind below ' +
    'between beyond despite down during except inside like near off out outside over past per since through ' +
    'throughout toward towards under until up via within without besides amid given regarding concerning due owing',
);

/** They part clauses, and a clause of its own follows. */
export const subordinators = wordSet(
  'because when whenever while whereas although though if unless that whether where how why as since until once so ' +
    'lest than',
);
export const coordinators = wordSet('and but or nor yet then plus');
export const relatives = wordSet('who whom which that');

/** Adverbs without the ending of most; they stand between a subject and its verb. */
export const plainAdverbs = wordSet(
  'also just then still yet even ever never always often again already almost soon later first once too very quite ' +
    'rather really only both all now thus hence therefore however instead perhaps maybe else somehow sometimes ' +
    'twice simply long far well indeed nevertheless nonetheless otherwise likely anyway regardless',
);

/** They end as adverbs do, and are none. */
export const notAdverbs = wordSet(
  'reply apply supply comply rely multiply imply ally assembly anomaly family early daily weekly monthly hourly ' +
    'yearly quarterly nightly unlikely friendly costly july italy fly read-only',
);
