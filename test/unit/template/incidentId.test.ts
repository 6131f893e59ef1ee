import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findIncidentId, matchesMask, nextIncidentId } from '../../../server/src/template/incidentId.ts';

const mask = 'INC-XXXX';

describe('an incident id', () => {
  const found: readonly (readonly [text: string, id: string, mask?: string])[] = [
    ['Post-Incident Review: INC-1204', 'INC-1204'],
    ['Post-Incident Review: [INC-1204] Checkout', 'INC-1204'],
    ['Post-Incident Review: [INC-1204](https://example.org/1204)', 'INC-1204'],
    ['PM2021-003 Login', 'PM2021-003'],
    ['INC1204: Checkout', 'INC1204'],
    ['Postmortem #1204', '#1204'],
    ['INC-1204-checkout.md', 'INC-1204'],
    ['inc-1204-checkout.md', 'inc-1204'],
    ['inc-1204-checkout.md', 'inc-1204', mask],
    ['2024-01-05-INC-1204.md', 'INC-1204', mask],
    ['2024-01-05-INC-1204.md', 'INC-1204'],
    ['checkout-INC-1204.md', 'INC-1204', mask],
    ['INC_1204_checkout.md', 'INC_1204', mask],
    ['INC-12AB storm', 'INC-12AB', mask],
    ['INC-2024-003 storm', 'INC-2024-003', mask],
    ['INC-2024-003 storm', 'INC-2024-003'],
    ['HTTP-500 storm INC-7', 'INC-7', mask],
    ['OPS-12 and INC-7', 'INC-7', mask],
    ['OPS-12', 'OPS-12', mask],
    ['incident of INC-7', 'INC-7', mask],
    ['🔥 İ INC-7', 'INC-7', mask],
    ['pm-2021-003.md', 'pm-2021-003', 'PM-XXXX-XXX'],
    ['FIX-12', 'FIX-12', 'FIX-XXXX'],
    ['INC-1204-50-percent-errors.md', 'INC-1204'],
    ['INC-10023456', 'INC-10023456', mask],
    ['INC-10023456', 'INC-10023456'],
    ['INC0012345', 'INC0012345'],
  ];
  for (const [text, id, own] of found) {
    it(`is ${id} in “${text}”${own ? ` with ${own}` : ''}`, () => {
      const result = findIncidentId(text, own);
      assert.equal(result?.text, id);
      assert.equal(text.slice(result?.range.start, result?.range.end), id);
    });
  }

  const none = [
    'Post-Incident Review: [INC-XXXX]',
    'INC-XXXX',
    'SEV-1 outage',
    'P1 outage',
    'S3 is down',
    'K8S',
    'EC2',
    'v1.2',
    'FOO-1.2',
    '2024-01-05',
    'Outage of 2024-01-05',
    'postmortem-2024-01-05.md',
    'INC-2024-01-05',
    'INC-20240105',
    'HTTP-500',
    'UTF-8',
    'US-EAST-1',
    'checkout-2.md',
    'GPT-4',
    '',
  ];
  for (const text of none) {
    it(`is not in “${text}”`, () => {
      assert.equal(findIncidentId(text, mask), undefined);
      assert.equal(findIncidentId(text), undefined);
    });
  }

  it('is looked for in linear time', () => {
    // What is squared takes minutes here, which mocha's time limit ends.
    for (const [text, masked] of [
      ['INC-'.repeat(250_000), undefined],
      ['A'.repeat(1_000_000), undefined],
      ['INC-1'.repeat(200_000), 'INC-1INC'],
      ['#'.repeat(1_000_000), undefined],
    ] as const) {
      assert.equal(findIncidentId(text, mask)?.text, masked);
      assert.equal(findIncidentId(text), undefined);
    }
  });
});

describe('a mask', () => {
  const cases: readonly (readonly [id: string, mask: string, matches: boolean])[] = [
    ['INC-1204', mask, true],
    ['inc-7', mask, true],
    ['INC-12AB', mask, true],
    ['INC1204', mask, false],
    ['INC-', mask, false],
    ['INC-12-3', mask, false],
    ['PM2021-003', 'PMXXXX-XXX', true],
    ['PM2021003', 'PMXXXX-XXX', false],
    ['FIX-12', 'FIX-XXXX', true],
    ['FIT-12', 'FIX-XXXX', false],
    ['#1204', '#X', true],
    ['INC.1', 'INC.*', false],
  ];
  for (const [id, own, matches] of cases) {
    it(`${own} ${matches ? 'fits' : 'does not fit'} ${id}`, () => {
      assert.equal(matchesMask(id, own), matches);
    });
  }

  it('takes no more than linear time a blank', () => {
    // What is squared takes minutes here, which mocha's time limit ends.
    assert.equal(matchesMask('A'.repeat(20_000), 'XXAXXA'.repeat(20)), true);
  });
});

describe('the next incident id', () => {
  const cases: readonly (readonly [names: readonly string[], mask: string | undefined, next: string])[] = [
    [[], mask, 'INC-0001'],
    [[], undefined, 'INC-0001'],
    [['README.md'], mask, 'INC-0001'],
    [['INC-1204-checkout.md', 'INC-0017.md'], mask, 'INC-1205'],
    [['inc-7.md'], mask, 'INC-8'],
    [['INC-0099.md', 'INC-12.md'], mask, 'INC-0100'],
    [['INC-9.md'], undefined, 'INC-10'],
    [['OPS-40.md', 'INC-12.md'], mask, 'INC-13'],
    [['OPS-40.md', 'OPS-41.md', 'INC-92.md'], undefined, 'OPS-42'],
    [['PM2021-003.md'], undefined, 'PM2021-004'],
    [['PM-2021-003.md', 'PM-2021-012.md'], 'PM-XXXX-XXX', 'PM-2021-013'],
    [['PM-2025-120.md', 'PM-2026-009.md'], 'PM-XXXX-XXX', 'PM-2026-010'],
    [['INC-2025-119.md', 'INC-2025-120.md', 'INC-2026-009.md'], undefined, 'INC-2026-010'],
    [['INC-2025-120.md', 'INC-2026-009.md'], mask, 'INC-2026-010'],
    [['INC-2025-120.md', 'INC-2026-009.md'], 'INC-2026-XXX', 'INC-2026-010'],
    [['INC-2025-120.md'], 'INC-2026-XXX', 'INC-2026-001'],
    [['INC-1204.md', 'INC-2024-05.md'], mask, 'INC-1205'],
    [['INC-99999999999999999999.md'], mask, 'INC-100000000000000000000'],
    [['INC-2024-01-05.md'], mask, 'INC-0001'],
    [[], 'PMXXX', 'PM001'],
    [[], 'FIX-XX', 'FIX-01'],
  ];
  for (const [names, own, next] of cases) {
    it(`is ${next} after ${names.join(', ') || 'nothing'} with ${own ?? 'no mask'}`, () => {
      assert.equal(nextIncidentId(names, own), next);
    });
  }

  it('is never one that is there', () => {
    const name = fc.tuple(fc.constantFrom('INC-', 'inc-', 'INC', 'OPS-'), fc.bigInt(0n, 10n ** 20n));
    fc.assert(
      fc.property(fc.array(name), (parts) => {
        const names = parts.map(([prefix, value]) => `${prefix}${value}.md`);
        const next = nextIncidentId(names, mask);
        assert.ok(matchesMask(next, mask));
        assert.ok(!names.some((one) => one.toLowerCase() === `${next.toLowerCase()}.md`));
      }),
    );
  });
});
