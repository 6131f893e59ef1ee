import type { SectionRole } from '../template/roles.ts';
import type { RemarkKind } from './remark.ts';

/** Whether a kind of wording is remarked on in sections with a role. */
export function appliesIn(kind: RemarkKind, role: SectionRole | undefined, text: string): boolean {
  switch (kind) {
    case 'counterfactual':
      // What might have been worse is the point of the one, and the entries of the other have a rule of their own.
      return (
        role !== 'actions' &&
        role !== 'lucky' &&
        !(role === 'timeline' && /\b(?:should|could)(?:n['’]t| not)? have\b/i.test(text))
      );
    case 'hindsight':
    case 'obvious':
    case 'omission':
    case 'human-error':
    case 'accident':
      return role !== 'actions';
    case 'vague-cause':
      return (
        role === 'root-cause' || role === 'contributing-factors' || role === 'summary' || role === 'trigger'
      );
    case 'hedge':
    case 'sole-cause':
      return role === 'root-cause';
    case 'missing-control':
      return (
        role === 'summary' || role === 'timeline' || role === 'root-cause' || role === 'contributing-factors'
      );
    case 'relative-date':
      // What is to happen again and again is told by spans that move with it.
      return (
        role !== 'actions' &&
        !(role === 'prevention' && /\bthe last (?:week|month|quarter|year|sprint)\b/i.test(text))
      );
    default:
      return true;
  }
}
