import isEmail from 'validator/lib/isEmail.js';
import { matchesIn } from '../text/matches.ts';
import type { PersonalData } from './personalData.ts';
import { textAfter, textBefore } from './personalData.ts';

const host = /@(?:[a-z\d][a-z\d-]{0,62}\.){1,6}[a-z]{2,24}(?![\w-]|\.\w)/gi;
/** What may stand in front of the `@`, as people's addresses have it. */
const localPart = /(?<![\w.+%-])[\w.+%-]{1,64}$/;

/** Domains that are nobody's: RFC 2606 and RFC 6762, addresses that take no mail, and ends of names of files. */
const nobodys =
  /(?:^|[@.])(?:example\.(?:com|org|net)|example|test|invalid|localhost|local|internal|lan|png|jpe?g|gif|svg|webp|js|ts|css|json|service|socket|timer)$|no-?reply/i;
/** Lists of mail, which go to many. */
const list = /@(?:.{0,200}\.)?(?:googlegroups\.com|groups\.io|lists?\..{1,200})$/i;
/** Names of jobs and machines in front of the `@`: RFC 2142, and what teams call their letter boxes. */
const job =
  /^(?:.{0,60}[._+-])?(?:no-?reply|do-?not-?reply|abuse|accounts?|admins?|alerts?|billing|bot|compliance|contact|daemon|dev|devops|engineering|feedback|git|hello|help|helpdesk|hostmaster|hr|incidents?|info|infra|it|legal|mail|mailer-daemon|marketing|news|newsletter|noc|notifications?|office|on-?call|operations|ops|pager|platform|postmaster|press|privacy|root|sales|security|service|sre|staff|status|support|sysadmin|systems?|teams?|(?:tech|dev|ops|prod|it|sre|noc|data|security|site|on-?call)-?(?:alerts?|ops|team|support|alarms?|notifications?)|ubuntu|webmaster|www)(?:[._+-].{0,60})?$/i;
/** What stands in front of an account on a machine, which looks the same. */
const machine = /(?:^|[^\w])(?:ssh|scp|sftp|rsync|mosh|message-id)[^\w][^@]*$|:\/\/[^\s/]*$/i;

/** The addresses of people in a text. */
export function emailAddresses(text: string): readonly PersonalData[] {
  return matchesIn(text, host).flatMap((found) => {
    const [local = ''] = localPart.exec(text.slice(Math.max(0, found.index - 65), found.index)) ?? [];
    const address = local + found[0];
    const range = { start: found.index - local.length, end: found.index + found[0].length };
    const isPersons =
      local !== '' && !job.test(local) && !nobodys.test(address) && !list.test(found[0]) && isEmail(address);
    return isPersons && !isAccount(text, range.start, range.end) ? [{ range, kind: 'e-mail address' }] : [];
  });
}

/** The domains of all e-mail addresses in a text, in small letters. */
export function domainsIn(text: string): readonly string[] {
  return matchesIn(text, host).map(([found]) => found.slice(1).toLowerCase());
}

/** Whether the text speaks of a user of a machine: `ssh jane@web-1.acme.io`, `jane@web-1.acme.io:/srv`. */
function isAccount(text: string, start: number, end: number): boolean {
  return machine.test(textBefore(text, start)) || /^:[^\s]/.test(textAfter(text, end, 2));
}
