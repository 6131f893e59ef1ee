import fc from 'fast-check';

/** Numbers from 0 up to, not including, a bound; the same for the same seed. */
type Dice = (bound: number) => number;

function diceOf(seed: number): Dice {
  // The library's own generator of integers, a thousand at a time.
  let drawn: number[] = [];
  let batch = 0;
  return (bound) => {
    if (drawn.length === 0) {
      drawn = fc.sample(fc.nat(2 ** 30), { seed: seed * 1000 + batch, numRuns: 1000 });
      batch += 1;
    }
    return (drawn.pop() ?? 0) % bound;
  };
}

const services = [
  'payment',
  'search',
  'session',
  'catalogue',
  'billing',
  'mail',
  'upload',
  'report',
  'export',
];
const parts = [
  'gateway',
  'cache',
  'queue',
  'database',
  'worker',
  'load balancer',
  'scheduler',
  'proxy',
  'index',
];
const states = [
  'returns errors',
  'is slow',
  'rejects connections',
  'restarts',
  'is at its limit',
  'recovers',
];
const actors = ['payments on-call', 'alerting', 'deploy pipeline', 'incident commander', 'platform on-call'];
const people = ['A. Osei', 'M. Sato', 'J. Ruiz', 'L. Novak', 'P. Haddad', 'T. Lind'];
const verbs = ['Reject', 'Limit', 'Measure', 'Alert on', 'Remove', 'Test', 'Export', 'Replace'];

/** The postmortems that are measured: by the standard template, as long as asked, each seed another text. */
export function postmortemOf(bytes: number, seed: number): string {
  const writer = new Writer(diceOf(seed));
  // What a long incident has most of are its timeline's rows and its prose.
  const rows = Math.max(6, Math.round(((bytes - 2000) * 0.5) / 84));
  const sentences = Math.max(4, Math.round(((bytes - 2000) * 0.45) / 3 / 113));
  const points = Math.max(2, Math.round(Math.sqrt(bytes / 2500)));
  const text = [
    ...writer.head(),
    '## Root Cause',
    writer.prose(sentences),
    '## Contributing Factors',
    writer.findings(points),
    '## What Went Well',
    writer.findings(points),
    '## What Could Be Improved',
    writer.findings(points),
    '## Action Items',
    writer.actions(points * 2),
    '## Lessons Learned',
    writer.findings(points),
    '## Prevention',
    writer.prose(sentences),
    '## Timeline details',
    writer.prose(sentences),
  ]
    .toSpliced(writer.timelinePlace, 0, '## Timeline', writer.timeline(rows))
    .join('\n\n')
    .concat('\n');
  // In one piece, as a client's message or a file brings it, not one that whoever reads it first puts together.
  return Buffer.from(text).toString();
}

