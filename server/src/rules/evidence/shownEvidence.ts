import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Link } from '../../document/links.ts';
import { eachLinkOf, isRelative, isWebAddress } from '../../document/links.ts';
import type { SourceText } from '../../document/sourceText.ts';

// Products that show or keep what systems report, as their hosts are commonly named, also behind a company's own domain.
const monitoringHost =
  /(?:grafana|kibana|elastic|opensearch|datadog|splunk|cloudwatch|prometheus|alertmanager|thanos|newrelic|honeycomb|sentry|dynatrace|graylog|loki|jaeger|zipkin|tempo|lightstep|chronosphere|logz\.io|sumologic|papertrail|loggly|pagerduty|opsgenie|zabbix|nagios|icinga|munin|netdata|graphite|kiali|amplitude|looker|superset|metabase|monitoring|metrics|logs)/i;

// Where a forge shows a change, code or a ticket; where text or figures were put to be looked at.
const change =
  /\/(?:commits?|pull|pull-requests|merge_requests|compare|changeset|issues|browse|blob|releases\/tag|actions\/runs|-\/jobs)\/|\/c\/[^?#]{1,200}\/\+\/\d|\/(?:gist|paste)\b|\/\/(?:gist|paste)\b|pastebin\.|\/spreadsheets\/d\//i;

const telling =
  /\b(?:dashboards?|graphs?|charts?|plots?|panels?|metrics?|monitor(?:ing|s)?|alerts?|logs?|traces?|stack ?traces?|quer(?:y|ies)|screen ?shots?|snapshots?|profiles?|commits?|pull requests?|PRs?|MRs?|diffs?|patch(?:es)?|change ?sets?|data)\b/i;

// As Git abbreviates the name of a commit: some digits, some letters, nothing else.
const commitName = /\b(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[\da-f]{7,40}\b/;

/** Whether anything in a document can be looked up: a picture, a file, a dashboard, a log, a query, a change. */
export function showsEvidence(document: MarkdownDocument): boolean {
  const { source } = document;
  return (
    // A link tells it soonest in a long document.
    hasEvidenceLink(document) ||
    document.blocks.some((block) => holdsCode(source, block)) ||
    commitName.test(source.text)
  );
}

function hasEvidenceLink(document: MarkdownDocument): boolean {
  for (const link of eachLinkOf(document)) {
    if (isEvidence(document.source, link)) {
      return true;
    }
  }
  return false;
}

function isEvidence(source: SourceText, link: Link): boolean {
  if (link.image) {
    return true;
  }
  if (isRelative(link.target) && !isWebAddress(link.target)) {
    // Another document tells of something else; any other file was put there to show this.
    return (
      !/^#|\.(?:md|markdown|html?)(?:[?#]|$)|\/$/i.test(link.target) || telling.test(aroundOf(source, link))
    );
  }
  return isMonitoring(link.target) || change.test(link.target) || telling.test(aroundOf(source, link));
}

function isMonitoring(target: string): boolean {
  const host = /^(?:https?:)?(?:\/\/)?([^/?#]{1,300})/i.exec(target)?.[1] ?? '';
  return monitoringHost.test(host);
}

/** Characters beside a link that are read with it. */
const near = 80;

/** The link's text and its neighbours on the line. */
function aroundOf(source: SourceText, { range, text }: Link): string {
  const line = source.lineRange(source.lineAt(range.start));
  const before = source.parts.slice(Math.max(line.start, range.start - near), range.start);
  const behind = source.parts.slice(range.end, Math.max(range.end, Math.min(line.end, range.end + near)));
  return `${before} ${text ? source.slice(text) : ''} ${behind}`;
}

/** Code shows a log, a command with its answer or a query; a drawing made of text does not. */
function holdsCode(source: SourceText, block: Block): boolean {
  switch (block.kind) {
    case 'code':
      return !/^[`~\s]{3,20}(?:mermaid|plantuml|puml|dot|graphviz)\b/i.test(
        source.slice(block.range).slice(0, 60),
      );
    case 'list':
      return block.items.some((item) => item.blocks.some((inner) => holdsCode(source, inner)));
    default:
      return false;
  }
}
