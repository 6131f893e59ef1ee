import type { FieldRole, SectionRole } from '../template/roles.ts';

/** What an author of a section wants to know: what belongs in it, what does not, and what it answers. */
export interface SectionGuidance {
  readonly belongs: string;
  /** What belongs elsewhere, and where. */
  readonly elsewhere: string;
  /** The question that the section answers. */
  readonly asks: string;
  /** A bias that this section invites, with the way out of it. Source: PagerDuty, Postmortems. */
  readonly bias?: string;
}

const attribution =
  'Fundamental attribution: an act is explained by the character of who did it. Ask what made it sensible at that moment.';
const hindsight =
  'Hindsight: once the outcome is known, every signal looks plain. Write what could be seen at each time.';
const confirmation =
  'Confirmation: what fits the first theory is kept, the rest is lost. Name a rival explanation, and what speaks against it.';
const negativity = 'Negativity: only failures get recorded. What held is worth as much to the next incident.';

/** What to say of a section, by what it is for. */
export const sectionGuidance: Readonly<Record<SectionRole, SectionGuidance>> = {
  summary: {
    belongs: 'Two or three sentences for stakeholders: what happened, to whom, for how long, how it ended.',
    elsewhere: 'The mechanism and the names of hosts: in the root cause.',
    asks: 'Would a director understand it?',
  },
  impact: {
    belongs: 'Figures from several views: users, revenue, duration, service level objectives.',
    elsewhere: 'Causes: in the root cause.',
    asks: 'How many, of how many, and how is that known?',
  },
  timeline: {
    belongs: 'Facts with time, actor and evidence, from before the start to the end.',
    elsewhere: 'Reasons and wishes: in the causes, factors and improvements.',
    asks: 'What was seen and done, and where is the graph that shows it?',
    bias: hindsight,
  },
  'root-cause': {
    belongs: 'The mechanism and what triggered it, verified.',
    elsewhere: 'People: nowhere. Remedies: in the action items.',
    asks: 'What must change so that this class of incident stops?',
    bias: confirmation,
  },
  'contributing-factors': {
    belongs: 'Conditions that enabled the incident, made it worse or delayed its end.',
    elsewhere: 'The trigger once more: it stands in the root cause.',
    asks: 'What let it reach users, or last so long?',
    bias: attribution,
  },
  'went-well': {
    belongs: 'What helped in detection, response and design, as facts.',
    elsewhere: 'Praise without a fact.',
    asks: 'What should we keep?',
    bias: negativity,
  },
  improvements: {
    belongs: 'Gaps, as facts in the present: “No alert watches the queue”.',
    elsewhere: 'What somebody should have done: nowhere. What will be done: in the action items.',
    asks: 'What is absent today?',
    bias: hindsight,
  },
  lucky: {
    belongs: 'What kept the incident small and was nobody’s design.',
    elsewhere: 'What worked as designed: in what went well.',
    asks: 'What would have happened at another hour, or with other people on call?',
  },
  actions: {
    belongs: 'One change for each row, with one owner, a priority and a day.',
    elsewhere: 'Discussion: in the sections above, or in the ticket.',
    asks: 'How will we know that it is done?',
  },
  lessons: {
    belongs: 'What others can use again.',
    elsewhere: 'The actions once more.',
    asks: 'What did we believe before?',
  },
  prevention: {
    belongs: 'How the actions together stop this class of incident, by their numbers.',
    elsewhere: 'New actions: among the action items.',
    asks: 'Which barrier is new?',
  },
  detection: {
    belongs: 'How the incident was noticed, by what or by whom, and after how long.',
    elsewhere: 'How the alerting gets better: in the action items.',
    asks: 'What could have told us sooner?',
    bias: hindsight,
  },
  resolution: {
    belongs: 'What ended the impact, and what was tried before.',
    elsewhere: 'What is still to be done: in the action items.',
    asks: 'What would end it faster the next time?',
  },
  trigger: {
    belongs: 'The event that set the incident off.',
    elsewhere: 'Why it could: in the root cause and the contributing factors.',
    asks: 'What changed right before?',
  },
  background: {
    belongs: 'What a reader of another team needs to follow the rest.',
    elsewhere: 'What happened in the incident: in the timeline.',
    asks: 'Could somebody who does not know the system read on?',
  },
  narrative: {
    belongs: 'The course of the incident in prose, with what people knew at each point.',
    elsewhere: 'Single times and readings: in the timeline.',
    asks: 'How did it look from the inside?',
    bias: hindsight,
  },
  people: {
    belongs: 'Who took part in the response or in the review, by role.',
    elsewhere: 'Who caused it: nowhere.',
    asks: 'Whom can a reader ask?',
    bias: attribution,
  },
  references: {
    belongs: 'Links to graphs, logs, changes and tickets that support what is said above.',
    elsewhere: 'What they show: beside the statement that they support.',
    asks: 'Will these links still work in a year?',
  },
};

/** What to say of a field of the header, by what it is for. */
export const fieldGuidance: Readonly<Record<FieldRole, string>> = {
  'incident-date': 'The day on which the incident began, `YYYY-MM-DD`.',
  duration:
    'From the start of the impact to its end, as the timeline has it: not to its detection, not to the last fix.',
  severity: 'One of your severities, as it was judged when the impact was known.',
  author: 'One person who answers for this document, whoever else wrote in it.',
  'review-date':
    'The day on which the review took place, `YYYY-MM-DD`. From then on the document counts as reviewed.',
  status: 'How far the review has come: a draft, in review, or reviewed.',
};
