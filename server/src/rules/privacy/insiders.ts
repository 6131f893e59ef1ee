import * as z from 'zod';
import { actionColumns } from '../../actions/columns.ts';
import type { Block } from '../../document/blocks.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { Table } from '../../document/tables.ts';
import { lazily } from '../../memory/lazily.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import { domainsIn } from '../../privacy/emailAddresses.ts';
import type { PersonalData } from '../../privacy/personalData.ts';
import { fieldRole } from '../../template/roles.ts';
import { optionsReader, words } from '../options.ts';
import type { RuleContext } from '../rule.ts';

/** Data that stand apart from the names of the team, and the domains of the team's own addresses. */
export interface ToldApart {
  readonly outside: readonly PersonalData[];
  readonly domains: ReadonlySet<string>;
}

/** Domains where anybody may have an address: an author with one does not make the others there insiders. */
const anybodys =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|fastmail|zoho|yandex|qq|163|126)\.[a-z.]{2,6}$/;

/** Parts the data that stand where the team is named from the others; both in document order. */
export function toldApart(context: RuleContext, found: readonly PersonalData[]): ToldApart {
  const places = found.length === 0 ? [] : placesOfInsiders(context);
  const outside: PersonalData[] = [];
  let next = 0;
  let reached = 0;
  for (const data of found) {
    for (; (places[next]?.start ?? Number.POSITIVE_INFINITY) <= data.range.start; next += 1) {
      reached = Math.max(reached, places[next]?.end ?? 0);
    }
    if (data.range.end > reached) {
      outside.push(data);
    }
  }
  const own = places
    .flatMap((place) => domainsIn(context.source.slice(place)))
    .filter((domain) => !anybodys.test(domain));
  return { outside, domains: new Set([...own, ...configuredDomains(context)]) };
}

/** The domain of an e-mail address in small letters; empty for other data. */
export function domainOf(source: SourceText, { kind, range }: PersonalData): string {
  const address = source.slice(range);
  return kind === 'e-mail address' ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : '';
}

/** The options of a rule about personal data. */
export const privacyOptions = lazily(() =>
  z.strictObject({
    ownDomains: words().optional().describe('Domains of your own, whose e-mail addresses are not reported.'),
  }),
);

const optionsOf = optionsReader(privacyOptions, {});

function configuredDomains(context: RuleContext): readonly string[] {
  const { ownDomains = [] } = optionsOf(context);
  return ownDomains.map((domain) => domain.toLowerCase());
}

/**
 * The places where a postmortem names the people who worked on it: front matter and fields of the header, actors of
 * the timeline, owners of action items, lists of people. In order, and they may overlap.
 */
function placesOfInsiders(context: RuleContext): readonly OffsetRange[] {
  const { document, postmortem, configuration } = context;
  const header = [
    ...(document.frontMatter ? [document.frontMatter.yaml] : []),
    ...document.fields
      .filter(({ bold, name }) => bold || fieldRole(name) !== undefined)
      .map((field) => field.value),
    ...postmortem.fields.map(({ field }) => field.value),
  ];
  const actors = (context.timeline()?.events ?? []).flatMap(({ actor }) => actor ?? []);
  const people = sectionsWithRole(postmortem, 'people', configuration).map((section) => section.range);
  const owners = tablesIn(document.blocks).flatMap((table) => ownersIn(context, table));
  return [...header, ...actors, ...people, ...owners].toSorted((one, other) => one.start - other.start);
}

function ownersIn({ source }: RuleContext, table: Table): readonly OffsetRange[] {
  const owner = actionColumns(source, table).get('owner');
  return owner === undefined ? [] : table.rows.flatMap((row) => row.cells[owner]?.range ?? []);
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}
