/** How a product writes into an address that a view ends at the moment when it is opened. */
export interface RelativeRange {
  readonly product: string;
  /** The product's own host, where the form alone could be anybody's. */
  readonly host?: RegExp;
  /** What fixes the range all the same. */
  readonly unless?: RegExp;
  /** What says so in an address without percent signs. */
  readonly form: RegExp;
  /** Where its makers document the parameter. */
  readonly source: string;
}

/** Known forms. None can be taken for an absolute range: that has a date or a number in the same place. */
export const relativeRanges: readonly RelativeRange[] = [
  {
    product: 'Grafana',
    form: /(?<=[?&;])from=now(?:-\w{1,9})?\b|"from"\s?:\s?"now(?:-\w{1,9})?\b/i,
    source: 'Grafana documentation, Dashboard URL variables, and Time range controls',
  },
  {
    product: 'Kibana',
    form: /\btime:\(from:'?now(?:-\w{1,9})?\b|\brangeFrom=now(?:-\w{1,9})?\b/i,
    source: 'Elastic documentation, Create a short URL, whose example has such a range',
  },
  {
    product: 'Datadog',
    host: /^https?:\/\/(?:[a-z\d-]{1,63}\.){0,5}(?:datadoghq|ddog-gov)\./i,
    form: /(?<=[?&])live=true\b/i,
    source: 'Datadog documentation, Custom Time Frames, and Share links to a dashboard',
  },
  {
    product: 'CloudWatch',
    form: /\bstart=-?PT?\d{1,6}[A-Z]|\bstart~'?-PT?\d{1,6}[A-Z]|\btimeType~'?RELATIVE\b/i,
    source: 'Amazon CloudWatch API reference, Metric Widget Structure and Syntax',
  },
  {
    product: 'Splunk',
    form: /(?<=[?&])earliest=(?:-\d{1,6}\w{0,6}|-?@\w{1,6}|rt\b)/i,
    source: 'Splunk documentation, Specify time modifiers in your search',
  },
  {
    product: 'Sentry',
    form: /(?<=[?&])statsPeriod=\d{1,6}\w/i,
    source: 'Sentry API reference, List an Organization’s Issues',
  },
  {
    product: 'Google Cloud',
    host: /^https?:\/\/console\.cloud\.google\.com\//i,
    unless: /[;?&]cursorTimestamp=\d/,
    form: /(?<=[;?&])(?:timeRange|duration)=PT?\d{1,6}[SMHD](?![^;?&#])/i,
    source: 'Google Cloud documentation, View logs by using the Logs Explorer',
  },
  {
    product: 'Dynatrace',
    form: /(?<=[?&;])gtf=-\d{1,6}\w/i,
    source: 'Dynatrace documentation, Timeframe selector',
  },
];
