import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver';
import { partOf } from '../actions/actionItem.ts';
import { shortened } from '../document/cut.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import type { Coverage, CoveredFinding, Link, LinkBasis } from '../findings/coverage.ts';
import { declarationOf } from '../findings/navigation.ts';
import { rangeOf } from '../session/lspConversion.ts';

/** As many actions as a line can show. */
const mostShown = 3;

/** Shows behind each finding in a range which actions answer it, who does them and how far they are. */
export function findingHints(
  uri: string,
  source: SourceText,
  { findings }: Coverage,
  asked: OffsetRange,
): InlayHint[] {
  return findings.flatMap((covered) =>
    covered.links.length > 0 && rangesMeet(covered.finding.range, asked) ? [hint(uri, source, covered)] : [],
  );
}

function hint(uri: string, source: SourceText, { finding, links }: CoveredFinding): InlayHint {
  const parts = links
    .slice(0, mostShown)
    .flatMap((link, index): InlayHintLabelPart[] => [
      ...(index === 0 ? [] : [{ value: ' · ' }]),
      labelPart(uri, source, link, links.length > 1),
    ]);
  const more = links.length > mostShown ? [{ value: ' …' }] : [];
  return { position: source.positionAt(finding.range.end), label: [...parts, ...more], paddingLeft: true };
}

/** One action; a number that stands in the text already is said again only where there are several. */
function labelPart(uri: string, source: SourceText, link: Link, several: boolean): InlayHintLabelPart {
  const { action, basis } = link;
  const number =
    action.number && (several || basis !== 'stated at the finding') ? `#${action.number.value}` : '';
  const name = number === '' && basis !== 'stated at the finding' ? textOf(link) : number;
  const state = action.form === 'item' && action.ticked ? 'done' : partOf(action, 'status')?.text;
  const known = [partOf(action, 'owner')?.text, state].filter((part) => part);
  return {
    value: [`${basis === 'stated at the finding' ? '' : '→ '}${name}`.trim(), known.join(', ')]
      .filter((part) => part !== '')
      .join(' '),
    tooltip: `${textOf(link, longestTooltip)}\n${bases[basis]}`,
    location: { uri, range: rangeOf(source, declarationOf(action)) },
  };
}

const bases: Readonly<Record<LinkBasis, string>> = {
  'stated at the finding': 'The finding names this action.',
  'stated at the action': 'This action names the finding.',
  'shared words': 'Told by the words that both share. A reference such as “(-> #2)” makes it certain.',
};

/** More of an action's text makes a hint longer than the line that it stands behind. */
const longestName = 40;
const longestTooltip = 160;

function textOf({ action }: Link, longest = longestName): string {
  return `“${shortened(action.action.text, longest)}”`;
}
