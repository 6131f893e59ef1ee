// Property tests draw the same cases in every run, so that a change is judged by what it changes. `PROPERTY_SEED=random`
// draws others, and `PROPERTY_RUNS=5000` that many of each property: `npm run test:properties`.
import fc from 'fast-check';

const { PROPERTY_SEED: seed = '20261124', PROPERTY_RUNS: runs } = process.env;
let properties = 0;
let drawn = 0;

/** Fails as the library does by itself, and counts what was tried. */
function reporter(result) {
  properties += 1;
  drawn += result.numRuns;
  if (result.failed) {
    throw new Error(fc.defaultReportMessage(result), { cause: result.errorInstance });
  }
}

fc.configureGlobal({ ...(seed === 'random' ? {} : { seed: Number(seed) }), reporter });

process.once('exit', () => {
  if ((seed === 'random' || runs !== undefined) && properties > 0) {
    process.stdout.write(`\n  ${drawn} cases of ${properties} properties\n`);
  }
});
