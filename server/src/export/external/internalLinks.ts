import type { PlainEdit } from '../../check/fix.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Link } from '../../document/links.ts';
import { isWebAddress, linksOf } from '../../document/links.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { domainsIn } from '../../privacy/emailAddresses.ts';
import { OffsetRanges } from './offsetRanges.ts';
import type { NameMention } from './people/nameMentions.ts';

const removedLink = '[internal link removed]';

/** Places that only colleagues can see: tools that one signs in to, and names that no public server answers to. */
const internalHost =
  /^(?:[^.]+|.*\.(?:local|internal|intranet|intra|lan|corp|home|svc|cluster|test|private)|(?:10|127)\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|(?!(?:docs|status|support|www)\.).*\.(?:slack\.com|atlassian\.net|pagerduty\.com|opsgenie\.com|datadoghq\.(?:com|eu)|grafana\.net|splunkcloud\.com|newrelic\.com|sentry\.io|sharepoint\.com|zoom\.us|incident\.io|rootly\.com|firehydrant\.(?:com|io)|service-now\.com|okta\.com)|(?:app|go|one)\.(?:slack|datadoghq|newrelic|incident|opsgenie)\.[a-z]+|(?:chat|docs|drive|mail|meet)\.google\.com|(?:.*\.)?console\.aws\.amazon\.com|console\.cloud\.google\.com|(?:dev|portal)\.azure\.com|(?!(?:code|docs|marketplace|www)\.).*\.visualstudio\.com|teams\.microsoft\.com)$/i;

/** Takes out links and addresses that lead to the inside, or that name somebody. */
export function linkEdits(
  document: MarkdownDocument,
  mentions: readonly NameMention[],
): readonly PlainEdit[] {
  const { text } = document.source;
  const own = new Set(domainsIn(text));
  const named = new OffsetRanges(mentions.map(({ range }) => range));
  const names = (range: OffsetRange): boolean => named.meet(range);
  const links = linksOf(document)
    .filter(
      ({ target, targetRange }) => !(target.startsWith('#') || isPublic(target, own)) || names(targetRange),
    )
    .flatMap(withoutTarget);
  const addresses = addressesIn(text)
    .filter(({ range, address }) => !isPublic(address, own) || names(range))
    .map(({ range }) => ({ range, text: removedLink }));
  return [...links, ...addresses];
}

const hostOfAddress = /^(?:[a-z][a-z\d+.-]{0,20}:)?\/\/[^/?#]{0,300}/i;
/** A whole part of a host's name but the last one: “ada” of “ada.example.com”, and nothing of “rust-lang.org”. */
const labelOfHost = /(?<=[/.@])[^/.@:-]{1,63}(?=\.)/g;

/** The parts of links and addresses in which a word in small letters may name somebody, but for what only looks so in a host. */
export function namingParts(document: MarkdownDocument): readonly OffsetRange[] {
  const { text } = document.source;
  return [
    ...linksOf(document).map(({ targetRange }) => targetRange),
    ...addressesIn(text).map(({ range }) => range),
  ].flatMap(({ start, end }) => {
    const [host = ''] = hostOfAddress.exec(text.slice(start, end)) ?? [];
    const labels = [...host.matchAll(labelOfHost)].map(({ index, 0: label }) => ({
      start: start + index,
      end: start + index + label.length,
    }));
    return [...labels, { start: start + host.length, end }];
  });
}

/** Addresses in code and HTML are no links, and tell as much. */
function addressesIn(text: string): readonly { readonly range: OffsetRange; readonly address: string }[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>"'`)\]|]{1,2000}/gi)].map(({ index, 0: address }) => ({
    range: { start: index, end: index + address.length },
    address,
  }));
}

function isPublic(target: string, ownDomains: ReadonlySet<string>): boolean {
  if (!isWebAddress(target)) {
    return false;
  }
  const host = hostOf(target);
  const labels = host.split('.');
  const isOwn = labels.some((_, first) => ownDomains.has(labels.slice(first).join('.')));
  return host !== '' && !isOwn && !internalHost.test(host);
}

function hostOf(target: string): string {
  try {
    return new URL(target.replace(/^(?:\/\/|(?=www\.))/i, 'https://')).hostname.toLowerCase();
  } catch {
    return '';
  }
}

/** Takes away what is around the text, in which there may be more to take away. */
function withoutTarget({ range, text, image }: Link): readonly PlainEdit[] {
  if (!text || text.start >= text.end) {
    return [{ range, text: image ? '[picture removed]' : removedLink }];
  }
  return [
    { range: { start: range.start, end: text.start }, text: image ? '[picture removed: ' : '' },
    { range: { start: text.end, end: range.end }, text: image ? ']' : '' },
  ];
}
