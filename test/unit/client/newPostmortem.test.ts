import assert from 'node:assert/strict';
import { beginDraft } from '../../../client/src/newPostmortem/begin.ts';
import { existingOf } from '../../../client/src/newPostmortem/conflict.ts';
import type { Draft, Folder, Root, World } from '../../../client/src/newPostmortem/draft.ts';
import { type Prefill, readPrefill } from '../../../client/src/newPostmortem/prefill.ts';
import type { Place, Question, Reply } from '../../../client/src/newPostmortem/question.ts';
import { stepsIn } from '../../../client/src/newPostmortem/steps.ts';
import { walk } from '../../../client/src/newPostmortem/walk.ts';
import type { NewDocumentFacts } from '../../../server/src/protocol.ts';

const root: Root = { uri: 'file:///home/ada/app', name: 'app', diskPath: '/home/ada/app' };
const api: Root = { uri: 'file:///home/api', name: 'api', diskPath: '/home/api' };
const postmortems: Folder = { root, path: 'postmortems' };
const incidents: Folder = { root, path: 'incidents' };
const now = '2026-11-24 14:05 +01:00';

interface Journey {
  readonly draft: Draft | undefined;
  /** One line for each question: its name, its place and what it was prefilled with. */
  readonly questions: readonly string[];
  readonly facts: NewDocumentFacts | undefined;
}

interface Scene {
  readonly world?: Partial<World>;
  readonly prefill?: Prefill;
  readonly here?: Folder;
}

type Answer = (question: Question) => Reply;

/** Accepts what a question was prefilled with. */
const accept: Answer = (question) => ({
  move: 'next',
  value: question.kind === 'pick' ? question.active : question.value,
});
const say =
  (value: string): Answer =>
  () => ({ move: 'next', value });
const back =
  (value?: string): Answer =>
  () => ({ move: 'back', ...(value === undefined ? {} : { value }) });
const cancel: Answer = () => ({ move: 'cancel' });

/** Answers the questions in turn, accepting all that come after the last answer. */
async function travel(answers: readonly Answer[], scene: Scene = {}): Promise<Journey> {
  let facts: NewDocumentFacts | undefined;
  const world: World = {
    roots: [root],
    folders: async () => [postmortems, incidents],
    templates: async () => ({
      templates: [{ name: 'standard', origin: 'built in' }],
      preferred: 'standard',
      severities: ['SEV-1', 'SEV-2'],
    }),
    suggestId: async (folder) => (folder?.path === 'incidents' ? 'INC-90' : 'INC-7'),
    suggestAuthor: async () => 'Ada',
    newDocument: async (_folder, _template, given) => {
      facts = given;
      return { fileName: `${given.id}.md`, text: '# x', snippet: '# x', sameIncident: null };
    },
    fileNames: async () => [],
    ...scene.world,
  };
  const questions: string[] = [];
  const left = [...answers];
  const ask = async (question: Question, { step, total }: Place): Promise<Reply> => {
    const value = question.kind === 'pick' ? question.active.replace('\n', '/') : question.value;
    questions.push(`${step}/${total} ${question.name} ${value}`.trimEnd());
    return (left.shift() ?? accept)(question);
  };
  const begun = await beginDraft(world, scene.prefill ?? {}, scene.here ?? null, now);
  const draft = await walk(stepsIn(world), begun, ask);
  return { draft, questions, facts };
}

