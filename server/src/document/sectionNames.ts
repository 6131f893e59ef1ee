import { remembered } from '../memory/remembered.ts';
import { areNear, comparable } from './headingName.ts';

/** What a section is for, whatever it is called. */
export type SectionRole =
  | 'summary'
  | 'impact'
  | 'timeline'
  | 'root-cause'
  | 'contributing-factors'
  | 'went-well'
  | 'improvements'
  | 'lucky'
  | 'actions'
  | 'lessons'
  | 'prevention'
  | 'detection'
  | 'resolution'
  | 'trigger'
  | 'background'
  | 'narrative'
  | 'people'
  | 'references';

/** Names that real postmortems and published templates give to sections, as `headingName` writes them. */
export const sectionSynonyms: Readonly<Record<SectionRole, readonly string[]>> = {
  summary: [
    'executive summary',
    'summary',
    'incident summary',
    'overview',
    'details',
    'introduction',
    'abstract',
    'problem summary',
    'postmortem summary',
    'incident overview',
    'synopsis',
    'tl;dr',
    'tldr',
  ],
  impact: [
    'impact',
    'user impact',
    'customer impact',
    'risks and hazards',
    'affected',
    'affected users',
    'affected systems',
    'business impact',
    'impact on users',
    'impact on customers',
    'impact assessment',
    'who was affected',
    'scope of impact',
  ],
  timeline: [
    'timeline',
    'key events',
    'timeline of events',
    'incident timeline',
    'timeline summary',
    'detailed timeline',
    'full timeline',
    'outage timeline',
    'event timeline',
    'detailed incident timeline',
    'full incident timeline',
    'events/timeline',
    'chronology',
    'sequence of events',
    'event log',
    'incident log',
  ],
  'root-cause': [
    'root cause',
    'root causes',
    'root cause analysis',
    'rca',
    'cause',
    'causes',
    'five whys',
    '5 whys',
    'blameless root cause',
    'fault',
    'root causes and trigger',
    'root cause and trigger',
    'root cause identification',
    'cause of the incident',
    'what caused it',
    'what caused the incident',
    'why it happened',
    'why did it happen',
  ],
  'contributing-factors': [
    'contributing factors',
    'contributing factor',
    'contributing causes',
    'contributing conditions',
    'causal factors',
  ],
  'went-well': [
    'what went well',
    'things that went well',
    'went well',
    'what worked',
    'what worked well',
    'what we did well',
  ],
  improvements: [
    'what could be improved',
    'what could have gone better',
    'areas for improvement',
    'improvements',
    'what went wrong',
    'what did not go well',
    "what didn't go well",
    "what didn't go so well",
    "what didn't work",
    "what didn't work well",
    'things that went poorly',
    'what went poorly',
    'what went badly',
    'what can be improved',
    'what to improve',
  ],
  lucky: ['where we got lucky', 'what was lucky', 'luck', 'where were we lucky'],
  actions: [
    'action items',
    'action item',
    'actions',
    'actionables',
    'review actions',
    'capa',
    'follow-ups',
    'follow ups',
    'follow-up',
    'follow-up tasks',
    'tasks',
    'tasks to address the issue',
    'follow-up actions',
    'corrective actions',
    'actions planned',
    'process improvements',
    'technical improvements',
    'documentation improvements',
    'recommendations',
    'remedial measures',
    'remediation',
    'next steps',
    'action plan',
    'what we change',
    'what we will change',
    'follow-up items',
    'preventive actions',
    'future actions',
    'future measures',
    'corrective measures',
    'corrective and preventive measures',
    'corrective and preventative measures',
    'corrective and preventive actions',
    'long term solution',
    'long term fix',
  ],
  lessons: [
    'lessons learned',
    'lessons learnt',
    'lessons',
    'learnings',
    'takeaways',
    'key takeaways',
    'conclusion',
    'conclusions',
    'what we learned',
    'what did we learn',
    'what have we learned',
  ],
  prevention: [
    'prevention',
    'preventive measures',
    'preventing recurrence',
    'recurrence',
    'backlog check',
    'how can we prevent this',
    'how do we prevent this',
    'how will we prevent this',
  ],
  detection: ['detection', 'alerting', 'how it was detected', 'how was it detected'],
  resolution: [
    'resolution',
    'recovery',
    'mitigation',
    'short term fix',
    'resolution and recovery',
    'recovery efforts',
    'how did we respond',
    'how we responded',
    'response and recovery',
    'fix',
  ],
  trigger: ['trigger', 'triggers'],
  background: ['background', 'context', 'leadup', 'lead-up', 'lead up'],
  narrative: ['what happened', 'investigation', 'problem', 'identified', 'narrative'],
  people: ['attendees', 'involved', 'authors', 'responders', 'thanks', 'participants'],
  references: [
    'references',
    'supporting information',
    'data',
    'logs',
    'links',
    'appendix',
    'related items',
    'supporting data',
    'further reading',
    'resources',
  ],
};

/** The role that a section's name (see `headingName`) has, or undefined. */
export const sectionRole: (name: string) => SectionRole | undefined = remembered(roleOfSection);

function roleOfSection(name: string): SectionRole | undefined {
  return roleIn(sectionSynonyms, name) ?? nearRole(name) ?? roleOfPlainer(name);
}

/** The role of what is left of a longer name: “Root cause of the outage”, “Affected regions”, “Open action items”. */
function roleOfPlainer(name: string): SectionRole | undefined {
  if (/^(?:affected|impacted) \S/.test(name)) {
    return 'impact';
  }
  const action = name
    .replace(
      /^(?:open|closed|completed|finished|outstanding|remaining|pending|planned|proposed|agreed|(?:short|medium|mid|long)[ -]term) /,
      '',
    )
    .replace(/ ?[:–—-] (?:open|closed|completed|done|finished|outstanding|remaining|pending)$/, '');
  if (action !== name && sectionSynonyms.actions.includes(action)) {
    return 'actions';
  }
  const plainer = name
    .replace(/^(?:the|our) /, '')
    .replace(
      / (?:of|behind) (?:the|this|our) (?:incident|outage|issue|problem|event|failure|bug|error)s?$/,
      '',
    )
    .replace(/ (?:and|&) [\s\S]*$/, '')
    // “Timeline (all times PST) 01/16/2024 - 02/28/2024”
    .replace(/^((?:incident )?timeline) \([\s\S]*$/, '$1');
  return plainer === name ? undefined : roleIn(sectionSynonyms, plainer);
}

/** Whether a name (see `headingName`) is one that sections commonly have, letter by letter. */
export function isSectionName(name: string): boolean {
  return roleIn(sectionSynonyms, name) !== undefined;
}

/** The role that has a name exactly, or undefined. */
export function roleIn<Role extends string>(
  names: Readonly<Record<Role, readonly string[]>>,
  name: string,
): Role | undefined {
  for (const role in names) {
    if (names[role].includes(name)) {
      return role;
    }
  }
  return undefined;
}

const comparableSynonyms = Object.entries(sectionSynonyms).map(
  ([role, names]) => [role, names.map(comparable)] as const,
);

function nearRole(name: string): SectionRole | undefined {
  const wanted = comparable(name);
  const found = comparableSynonyms.find(([, names]) => names.some((synonym) => areNear(synonym, wanted)));
  return found && isSectionRole(found[0]) ? found[0] : undefined;
}

/** Whether a word from a configuration is the name of a role. */
export function isSectionRole(word: string): word is SectionRole {
  return Object.hasOwn(sectionSynonyms, word);
}
