import type { Judged, RemarkKind } from '../remark.ts';
import type { Subject } from '../subjects.ts';

/** A reproach that reaches from its subject to a word. */
export function blameOf(subject: Subject, from: number, last: number, kind: RemarkKind = 'blame'): Judged {
  const isWritten = subject.to > subject.from && from - subject.from < 14 && subject.from <= from;
  return {
    kind,
    from: isWritten ? subject.from : from,
    to: last + 1,
    byPerson: subject.kind === 'person' || subject.kind === 'name',
    ofSelves: subject.kind === 'we' || subject.kind === 'nothing',
  };
}

/** Whether some following words, as one text, fit. */
export function setOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
