import type MarkdownIt from 'markdown-it';

type Linkify = InstanceType<typeof MarkdownIt>['linkify'];

/** The library reads such a part of a host's name in two ways, and tries all of them together: twice as many with each. */
const foreignLabel = /xn--/gi;
const mostForeignLabels = 3;
/** Longer than any host's name, with two slashes or the name of a mailbox before it. */
const host = /[^\s/?#]{0,1000}/y;

/** Lets a library that finds addresses in texts find none whose host would take it long to read. */
export function boundLinkify(linkify: Linkify): Linkify {
  for (const scheme of ['http:', 'https:', 'ftp:']) {
    linkify.add(scheme, {
      validate: (text, at, { re }) => lengthAt(re.get_http_validator(), text, at),
    });
  }
  return linkify.add('mailto:', {
    validate: (text, at, { re }) => lengthAt(re.get_mailto_validator(), text, at),
  });
}

function lengthAt(address: RegExp, text: string, at: number): number {
  host.lastIndex = text.startsWith('//', at) ? at + 2 : at;
  const name = host.exec(text)?.[0] ?? '';
  if ((name.match(foreignLabel)?.length ?? 0) > mostForeignLabels) {
    return 0;
  }
  address.lastIndex = at;
  return address.exec(text)?.[0].length ?? 0;
}
