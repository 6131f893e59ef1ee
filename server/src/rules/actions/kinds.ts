import type { ActionItem } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';

/** What an action is good for, where its words say so beyond doubt. */
export type ActionKind = 'detection' | 'mitigation' | 'training' | 'investigation' | 'prevention';

const typed: readonly (readonly [kind: ActionKind, words: RegExp])[] = [
  ['prevention', /^(?:prevent|fix|repair|corrective|remediat)/i],
  ['detection', /^(?:detect|monitor|alert|observ)/i],
  ['mitigation', /^(?:mitigat|respon|recover)/i],
  ['training', /^(?:train|document|process|communicat|educat)/i],
  ['investigation', /^(?:investigat|research|analy)/i],
];

// The verb or thing that an action starts with, up to its first few words.
const leading: readonly (readonly [kind: ActionKind, words: RegExp])[] = [
  [
    'detection',
    /^(?:(?:add|create|set up|setup|implement|build|introduce|configure|enable|improve|extend|tune|adjust|export|define)\b.{0,60}?\b(?:alerts?|alerting|alarms?|monitor(?:s|ing)?|dashboards?|metrics?|logging|observability|notifications?|pages?|probes?)\b|(?:alert|monitor|page|notify|log|graph|measure)\b)/i,
  ],
  [
    'mitigation',
    /^(?:write|add|create|update|improve|extend|document|publish|review)\b.{0,60}?\b(?:runbooks?|playbooks?|rollback|escalation|on-?call (?:guide|documentation|docs)|procedures?|checklists?)\b/i,
  ],
  [
    'training',
    /^(?:(?:document|train|remind|educate|teach|communicate|announce|share|inform|tell|discuss|brief|present)\b|(?:write|update|add|create|improve|hold|run|organi[sz]e|schedule|give)\b.{0,60}?\b(?:documentation|docs|wiki|readme|training|trainings|workshop|talk|game ?days?|session|meeting|drills?)\b)/i,
  ],
  ['investigation', /^(?:investigate|research|look into|analy[sz]e|explore|find out|evaluate|understand)\b/i],
];

/** What an action is good for: by its type, else by how it starts; undefined where it may prevent something. */
export function kindOf(action: ActionItem): ActionKind | undefined {
  const type = partOf(action, 'type')?.text ?? '';
  const stated = type === '' ? undefined : typed.find(([, words]) => words.test(type))?.[0];
  if (stated) {
    return stated;
  }
  const text = action.action.text
    .slice(0, 200)
    .replace(/^[*_`\s[]+/, '')
    .replace(/\s{2,}|[^\S ]/g, ' ');
  return leading.find(([, words]) => words.test(text))?.[0];
}
