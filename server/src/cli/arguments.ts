import { InvalidArgumentError } from 'commander';
import { isDay } from '../time/calendarDate.ts';

// What is written behind options and commands; each of these says what is wanted where something else is written.

/** A number from 0 to 999,999,999. */
export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new InvalidArgumentError('A whole number from 0 is wanted.');
  }
  return Number(value);
}

/** A number of threads, 1 to 99. */
export function threadCount(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) {
    throw new InvalidArgumentError('A whole number from 1 to 99 is wanted.');
  }
  return Number(value);
}

/** The id of an incident. */
export function incidentId(value: string): string {
  return filled(value, 'The id of an incident is wanted.');
}

/** What stands for standard output, and for standard input where files are read. */
export const standardStream = '-';

/** The path of a file or folder. */
export function fileOrFolder(value: string): string {
  return filled(value, 'The name of a file or folder is wanted.');
}

/** Who owns an action, with or without the sign of a login. */
export function ownerName(value: string): string {
  filled(value.replace('@', ''), 'The name of an owner is wanted.');
  return value;
}

/** The name of a template. */
export function templateName(value: string): string {
  return filled(value, 'The name of the template is wanted.');
}

/** An empty argument is an empty variable of a script, never what somebody means. */
function filled(value: string, complaint: string): string {
  if (value.trim() === '') {
    throw new InvalidArgumentError(complaint);
  }
  return value;
}

/** A day, `YYYY-MM-DD`. */
export function calendarDate(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  const valid = year !== undefined && month !== undefined && day !== undefined && isDay({ year, month, day });
  if (!valid) {
    throw new InvalidArgumentError('A day in the form YYYY-MM-DD is wanted.');
  }
  return value;
}
