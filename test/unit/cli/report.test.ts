import assert from 'node:assert/strict';
import type { FileReport } from '../../../server/src/cli/report.ts';
import { textReport } from '../../../server/src/cli/report.ts';

function sumOf(...reports: readonly FileReport[]): string {
  return [...textReport(reports, false)].join('');
}

function checked(file: string, hasTemplate: boolean): FileReport {
  return { file, hasTemplate, problems: [], sarif: [] };
}

const held = checked('INC-1.md', true);

describe('the report for people', () => {
  it('says of files that fit no template that nothing is told of what they lack', () => {
    const free = checked('INC-2.md', false);
    const other = checked('INC-3.md', false);
    const rest = (verb: string, what: string) =>
      `${verb} no template, so nothing tells which sections or fields are missing; --template holds ${what} to one.\n`;
    assert.equal(sumOf(free), `No problems in 1 postmortem.\nIt ${rest('fits', 'it')}`);
    assert.equal(sumOf(held, free), `No problems in 2 postmortems.\n1 of them ${rest('fits', 'them')}`);
    assert.equal(sumOf(held, free, other), `No problems in 3 postmortems.\n2 of them ${rest('fit', 'them')}`);
  });

  it('has nothing to add where all are held to a template, or none was found', () => {
    assert.equal(sumOf(held), 'No problems in 1 postmortem.\n');
    assert.equal(sumOf(), 'No postmortems were found, so nothing was checked.\n');
  });
});