describe('new postmortem', () => {
  it('asks for the folder, then for the facts', async () => {
    const { questions, facts } = await travel([accept, accept, say(' Checkout down '), say('SEV-2')]);
    assert.deepEqual(questions, [
      '1/6 folder file:///home/ada/app/postmortems',
      '2/6 id INC-7',
      '3/6 title',
      '4/6 severity SEV-1',
      `5/6 start ${now}`,
      '6/6 author Ada',
    ]);
    assert.deepEqual(facts, {
      id: 'INC-7',
      title: 'Checkout down',
      severity: 'SEV-2',
      date: '2026-11-24',
      startTime: '14:05 +01:00',
      author: 'Ada',
    });
  });

  it('leaves out what was not answered', async () => {
    const { facts } = await travel([accept, accept, say(' '), say(''), accept, say('')]);
    assert.deepEqual(facts, { id: 'INC-7', date: '2026-11-24', startTime: '14:05 +01:00' });
  });

  it('makes nothing when the user gives up at the last question', async () => {
    const { draft, facts } = await travel([accept, accept, accept, accept, accept, cancel]);
    assert.equal(draft, undefined);
    assert.equal(facts, undefined);
  });

  it('does not ask for a folder that was given, nor without a workspace folder', async () => {
    assert.equal((await travel([], { here: incidents })).questions[0], '1/5 id INC-90');
    const nowhere = await travel([], { world: { roots: [], folders: async () => [] } });
    assert.equal(nowhere.questions[0], '1/5 id INC-7');
    assert.equal(nowhere.draft?.folder, null);
  });

  it('asks for the template only when there is a choice', async () => {
    const templates = async () => ({
      templates: ['standard', 'short'].map((name) => ({ name, origin: 'built in' })),
      preferred: 'short',
      severities: [],
    });
    const { questions, draft } = await travel([accept, say('standard')], { world: { templates } });
    assert.deepEqual(questions.slice(0, 3), [
      '1/6 folder file:///home/ada/app/postmortems',
      '2/6 template short',
      '3/6 id INC-7',
    ]);
    assert.equal(draft?.template, 'standard');
    const given = await travel([], { world: { templates }, prefill: { template: 'standard' } });
    assert.equal(given.draft?.template, 'standard');
    assert.equal(given.questions[1], '2/5 id INC-7');
  });

  it('takes the template that a folder prefers, unless the user wanted another one that it has', async () => {
    const templates: World['templates'] = async (folder) => ({
      templates: ['standard', 'short'].map((name) => ({ name, origin: 'built in' })),
      preferred: folder?.path === 'incidents' ? 'short' : 'standard',
      severities: [],
    });
    const world = { templates };
    const other = say(`${root.uri}\nincidents`);
    const untouched = await travel([accept, back(), other], { world });
    assert.deepEqual(untouched.questions.slice(1, 4), [
      '2/6 template standard',
      '1/6 folder file:///home/ada/app/postmortems',
      '2/6 template short',
    ]);
    const chosen = await travel([accept, accept, back(), back(), other], { world });
    assert.equal(chosen.questions[5], '2/6 template standard');
    const own: World['templates'] = async (folder) =>
      folder?.path === 'incidents'
        ? { templates: [{ name: 'ours', origin: 'ours.md' }], preferred: 'ours', severities: [] }
        : templates(folder);
    const lacking = await travel([accept, accept, back(), back(), other], { world: { templates: own } });
    assert.equal(lacking.draft?.template, 'ours');
  });

  it('asks the first question again when the user goes back from it', async () => {
    const { questions } = await travel([back(), cancel]);
    assert.deepEqual(questions, Array(2).fill('1/6 folder file:///home/ada/app/postmortems'));
  });

  it('keeps what was typed when the user goes back and forth', async () => {
    const { questions } = await travel([accept, accept, back('Half a ti'), accept, accept]);
    assert.deepEqual(questions.slice(1, 4), ['2/6 id INC-7', '3/6 title', '2/6 id INC-7']);
    assert.equal(questions[4], '3/6 title Half a ti');
  });

  it('suggests another id in another folder, unless the user wrote one', async () => {
    const other = say(`${root.uri}\nincidents`);
    const untouched = await travel([accept, back('INC-7'), other]);
    assert.equal(untouched.questions[2], '1/6 folder file:///home/ada/app/postmortems');
    assert.equal(untouched.questions[3], '2/6 id INC-90');
    const touched = await travel([accept, back('OUTAGE-1'), other]);
    assert.equal(touched.questions[3], '2/6 id OUTAGE-1');
  });

  it('takes a folder that is typed, in the root that was chosen', async () => {
    const { questions, draft } = await travel([say(api.uri), say('ops/incidents/')], {
      world: { roots: [root, api] },
    });
    assert.equal(questions[1], '2/7 otherFolder');
    assert.deepEqual(draft?.folder, { root: api, path: 'ops/incidents' });
  });

  it('takes the whole path of a folder in the root that was chosen, and of none in another', async () => {
    const faults: unknown[] = [];
    const type: Answer = (question) => {
      if (question.kind === 'text') {
        faults.push(question.findFault('/home/ada/app/ops'), question.findFault('/home/api/ops'));
      }
      return { move: 'next', value: '/home/api/ops' };
    };
    const { draft } = await travel([say(api.uri), type], { world: { roots: [root, api] } });
    assert.deepEqual([faults, draft?.folder], [['folder-outside', undefined], { root: api, path: 'ops' }]);
  });

  it('offers to open a file that is there, or another name', async () => {
    const world = { fileNames: async () => ['inc-7.MD', 'INC-7-2.md'] };
    const opened = await travel([], { world });
    assert.equal(opened.questions.at(-1), '7/7 conflict open');
    const renamed = await travel([...Array(6).fill(accept), say('rename')], { world });
    assert.equal(renamed.questions.at(-1), '8/8 fileName INC-7-3.md');
    assert.equal(renamed.draft?.fileName, 'INC-7-3.md');
  });

  it('offers to open the postmortem that the incident has under another name, or to create another one', async () => {
    const world = { fileNames: async () => ['INC-7', 'INC-7.png', 'inc-7-queue.md', 'INC-70.md'] };
    const subjects: unknown[] = [];
    const look: Answer = (question) => {
      subjects.push(question.subject);
      return accept(question);
    };
    const opened = await travel([...Array(6).fill(accept), look], { world });
    assert.deepEqual([opened.questions.at(-1), subjects], ['7/7 sameIncident open', ['inc-7-queue.md']]);
    assert.equal(opened.draft && existingOf(opened.draft)?.name, 'inc-7-queue.md');
    const another = await travel([...Array(6).fill(accept), say('create')], { world });
    assert.deepEqual([another.questions.length, another.draft?.fileName], [7, 'INC-7.md']);
    assert.equal(another.draft && existingOf(another.draft), undefined);
  });

  it('offers to open the postmortem of the incident that was read elsewhere', async () => {
    const uri = 'file:///home/ada/app/incidents/2026/queue%20stalls.md';
    const newDocument: World['newDocument'] = async () => ({
      fileName: 'INC-7.md',
      text: '# x',
      snippet: '# x',
      sameIncident: { uri, fileName: 'queue stalls.md' },
    });
    const { questions, draft } = await travel([], { world: { newDocument } });
    assert.equal(questions.at(-1), '7/7 sameIncident open');
    assert.deepEqual(draft && existingOf(draft), { kind: 'incident', name: 'queue stalls.md', uri });
  });

  it('asks about the name, not the incident, once the id is that of a file that is there', async () => {
    const world = { fileNames: async () => ['INC-7-queue.md', 'INC-8.md'] };
    const answers = [...Array(6).fill(accept), back(), back(), back(), back(), back(), say('INC-8')];
    const { questions, draft } = await travel(answers, { world });
    assert.deepEqual([questions[6], questions.at(-1)], ['7/7 sameIncident open', '7/7 conflict open']);
    assert.equal(draft && existingOf(draft)?.name, 'INC-8.md');
  });

  it('forgets the conflict when the user goes back and changes the id', async () => {
    const world = { fileNames: async () => ['INC-7.md'] };
    const answers = [...Array(6).fill(accept), back(), back(), back(), back(), back(), say('INC-8')];
    const { questions, draft } = await travel(answers, { world });
    assert.equal(draft?.fileName, 'INC-8.md');
    assert.equal(questions.at(-1), '6/6 author Ada');
  });

  it('refuses answers that cannot be used', async () => {
    const faults: unknown[] = [];
    const probe =
      (value: string): Answer =>
      (question) => {
        faults.push(question.kind === 'text' ? question.findFault(value) : undefined);
        return accept(question);
      };
    await travel([say(root.uri), probe('../x'), probe(' '), accept, accept, probe('2026-11-31 14:05 UTC')]);
    assert.deepEqual(faults, ['folder-outside', 'id-empty', 'start-date']);
  });

  it('begins with the answers that came with the command', async () => {
    const prefill = readPrefill({
      id: 'INC-12',
      title: 'Search slow',
      severity: 'SEV-2',
      date: '2026-11-20',
      startTime: '09:00 UTC',
      author: 'Grace',
      folder: 'ops/incidents',
      template: 'short',
      nonsense: 1,
    });
    const templates = async () => ({
      templates: ['standard', 'short'].map((name) => ({ name, origin: 'built in' })),
      preferred: 'standard',
      severities: ['SEV-1', 'SEV-2'],
    });
    const { questions, draft } = await travel([], { prefill, world: { templates } });
    assert.deepEqual(questions, [
      '1/5 id INC-12',
      '2/5 title Search slow',
      '3/5 severity SEV-2',
      '4/5 start 2026-11-20 09:00 UTC',
      '5/5 author Grace',
    ]);
    assert.deepEqual([draft?.folder?.path, draft?.template], ['ops/incidents', 'short']);
  });

  it('takes a time that came without a day for one of today', async () => {
    const { questions } = await travel([], { prefill: { startTime: '09:00 UTC' }, here: incidents });
    assert.equal(questions[3], '4/5 start 2026-11-24 09:00 UTC');
  });

  it('asks for the folder when the one that came with the command is outside', async () => {
    const { questions } = await travel([], { prefill: { folder: '../../etc' } });
    assert.equal(questions[0], '1/6 folder file:///home/ada/app/postmortems');
  });

  it('takes no time of today for another day', async () => {
    const { questions } = await travel([cancel], { prefill: { date: '2026-11-20' }, here: incidents });
    assert.deepEqual(questions, ['1/5 id INC-90']);
    const start = (await travel([], { prefill: { date: '2026-11-20' }, here: incidents })).questions[3];
    assert.equal(start, '4/5 start 2026-11-20');
  });

  it('reads no answers from anything but an object of strings', () => {
    for (const argument of [undefined, null, 'x', 7, [], { id: 7 }]) {
      assert.deepEqual(readPrefill(argument), {});
    }
  });
});
