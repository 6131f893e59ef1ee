import type { AuthoringInput } from '../authoring/authoringContext.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { nameOf, pathOf } from '../uris.ts';
import type { OpenPostmortem } from './openPostmortem.ts';

/** What help with writing an open postmortem is made from. */
export function authoringInputOf(
  { today }: ServerContext,
  { document, analysed, postmortem }: OpenPostmortem,
): AuthoringInput {
  return {
    postmortem,
    configuration: analysed.environment.configuration,
    templates: analysed.environment.templates,
    today: today(),
    fileName: pathOf(document.uri) === undefined ? undefined : nameOf(document.uri),
    problems: analysed.analysis.result.problems,
    silenced: analysed.analysis.result.silenced,
  };
}
