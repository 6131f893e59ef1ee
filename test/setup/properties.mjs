// Property tests draw the same cases in every run, so that a change is judged by what it changes. `PROPERTY_SEED=random`
// draws others, and `PROPERTY_RUNS=5000` more of them: `npm run test:properties`.
import fc from 'fast-check';

const { PROPERTY_SEED: seed = '20261124', PROPERTY_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
