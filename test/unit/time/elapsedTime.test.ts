import assert from 'node:assert/strict';
import { readTime } from '../../../server/src/time/writtenTime.ts';

/** What a text starts with, in seconds after the start of the incident, and what is left behind it. */
function read(text: string): readonly [seconds: number, rest: string] | undefined {
  const time = readTime(text);
  return time?.clock?.kind === 'elapsed'
    ? [time.clock.milliseconds / 1000, text.slice(time.range.end)]
    : undefined;
}

describe('times that count from a start', () => {
  const times: readonly (readonly [text: string, seconds: number, rest?: string])[] = [
    ['T+0', 0],
    ['T0', 0],
    ['T0: Errors begin', 0, ': Errors begin'],
    ['T-0', 0],
    ['T+5m', 300],
    ['t+5 min', 300],
    ['**T+5m** – An alert fires', 300, '** – An alert fires'],
    ['T + 5 minutes', 300],
    ['T+5: An alert fires', 300, ': An alert fires'],
    ['T+5 An alert fires', 300, ' An alert fires'],
    ['T+1hr', 3600],
    ['T / +2 h', 7200],
    ['T/+5m – An alert fires', 300, ' – An alert fires'],
    ['T+1.5h', 5400],
    ['T+1h30m', 5400],
    ['T+1h05: failover', 3900, ': failover'],
    ['+1h05: failover', 3900, ': failover'],
    ['T+1h 30min', 5400],
    ['T+2 days', 172_800],
    ['T+90s', 90],
    ['T-10 min', -600],
    ['T–10m', -600],
    ['T\u221210m', -600],
    ['T-10: merged', -600, ': merged'],
    ['T+1:30', 5400],
    ['T+00:00:45', 45],
    ['+00:15', 900],
    ['+26:00 Closed', 93_600, ' Closed'],
    ['+5m', 300],
    ['+1h: Rolled back', 3600, ': Rolled back'],
    ['T+5m – T+10m: Drained', 300, ': Drained'],
    ['~T+5m', 300],
  ];
  for (const [text, seconds, rest = ''] of times) {
    it(`are “${text}”`, () => assert.deepEqual(read(text), [seconds, rest]));
  }

  const others: readonly string[] = [
    'T0 services fail',
    'T-1 line is down',
    'T1: first task',
    'T+5 %',
    'T+5.3 is released',
    'T+5mm',
    'T-shirts',
    'Time+5m',
    '+5 pods',
    '+5 min of delay at the checkout',
    '+5m rows',
    '+00:75',
    '+2:5',
    '+1',
  ];
  for (const text of others) {
    it(`are not “${text}”`, () => assert.equal(read(text), undefined));
  }
});
