const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** What steers a terminal, and what turns the direction of the text behind it round. */
const steering = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
/** What a pipeline takes for a command: GitHub at the start of a line, Azure, GitHub and TeamCity anywhere. */
const command = /^([^\S\n\r\u2028\u2029]*:)(?=:)|#(?=#(?:vso|teamcity)?\[)/gim;

/** A text of a document, or the name of a file, as a part of one line for a terminal, which it must not steer. */
export function printable(text: string): string {
  return text.replace(lineEnds, ' ').replace(steering, '');
}

/** Printed lines in which a pipeline that reads its log finds no command; a space without width takes it apart. */
export function inertLines(text: string): string {
  return text.replace(command, '$&\u200B');
}

/** What JSON says as well by a number. */
const telling = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]|#(?=#(?:vso|teamcity)?\[)/gi;

/** A value as JSON, with two spaces, that says the same to a program and nothing to a terminal or a pipeline. */
export function printedJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    telling,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
