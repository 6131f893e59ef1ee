import assert from 'node:assert/strict';
import { externalEditionOf } from '../../support/externalEdition.ts';

/** What the edition for readers outside has of an event in a timeline. */
function edited(event: string): string {
  const start = '# Incident report\n\n## Timeline\n\n- 14:00 UTC: ';
  const text = externalEditionOf(`${start}${event}\n`);
  assert.ok(text.startsWith(start), text);
  return text.slice(start.length).trimEnd();
}

describe('people whom events tell of', () => {
  it('are taken out whatever they do, also by words that no list of verbs has', () => {
    for (const [event, wanted] of [
      ['Lukas greps logs', 'Responder A greps logs'],
      ['Elena backports the fix', 'Responder A backports the fix'],
      ['Carlos hotfixes it', 'Responder A hotfixes it'],
      ['Thomas curls the page', 'Responder A curls the page'],
      ['Chris tails logs', 'Responder A tails logs'],
      ['Tim bisects', 'Responder A bisects'],
      ['Felix test deployed', 'Responder A test deployed'],
      ['we paged Carlos storage lead', 'we paged Responder A storage lead'],
      ['we paged Carlos service owner', 'we paged Responder A service owner'],
      ['fixed by Carlos database lead', 'fixed by Responder A database lead'],
      ['fixed by Carlos service owner', 'fixed by Responder A service owner'],
      ['Anna services the queue', 'Responder A services the queue'],
      ['Chris pages Elena, Tim calls Sarah', 'Responder A pages Responder B, Responder C calls Responder D'],
      ['we notified Thomas', 'we notified Responder A'],
    ] as const) {
      assert.equal(edited(event), wanted);
    }
  });

  it('are no things that are called by a first name', () => {
    for (const event of [
      'Christian holidays began, Jack connectors failed',
      'Felix service is up, Oscar cluster too',
      'Oscar dashboards were empty, Felix dashboard too',
      'San Diego and San Jose lost power, Santa Clara too',
    ]) {
      assert.equal(edited(event), event);
    }
  });

  it('have no first word left where a common first name stands behind it', () => {
    for (const [event, wanted] of [
      ['Ngozi Thomas noticed it', 'Responder A noticed it'],
      ['Priyanka James decided to wait', 'Responder A decided to wait'],
      ['Okafor James asked', 'Responder A asked'],
      ['it was restarted by then Ngozi Thomas left', 'it was restarted by then Responder A left'],
      ['Then Ngozi Thomas left', 'Then Responder A left'],
      ['Notified Ngozi Thomas', 'Notified Responder A'],
      ['Notified Thomas', 'Notified Responder A'],
      ['After Thomas left we paged', 'After Responder A left we paged'],
      ['Engineer Thomas restarted it', 'Engineer Responder A restarted it'],
      ['Incident Commander Sarah Okafor joined', 'Incident Commander Responder A joined'],
      ['Thomas Lead restarted it', 'Responder A Lead restarted it'],
      ['Verizon Support James said so', 'Verizon Support Responder A said so'],
      ['Verizon Support Engineer James Okafor left', 'Verizon Support Engineer Responder A left'],
      ['Molly James left, April Thomas left', 'Responder A left, Responder B left'],
      [
        'Will Thomas left, it failed because Elena left',
        'Responder A left, it failed because Responder B left',
      ],
      ['DBA Thomas acked, engineer Elena too', 'DBA Responder A acked, engineer Responder B too'],
      ['_Thomas_ acked', '_Responder A_ acked'],
      ['Kelly Emily Okafor joined', 'Responder A joined'],
    ] as const) {
      assert.equal(edited(event), wanted);
    }
  });

  it('have no rest of a name left behind an apostrophe or a hyphen', () => {
    for (const [event, wanted] of [
      ["Sarah O'neill restarted it", 'Responder A restarted it'],
      ['Sarah O’neill restarted it', 'Responder A restarted it'],
      ['Anna Smith-jones restarted it', 'Responder A restarted it'],
      ['Anna Smith-JONES restarted it', 'Responder A restarted it'],
      ['Jean-luc restarted it', 'Responder A restarted it'],
      ["Anna D'angelo-McKay restarted it", 'Responder A restarted it'],
      ["Thomas's restart, Anna's pod", "Responder A's restart, Responder B's pod"],
      ['Thomas-led restart, Anna led too', 'Responder A-led restart, Responder B led too'],
    ] as const) {
      assert.equal(edited(event), wanted);
    }
  });

  it('are taken out where they speak once, by a name that no list has', () => {
    for (const [event, wanted] of [
      ['Okafor noticed it', 'Responder A noticed it'],
      ['Okon said so', 'Responder A said so'],
      ['Ngozi asked for help', 'Responder A asked for help'],
    ] as const) {
      assert.equal(edited(event), wanted);
    }
  });

  it('are taken out where they speak, by a surname that is a plain word', () => {
    for (const [event, wanted] of [
      ['Power noticed it', 'Responder A noticed it'],
      ['Case agreed', 'Responder A agreed'],
      ['House suggested it', 'Responder A suggested it'],
      ['Then Case asked for help', 'Then Responder A asked for help'],
      ['We waited, House thinks it is the cache', 'We waited, Responder A thinks it is the cache'],
      ['told Banks, Waters joined', 'told Responder A, Responder B joined'],
    ] as const) {
      assert.equal(edited(event), wanted);
    }
    for (const event of [
      'The power was out, Power noticed it',
      'Case noticed by on-call, Plan agreed, Alarm noticed',
      'Google Power said no, Grid Power said no',
      'Virginia noticed it, Paris acked, San Diego noticed errors, Virginia Datacenter restarted',
      'Merchants noticed it, Clients said so, Others agreed, Staff asked, Sales said no, Nobody noticed',
    ]) {
      assert.equal(edited(event), event);
    }
  });

  it('are taken out by names that no list has, where only a person would stand', () => {
    for (const [event, wanted] of [
      ['Okafor left', 'Responder A left'],
      ['Okwuosa greps the log', 'Responder A greps the log'],
      ['Grace services the queue', 'Responder A services the queue'],
      ['Ananya Iyer confirmed', 'Responder A confirmed'],
      ['Dev Patel left', 'Responder A left'],
      ['Virginia Woolf noticed errors', 'Responder A noticed errors'],
      ['Then Paris Hilton thinks it is DNS', 'Then Responder A thinks it is DNS'],
      ['India Adebayo noticed it in India', 'Responder A noticed it in India'],
      ['told Ping Wu', 'told Responder A'],
      ['Ping Wu restarted it', 'Responder A restarted it'],
      ['Ping Okwuosa, no answer', 'Ping Responder A, no answer'],
      ['Okafor and Novak open the call', 'Responder A and Responder B open the call'],
      ['Okafor/Novak debugging it', 'Responder A/Responder B debugging it'],
      ['Handed over to Olu Adebayo', 'Handed over to Responder A'],
      ['Escalated to Okwuosa, no answer', 'Escalated to Responder A, no answer'],
      ['Paged Okwuosa', 'Paged Responder A'],
      ['It was restarted by Okwuosa', 'It was restarted by Responder A'],
      ['"No", says Okwuosa', '"No", says Responder A'],
      ["Okwuosa's change was reverted", "Responder A's change was reverted"],
      ['Okwuosa: done', 'Responder A: done'],
      ['Okwuosa (SRE) joined', 'Responder A (SRE) joined'],
      ['Restarted (Okwuosa)', 'Restarted (Responder A)'],
      ['Tanaka-san joined', 'Responder A-san joined'],
    ] as const) {
      assert.equal(edited(event), wanted);
    }
  });

  it('are no things that no list has, where a thing is said of them', () => {
    for (const event of [
      'Victoria Metrics stopped ingesting',
      'Rolled back to Okwuosa images',
      'Deutsche Zubble asked',
      'Zubble restarted by the pipeline',
      'Zubble restarts failed',
      'The zubble was full, Zubble failed',
    ]) {
      assert.equal(edited(event), event);
    }
  });

  it('are taken out with their initials, and with a first name, wherever they stand', () => {
    for (const [event, wanted] of [
      ['J. Okwuosa rolls back', 'Responder A rolls back'],
      ['rolled back by J.R. van der Okwuosa', 'rolled back by Responder A'],
      ['seen by J. Banks', 'seen by Responder A'],
      ['a note of Thomas Okwuosa', 'a note of Responder A'],
    ] as const) {
      assert.equal(edited(event), wanted);
      const markdown = `# Incident report\n\n## Summary\n\nThere was ${event}.\n`;
      assert.ok(externalEditionOf(markdown).includes(`There was ${wanted}.`), markdown);
    }
    for (const event of ['Plan B. Rollback started', 'Zone A. Metrics were late']) {
      assert.equal(edited(event), event);
    }
  });

  it('are no companies, systems and symptoms that say or are noticed', () => {
    for (const event of [
      'Twitter says we are down, Verizon noticed',
      'Hetzner asked for time, Google Cloud said so',
      'Comcast said so, Level3 asked, Equinix noticed it',
      'Cloudflare said so, Support asked, Customers noticed it',
      'Fix proposed by on-call, High Latency noticed',
      'Issue noticed, Latency noticed by on-call',
      'Errors noticed in Grafana, Dashboard says no',
      'Outage noticed, Degradation noticed, Timeouts noticed',
      'Alertmanager noticed it, Monitoring noticed it',
      'Cloud Platform noticed it, Cloud-platform asked',
    ]) {
      assert.equal(edited(event), event);
    }
  });
});
