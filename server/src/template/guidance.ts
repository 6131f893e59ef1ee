import type { SectionRole } from '../document/sectionNames.ts';

/** What a blank asks for in a section of a role: in running text, and in an item of a list. */
interface Guidance {
  readonly prose: string;
  readonly item: string;
}

/** Words for the blanks of a template that is made from a document. */
export const blanks: Readonly<Record<SectionRole, Guidance>> = {
  summary: {
    prose: 'What happened, whom it concerned, for how long, and how it ended; two or three sentences',
    item: 'what happened, or whom it concerned, or how it ended',
  },
  impact: {
    prose: 'How many users met which failure, for how long, and how that was counted',
    item: 'who met which failure, how many, and how that was counted',
  },
  timeline: { prose: 'What happened or was done', item: 'what happened or was done' },
  'root-cause': {
    prose: 'The mechanism, what set it off, and how both were verified',
    item: 'why it happened, with the evidence for it',
  },
  'contributing-factors': {
    prose: 'The conditions that let it happen, made it larger or delayed its end',
    item: 'a condition that let it happen, made it larger or delayed its end',
  },
  'went-well': {
    prose: 'What helped in detection, response or design, and is worth keeping',
    item: 'something that helped and is worth keeping',
  },
  improvements: {
    prose: 'Which gaps there are today in detection, response or design',
    item: 'a gap as it is today',
  },
  lucky: {
    prose: 'What nobody had planned that kept it from being worse',
    item: 'something nobody had planned that kept it from being worse',
  },
  actions: {
    prose: 'Which changes follow, each with an owner, a date and an end that can be verified',
    item: 'change that can be finished, with its owner and date',
  },
  lessons: {
    prose: 'What is known now that was not known before, and is of use to others',
    item: 'something that other teams can use',
  },
  prevention: {
    prose: 'How the actions keep this class of incident from coming back',
    item: 'how an action keeps this class of incident from coming back',
  },
  detection: {
    prose: 'Which alert or which person noticed it, and how long after the start',
    item: 'which alert or which person noticed it, and when',
  },
  resolution: {
    prose: 'What ended the impact, and how that was confirmed',
    item: 'a step that helped to end the impact',
  },
  trigger: { prose: 'What set it off, and when', item: 'what set it off, and when' },
  background: {
    prose: 'What a reader has to know first',
    item: 'something that a reader has to know first',
  },
  narrative: {
    prose: 'What happened, told in order for somebody who was not there',
    item: 'what happened next',
  },
  people: { prose: 'Who took part, and in which role', item: 'role and name' },
  references: {
    prose: 'Graphs, logs, changes and tickets, with links that keep working',
    item: 'graph, log, change or ticket, with a link that keeps working',
  },
};
