import isCreditCard from 'validator/lib/isCreditCard.js';
import iban from 'validator/lib/isIBAN.js';
import mobilePhone from 'validator/lib/isMobilePhone.js';
import { matchesIn } from '../text/matches.ts';
import type { PersonalData } from './personalData.ts';
import { textBefore } from './personalData.ts';

// With the country's code, or it cannot be told from any other number.
const phone = /\+(?<![\w+./:=?&-]\+)[1-9](?:[ \u00a0().-]{0,2}\d){7,14}(?!\w|[.:,]\d)/g;
/** Numbers that are there for a team to be called by. */
const callIn = /\b(?:dial|bridge|hotline|conference|switchboard|pager)/i;

const groupedCard =
  /\d(?<![\w.+/-]\d)(?:\d{3}([ -])\d{4}\1\d{4}\1\d{4}|(?<=3)[47]\d\d([ -])\d{6}\2\d{5})(?![\w/]|[ .-]\d)/g;
const plainCard = /\d(?<![\w.+/-]\d)\d{14,15}(?![\w/]|[.-]\d)/g;
/** How the number of a card starts, with gaps or without; most texts have none so long. */
const cardSign = /\d{3}(?:\d{11}|\d[ -]\d{4})/;
/** Long numbers without gaps are ids of many kinds, unless the text calls them cards. */
const calledCard = /\b(?:cards?|pan|visa|mastercard|amex)\b/i;

const account = /[A-Z](?<!\w[A-Z])[A-Z]\d{2}(?:[ ]?[A-Z\d]{4}){2,7}(?:[ ]?[A-Z\d]{1,3})?(?!\w)/g;

/** The numbers of phones, payment cards and bank accounts in a text. */
export function personalNumbers(text: string): readonly PersonalData[] {
  return [...phones(text), ...cards(text), ...accounts(text)];
}

function phones(text: string): readonly PersonalData[] {
  if (!text.includes('+')) {
    return [];
  }
  return matchesIn(text, phone)
    .filter(([found]) => mobilePhone.default(found.replace(/[^+\d]/g, ''), 'any', { strictMode: true }))
    .filter(({ index }) => !callIn.test(textBefore(text, index)))
    .map((found) => ({ range: rangeOf(found), kind: 'phone number' }));
}

function cards(text: string): readonly PersonalData[] {
  if (!cardSign.test(text)) {
    return [];
  }
  const plain = matchesIn(text, plainCard).filter(({ index }) => calledCard.test(textBefore(text, index)));
  return [...matchesIn(text, groupedCard), ...plain]
    .filter(([found]) => isPaymentCard(found.replace(/\D/g, '')))
    .map((found) => ({ range: rangeOf(found), kind: 'payment card number' }));
}

/** The numbers for testing, such as 4242 4242 4242 4242, are made of a few figures only. */
function isPaymentCard(digits: string): boolean {
  return new Set(digits).size > 3 && isCreditCard(digits);
}

function accounts(text: string): readonly PersonalData[] {
  return matchesIn(text, account).flatMap((found) => {
    const number = accountIn(found[0]);
    return number === undefined
      ? []
      : [{ range: { start: found.index, end: found.index + number.length }, kind: 'bank account number' }];
  });
}

/** The account's number without the words in capitals that follow it. */
function accountIn(found: string): string | undefined {
  const groups = found.split(' ');
  for (let count = groups.length; count > 0; count -= 1) {
    const candidate = groups.slice(0, count).join(' ');
    if (iban.default(candidate)) {
      return candidate;
    }
  }
  return undefined;
}

function rangeOf(found: RegExpExecArray): PersonalData['range'] {
  return { start: found.index, end: found.index + found[0].length };
}
