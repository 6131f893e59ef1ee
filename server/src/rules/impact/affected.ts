import { peopleNouns } from './people.ts';

/** What an incident hits or loses, in the plural, for regular expressions: people and what they send. */
export const affectedNouns = `${peopleNouns.replace('people', 'people|traffic')}|requests|orders|transactions|payments|sessions|logins|calls|messages|e-?mails|jobs|queries|records|sites|websites|pages|checkouts|uploads|downloads|builds|deployments|webhooks|events|devices|projects|repositories|tickets|bookings`;
