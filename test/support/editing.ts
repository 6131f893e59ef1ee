// Edits a postmortem again and again, and prints what is found after each edit, a line for each. Run by a test in
// processes of their own: one that remembers what it read, and one that does not. Arguments: how many edits, and a seed.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import { timelineModel } from '../../server/src/timeline/timelineModel.ts';
import { timelineOf } from '../../server/src/timeline/timelineOf.ts';
import { edits } from './anyText.ts';
import { described, problemsIn, reading } from './checking.ts';
import { faultySample } from './samples.ts';

const [count = '0', seed = '0'] = process.argv.slice(2);
/** From time to time the text starts anew, before it has become nothing but noise. */
const longestSession = 40;

let text = faultySample;
fc.sample(edits, { numRuns: Number(count), seed: Number(seed) }).forEach((edit, index) => {
  text = edit(index % longestSession === 0 ? faultySample : text);
  const problems = problemsIn(text, { template: 'standard', fileName: 'INC-1188.md' });
  const fixes = problems.slice(0, 20).map((problem) => problem.fixes?.() ?? []);
  const postmortem = reading(text, { template: 'standard' });
  const timeline = timelineOf(postmortem, defaultConfiguration);
  const model = timeline && timelineModel(postmortem.document.source, timeline);
  const found = [described(text, problems), problems.map(({ message }) => message), fixes, model];
  const digest = createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 16);
  process.stdout.write(`${index} ${problems.length} ${digest}\n`);
});
