import assert from 'node:assert/strict';
import { externalEditionOf } from '../../support/externalEdition.ts';

function edition(author: string, owner: string, prose: string): string {
  const markdown = `# Incident report\n\n**Author:** ${author}\n\n## Summary\n\n${prose}\n\n## Action Items\n\n| Action | Owner |\n| - | - |\n| Bound the pool | ${owner} |\n`;
  return externalEditionOf(markdown);
}

describe('departments of one word in the edition for readers outside', () => {
  it('stand in for whoever they stand beside', () => {
    for (const department of ['Billing', 'Payments', 'Mobile', 'Delivery', 'Compliance', 'research']) {
      const made = edition(`Bo Reyes (${department})`, '-', `Reyes saw that ${department} stopped.`);
      assert.ok(made.includes(`**Author:** ${department}\n`), made);
      assert.ok(made.includes(`\n${department} saw that ${department} stopped.\n`), made);
    }
  });

  it('are nobody as owners', () => {
    for (const department of [
      'Billing',
      'Delivery',
      'Commerce',
      'Compliance',
      'Communications',
      'Research',
    ]) {
      const made = edition('-', department, `${department} stopped.`);
      assert.ok(made.includes(`\n${department} stopped.\n`), made);
      assert.ok(made.includes(`| Bound the pool | ${department} |`), made);
    }
  });

  it('are names where they are a part of one', () => {
    const made = edition('Bo Delivery (Billing)', 'Ada Research', 'Bo Delivery met Ada Research.');
    assert.match(made, /\nBilling met Responder B\.\n/);
    assert.doesNotMatch(made, /\b(?:Bo|Delivery|Ada|Research)\b/);
  });
});
