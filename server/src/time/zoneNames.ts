// The zones that have a name in English, in the meaning that engineering teams give them.

/** Capital letters; IST, CST and BST have other meanings elsewhere, as AST, ECT and GST have, which are left out. */
const abbreviations: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  Z: 'UTC',
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  WAT: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  CAT: '+02:00',
  EET: '+02:00',
  SAST: '+02:00',
  EEST: '+03:00',
  EAT: '+03:00',
  IDT: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  PKT: '+05:00',
  IST: '+05:30',
  NPT: '+05:45',
  WIB: '+07:00',
  SGT: '+08:00',
  HKT: '+08:00',
  MYT: '+08:00',
  PHT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  AEST: '+10:00',
  ACDT: '+10:30',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  BRT: '-03:00',
  ADT: '-03:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  AKDT: '-08:00',
  AKST: '-09:00',
  HST: '-10:00',
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AET: 'Australia/Sydney',
};

/** Winter and summer time in one, “PST/PDT”: which of the two holds depends on the day. */
const pairs: Readonly<Record<string, string>> = {
  'EST/EDT': 'America/New_York',
  'CST/CDT': 'America/Chicago',
  'MST/MDT': 'America/Denver',
  'PST/PDT': 'America/Los_Angeles',
  'GMT/BST': 'Europe/London',
  'WET/WEST': 'Europe/Lisbon',
  'CET/CEST': 'Europe/Berlin',
  'MEZ/MESZ': 'Europe/Berlin',
  'EET/EEST': 'Europe/Athens',
  'AEST/AEDT': 'Australia/Sydney',
  'NZST/NZDT': 'Pacific/Auckland',
};
const regionsOfPairs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(pairs).flatMap(([pair, region]) => [
    [pair, region],
    [pair.split('/').toReversed().join('/'), region],
  ]),
);

/** A name for half of the year, with the name for the other half, and the region that has both. */
export interface HalfYear {
  readonly other: string;
  readonly region: string;
  /** Whether it may be meant all the year round: parts of the region, and places beside it, never change their clocks. */
  readonly isSteady: boolean;
}

/** Of winter times these are the ones that hold in summer, too, in Saskatchewan, Arizona, Queensland and Africa. */
const steady = new Set(['CST', 'MST', 'AEST', 'GMT', 'WET', 'EET']);

const halfYears: ReadonlyMap<string, HalfYear> = new Map(
  Object.entries(regionsOfPairs).map(([pair, region]) => {
    const [name = '', other = ''] = pair.split('/');
    return [name, { other, region, isSteady: steady.has(name) }];
  }),
);

/** What is known of an abbreviation that is right in winter or in summer alone; undefined for any other name. */
export function halfYearOf(name: string): HalfYear | undefined {
  return halfYears.get(name);
}

/**
 * Where people live who call their time so for a part of the year, and change their clocks: CET and “Central European
 * Summer Time” are heard in one place. All such places for a mere distance from UTC; none for any other name.
 */
export function regionsThatSay(name: string): readonly string[] {
  const [, called = ''] = written.exec(name) ?? [];
  const region =
    halfYears.get(name)?.region ?? (Object.hasOwn(places, called) ? places[called]?.id : undefined);
  if (region !== undefined) {
    return [region];
  }
  return /\d/.test(name) ? [...new Set(Object.values(pairs))] : [];
}

/** What stands behind abbreviations that are no zone there: “CAT cable”, “CT scan”, “MSK cluster” (Amazon's Kafka). */
const otherMeanings: Readonly<Record<string, string>> = {
  CAT: '(?:[5-8][ae]? )?cables?|cabling|scans?|swarms?',
  CT: 'scans?|scanners?|images?|logs? (?:entry|entries|lists?|monitors?|servers?)',
  MSK: 'clusters?|brokers?|[Cc]onnect(?:ors?)?|[Ss]erverless|topics?',
};

/** A part of the world with a time of its own, as names of zones call it. */
interface Place {
  /** What Temporal knows its time by where nothing is said of summer or winter. */
  readonly id: string;
  /** Both where clocks are changed. */
  readonly standard?: string;
  readonly summer?: string;
}

