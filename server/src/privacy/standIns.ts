/** Words with which documentation and masks stand in for a secret. */
const words =
  /example|placeholder|redacted|removed|masked|hidden|dummy|changeme|change-me|password|passwd|xxxx|\*\*|\.\.\.|…|•/i;
/** A character that goes on for long, as nothing drawn by lot does. */
const repeated = /(.)\1{7}/;
/** A name to be replaced by a value, as templates and shells write it. */
const variable = /^\$[\w(]+\)?$|[{}<>[\]]|%[A-Z_]{1,30}%/;

/** Whether a text stands where a secret would: an example of documentation, a mask, a name to be replaced. */
export function isStandIn(text: string): boolean {
  return words.test(text) || repeated.test(text) || variable.test(text);
}
