import type { Link } from '../../document/links.ts';
import { isRelative, linksOf } from '../../document/links.ts';
import { idFromFileName, titleHeading } from '../../header/title.ts';
import { findIncidentId } from '../../template/incidentId.ts';
import { matchesIn } from '../../text/matches.ts';
import type { RuleContext } from '../rule.ts';

/** Whether a document names another incident than its own, by id or by a link to another postmortem's file. */
export function namesAnotherIncident(context: RuleContext): boolean {
  return hasOtherId(context) || linksOf(context.document).some((link) => isOtherPostmortem(context, link));
}

// What incidents and their reviews are called where a document says nothing of its own id.
const usualPrefixes = ['INC', 'PIR'];

const anyId = /(?<![\p{L}\p{N}])([A-Z]+)[-_]?\d[\d-]{0,30}/giu;

function hasOtherId(context: RuleContext): boolean {
  const own = ownId(context);
  const prefixes = new Set([...usualPrefixes, ...(/^[A-Z]+/.exec(own ?? '') ?? [])]);
  return matchesIn(context.document.masked.text, anyId).some(
    ([id, prefix = '']) => prefixes.has(prefix.toUpperCase()) && comparable(id) !== own,
  );
}

function ownId(context: RuleContext): string | undefined {
  const { postmortem, document, source } = context;
  const mask = postmortem.template?.title.idMask;
  const title = titleHeading(document, postmortem.template);
  const id =
    (title && findIncidentId(source.slice(title.content), mask)?.text) ??
    idFromFileName(context.fileName, mask);
  return id === undefined ? undefined : comparable(id);
}

/** An id without its marks and leading zeros: `INC-0042` and `inc42` are one. */
function comparable(id: string): string {
  const bare = id.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.replace(/^([A-Z]+)0+(?=\d)/, '$1');
}

// A file beside this one is a review where its name or its folder says so, or where it bears a day.
const nameOfReview = /post-?mortem|incident|outage|retrospective|(?<!\d)(?:19|20)\d{2}-?[01]\d/i;

function isOtherPostmortem({ fileName }: RuleContext, { target }: Link): boolean {
  const path = target.replace(/[?#].*$/s, '');
  return (
    isRelative(target) &&
    /\.(?:md|markdown)$/i.test(path) &&
    path.split('/').at(-1) !== fileName &&
    nameOfReview.test(path)
  );
}
