import type { Comment } from '../document/masking.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { isColumnRole, isFieldRole, isSectionRole, roleNames } from './roles.ts';

/** What a comment in a template may speak of. */
export type Subject = 'title' | 'section' | 'field' | 'label' | 'column';

/** What a value has to look like. */
export type ValueType = 'date' | 'duration' | 'severity' | 'number' | 'text';

const valueTypes: readonly ValueType[] = ['date', 'duration', 'severity', 'number', 'text'];

/** What a template says of one of its parts. */
export interface Statements {
  /** Whether documents may go without it. */
  readonly optional: boolean;
  /** What it is for; `none` for nothing that the product knows; undefined where its name decides. */
  readonly role: string | undefined;
  /** Names that are as good as the one that the template shows. */
  readonly alternatives: readonly string[];
  /** The values that it may have, as written; empty where any will do. */
  readonly allowed: readonly string[];
  readonly type: ValueType | undefined;
}

export const noStatements: Statements = {
  optional: false,
  role: undefined,
  alternatives: [],
  allowed: [],
  type: undefined,
};

/** Something wrong in a template, at its place in the file. */
export interface TemplateProblem {
  readonly message: string;
  readonly range: OffsetRange;
}

/** What a comment states, as far as it can be read. */
export interface StatementReading {
  readonly stated: Partial<Statements>;
  readonly problems: readonly TemplateProblem[];
}

/**
 * Reads a comment that stands behind a heading, a field, a labelled item or a column's head: statements with `;`
 * between them. Undefined for one in plain words, which is for people.
 */
export function readStatements(
  text: string,
  comment: Comment,
  subject: Subject,
): StatementReading | undefined {
  const body = text.slice(comment.body.start, comment.body.end);
  if (isForPeople(body)) {
    return undefined;
  }
  let stated: Partial<Statements> = {};
  const problems: TemplateProblem[] = [];
  let start = comment.body.start;
  for (const part of body.split(';')) {
    const range = trimRange(text, { start, end: start + part.length });
    start += part.length + 1;
    if (range.start < range.end) {
      const read = readStatement(text.slice(range.start, range.end), subject);
      if (typeof read === 'string') {
        problems.push({ message: read, range });
      } else {
        stated = { ...stated, ...read };
      }
    }
  }
  return { stated, problems };
}

/** A suppression, or words without a colon that are more than one: no statement, however it may be misspelt. */
function isForPeople(body: string): boolean {
  const head = /^[^:;]*/.exec(body)?.[0].trim() ?? '';
  const isNamed = body.includes(':') && head.split(/\s+/).length <= 2;
  return head.startsWith('postmortem-') || head === '' || (!isNamed && /\s/.test(head));
}

/** Adds what one more comment says of the same thing. */
export function withStatements(statements: Statements, { stated }: StatementReading): Statements {
  return { ...statements, ...stated };
}

const knownStatements = '“optional”, “or: …”, “role: …”, “type: …” and “one of: …”';

/** What a statement says, or what is wrong with it. */
function readStatement(written: string, subject: Subject): Partial<Statements> | string {
  const colon = written.indexOf(':');
  const keyword = (colon === -1 ? written : written.slice(0, colon))
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');
  const value = colon === -1 ? '' : written.slice(colon + 1).trim();
  const read = Object.hasOwn(statementReaders, keyword) ? statementReaders[keyword] : undefined;
  if (!read) {
    return `“${keyword}” is not known here. A template may say ${knownStatements}; a remark for people goes on a line of its own.`;
  }
  if (!read.subjects.includes(subject)) {
    return `“${keyword}” cannot be said of ${subjectWords[subject]}.`;
  }
  return read.read(value, subject);
}

const subjectWords: Readonly<Record<Subject, string>> = {
  title: 'the title',
  section: 'a section',
  field: 'a field',
  label: 'a labelled item',
  column: 'a column',
};

interface StatementReader {
  readonly subjects: readonly Subject[];
  readonly read: (value: string, subject: Subject) => Partial<Statements> | string;
}

const statementReaders: Readonly<Record<string, StatementReader>> = {
  optional: {
    subjects: ['section', 'field', 'label', 'column'],
    read: (value) => (value === '' ? { optional: true } : '“optional” stands alone, without a colon.'),
  },
  or: {
    subjects: ['section', 'field', 'label', 'column'],
    read: (value) => {
      const alternatives = namesIn(value);
      return alternatives.length > 0
        ? { alternatives }
        : 'After “or:” belong the other names, with commas between them.';
    },
  },
  role: {
    subjects: ['section', 'field', 'column'],
    read: (value, subject) => {
      const role = value.toLowerCase();
      return role === 'none' || isRoleOf(role, subject)
        ? { role }
        : `There is no role “${value}” for ${subjectWords[subject]}. Known: ${rolesOf(subject).join(', ')}, none.`;
    },
  },
  type: {
    subjects: ['field', 'column'],
    read: (value) => {
      const type = valueTypes.find((one) => one === value.toLowerCase());
      return type ? { type } : `There is no type “${value}”. The types are ${valueTypes.join(', ')}.`;
    },
  },
  'one of': {
    subjects: ['field', 'column'],
    read: (value) => {
      const allowed = namesIn(value);
      return allowed.length > 0
        ? { allowed }
        : 'After “one of:” belong the values, with commas between them.';
    },
  },
};

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function rolesOf(subject: Subject): readonly string[] {
  return subject === 'section' || subject === 'field' ? roleNames[subject] : roleNames.column;
}

function isRoleOf(role: string, subject: Subject): boolean {
  switch (subject) {
    case 'section':
      return isSectionRole(role);
    case 'field':
      return isFieldRole(role);
    default:
      return isColumnRole(role);
  }
}
