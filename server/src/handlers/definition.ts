import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { linksOf } from '../document/links.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { declarationOf, mentionsOf } from '../findings/navigation.ts';
import type { Postmortem } from '../postmortem.ts';
import { rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { FindingsThere } from './findingsAt.ts';
import { findingsAt } from './findingsAt.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Leads from a finding, or a number in it, to the actions that answer it, and from an action to what asks for it. */
export async function definition(
  context: ServerContext,
  params: DefinitionParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<LocationLink[] | Location[] | null> {
  const { uri } = params.textDocument;
  const open = await openPostmortem(context, uri, throwIfUnwanted);
  // A link in the text leads where it says.
  const there = open && !isInLink(open.postmortem, params) ? findingsAt(open, params) : undefined;
  const targets = there ? targetsOf(there) : [];
  if (!there || targets.length === 0) {
    return null;
  }
  const { source, place } = there;
  const ranges = targets.map((target) => rangeOf(source, target));
  return context.capabilities.definitionLinks
    ? ranges.map((range) => ({
        originSelectionRange: rangeOf(source, place.range),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }))
    : ranges.map((range) => ({ uri, range }));
}

function isInLink({ document }: Postmortem, { position }: DefinitionParams): boolean {
  const offset = document.source.offsetAt(position);
  return linksOf(document).some(({ range }) => range.start <= offset && offset <= range.end);
}

function targetsOf({ place, actions, coverage }: FindingsThere): readonly OffsetRange[] {
  return place.kind === 'action' ? mentionsOf(place.action, coverage) : actions.map(declarationOf);
}