/** As the Unicode Consortium's data (CLDR) calls them, and a few that people say. */
const places: Readonly<Record<string, Place>> = {
  Eastern: { id: 'America/New_York', standard: '-05:00', summer: '-04:00' },
  Central: { id: 'America/Chicago', standard: '-06:00', summer: '-05:00' },
  Mountain: { id: 'America/Denver', standard: '-07:00', summer: '-06:00' },
  Pacific: { id: 'America/Los_Angeles', standard: '-08:00', summer: '-07:00' },
  Atlantic: { id: 'America/Halifax', standard: '-04:00', summer: '-03:00' },
  Alaska: { id: 'America/Anchorage', standard: '-09:00', summer: '-08:00' },
  British: { id: 'Europe/London', standard: '+00:00', summer: '+01:00' },
  'United Kingdom': { id: 'Europe/London', standard: '+00:00', summer: '+01:00' },
  UK: { id: 'Europe/London', standard: '+00:00', summer: '+01:00' },
  'Western European': { id: 'Europe/Lisbon', standard: '+00:00', summer: '+01:00' },
  'Central European': { id: 'Europe/Berlin', standard: '+01:00', summer: '+02:00' },
  'Eastern European': { id: 'Europe/Athens', standard: '+02:00', summer: '+03:00' },
  Israel: { id: 'Asia/Jerusalem', standard: '+02:00', summer: '+03:00' },
  'Australian Central': { id: 'Australia/Adelaide', standard: '+09:30', summer: '+10:30' },
  'Australian Eastern': { id: 'Australia/Sydney', standard: '+10:00', summer: '+11:00' },
  'New Zealand': { id: 'Pacific/Auckland', standard: '+12:00', summer: '+13:00' },
  'West Africa': { id: '+01:00' },
  'Central Africa': { id: '+02:00' },
  'South Africa': { id: '+02:00' },
  'East Africa': { id: '+03:00' },
  Moscow: { id: '+03:00' },
  Gulf: { id: '+04:00' },
  Pakistan: { id: '+05:00' },
  India: { id: '+05:30' },
  Indian: { id: '+05:30' },
  Nepal: { id: '+05:45' },
  China: { id: '+08:00' },
  'Hong Kong': { id: '+08:00' },
  Malaysia: { id: '+08:00' },
  Philippine: { id: '+08:00' },
  Singapore: { id: '+08:00' },
  'Australian Western': { id: '+08:00' },
  Japan: { id: '+09:00' },
  Korean: { id: '+09:00' },
  Brasilia: { id: '-03:00' },
};

const changing = Object.keys(places).filter((name) => places[name]?.summer !== undefined);
const unchanging = Object.keys(places).filter((name) => places[name]?.summer === undefined);

const halves = '[Ss]tandard|[Dd]aylight|[Ss]ummer';

/**
 * Source of a regular expression that matches a name of a zone. Abbreviations count in capitals only, but for UTC, and not
 * where what follows gives them another meaning; in a written name only the place needs its capital. A “Central time server” names none.
 */
export const zoneNamePattern = `(?:(?:${alternatives([...Object.keys(abbreviations), ...Object.keys(regionsOfPairs)]).replace(/[A-Z]+/g, withoutOtherMeaning)})|(?:Coordinated Universal|Greenwich [Mm]ean|(?:U\\.?S\\.? )?(?:${alternatives(changing)})(?: (?:${halves}))?|(?:${alternatives(unchanging)})(?: [Ss]tandard)?) [Tt]ime(?! (?:series|servers?|services?|sources?)(?![a-z])))(?![A-Za-z0-9])`;

function withoutOtherMeaning(name: string): string {
  const other = otherMeanings[name];
  return other === undefined ? name : `${name}(?![ -](?:${other})(?![a-z]))`;
}

function alternatives(names: readonly string[]): string {
  return names.toSorted((one, other) => other.length - one.length).join('|');
}

const written = new RegExp(`^(?:U\\.?S\\.? )?(.{2,30}?)(?: (${halves}))? [Tt]ime$`);

/** What Temporal knows a zone by that is called by one of these names; undefined for anything else. */
export function namedZone(name: string): string | undefined {
  if (Object.hasOwn(abbreviations, name)) {
    return abbreviations[name];
  }
  if (Object.hasOwn(regionsOfPairs, name)) {
    return regionsOfPairs[name];
  }
  const [, called = '', half] = written.exec(name) ?? [];
  if (called === 'Coordinated Universal' || /^Greenwich [Mm]ean$/.test(called)) {
    return 'UTC';
  }
  const place = Object.hasOwn(places, called) ? places[called] : undefined;
  if (half === undefined) {
    return place?.id;
  }
  return /^[Ss]tandard$/.test(half) ? (place?.standard ?? place?.id) : place?.summer;
}