class Writer {
  /** Where the timeline stands among the parts: behind the impact. */
  readonly timelinePlace = 6;
  readonly #dice: Dice;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  head(): string[] {
    const id = 1000 + this.#dice(9000);
    return [
      `# Post-Incident Review: INC-${id} – The ${this.#one(services)} ${this.#one(parts)} ${this.#one(states)}`,
      '**Date of Incident:** 2026-03-17\n**Duration:** 9 hours 40 minutes\n**Severity:** SEV-2\n**Author:** Ada Okafor\n**Reviewed:** 2026-03-18',
      '## Executive Summary',
      `Between 08:00 and 17:40 UTC on 17 March, ${1 + this.#dice(40)} % of requests to the ${this.#one(services)} service failed. ${this.#sentence()} Rolling the change back ended the incident.`,
      '## Impact',
      `- Users affected: ${this.#number()} (${1 + this.#dice(40)} % of those who tried to pay)\n- Revenue impact: about ${this.#number()} EUR in delayed orders\n- Duration: 9 hours 40 minutes\n- SLO budget consumed: ${1 + this.#dice(90)} % of the monthly ${this.#one(services)} availability budget`,
    ];
  }

  timeline(rows: number): string {
    const lines = ['| Time | Event | Actor |', '| --- | --- | --- |'];
    for (let row = 0; row < rows; row += 1) {
      lines.push(`| ${this.#time(row, rows)} | ${this.#event(row, rows)} | ${this.#one(actors)} |`);
    }
    return lines.join('\n');
  }

  prose(sentences: number): string {
    const paragraphs: string[] = [];
    for (let left = sentences; left > 0; left -= 4) {
      paragraphs.push(Array.from({ length: Math.min(4, left) }, () => this.#sentence()).join(' '));
    }
    return paragraphs.map(wrapped).join('\n\n');
  }

  findings(count: number): string {
    const items = Array.from({ length: count }, (_, index) => `${index + 1}. ${this.#finding()} (-> #1)`);
    return items.join('\n');
  }

  actions(count: number): string {
    const lines = [
      '| # | Action | Owner | Priority | Due Date | Status |',
      '| --- | --- | --- | --- | --- | --- |',
    ];
    for (let row = 1; row <= count; row += 1) {
      const due = `2026-04-${String(1 + this.#dice(28)).padStart(2, '0')}`;
      const action = `${this.#one(verbs)} ${this.#number()} calls of the ${this.#one(services)} ${this.#one(parts)} by a check in the pipeline`;
      lines.push(
        `| ${row} | ${action} | ${this.#one(people)} | P${1 + this.#dice(3)} | ${due} | Open (#${this.#number()}) |`,
      );
    }
    return lines.join('\n');
  }

  /** Ascending over the time of the incident, with seconds where there are more rows than minutes. */
  #time(row: number, rows: number): string {
    const seconds = 8 * 3600 + Math.floor((row * 34_800) / rows);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const clock = parts.map((part) => String(part).padStart(2, '0'));
    return `${clock.slice(0, rows < 580 ? 2 : 3).join(':')} UTC`;
  }

  #event(row: number, rows: number): string {
    switch (row) {
      case 0:
        return `Release ${this.#number()} of the ${this.#one(services)} service is deployed, errors begin`;
      case 1:
        return `Alert “${this.#one(services)} error ratio above 2 %” fires`;
      case 2:
        return 'On-call acknowledges and declares an incident';
      case rows - 2:
        return `Release ${this.#number()} is rolled back`;
      case rows - 1:
        return 'Error ratio is back at 0.1 %, incident resolved';
      default:
        return this.#ordinaryEvent();
    }
  }

  #ordinaryEvent(): string {
    const number = this.#number();
    const events = [
      `The ${this.#one(services)} ${this.#one(parts)} ${this.#one(states)}, ${number} requests wait`,
      `[Graph ${number}](graphs/${this.#one(parts).replace(' ', '-')}-${number}.svg) shows the ${this.#one(services)} ${this.#one(parts)}`,
      `\`kubectl rollout restart ${this.#one(services)}-${number}\` ends the ${this.#one(parts)} that hangs`,
      `Traffic of the ${this.#one(services)} service moves to region ${number % 7}`,
      `Queue length of the ${this.#one(services)} ${this.#one(parts)} reaches ${number}`,
    ];
    return events[this.#dice(events.length)] ?? '';
  }

  #finding(): string {
    return `The ${this.#one(services)} ${this.#one(parts)} has no limit of ${this.#number()} connections for each caller`;
  }

  #sentence(): string {
    const number = this.#number();
    const service = this.#one(services);
    const part = this.#one(parts);
    const sentences = [
      `Release ${number} added a query without a time limit to the ${part} of the ${service} service.`,
      `The ${service} ${part} had no upper bound per caller, so that ${number} queries on cold data held every connection.`,
      `The effect was reproduced in staging with the same data volume; with a limit of ${number} ms the ${part} stayed below its bound.`,
      `When the ${service} service retried, the ${part} received ${number} requests in a minute and returned \`503\` to most of them.`,
      `As the [dashboard of the ${part}](https://example.com/d/${number}) shows, latency rose from ${number % 50} ms to ${number} ms.`,
      `An operator restarted the ${part} of the ${service} service, which closed ${number} connections and opened them again.`,
    ];
    return sentences[this.#dice(sentences.length)] ?? '';
  }

  #number(): number {
    return 100 + this.#dice(90_000);
  }

  #one(of: readonly string[]): string {
    return of[this.#dice(of.length)] ?? '';
  }
}

/** Lines of about a hundred characters, as people's editors make them. */
function wrapped(text: string): string {
  return text.replace(/(.{80,110}) /g, '$1\n');
}
