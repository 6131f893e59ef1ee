import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { siblingOf } from '../../../server/src/siblings/readSibling.ts';
import type { Sibling } from '../../../server/src/siblings/sibling.ts';
import { Siblings } from '../../../server/src/siblings/siblings.ts';
import { reading } from '../../support/checking.ts';

const passage =
  'At 10:02 the queue of the importer had grown to forty thousand messages and nobody had been told of it.';

function sibling(name: string, id: string, severity: string, factor: string, text = ''): Sibling {
  const document = `# Postmortem: ${id} down

**Severity:** ${severity}

${text}

## Contributing Factors

- ${factor}
`;
  return siblingOf(reading(document), defaultConfiguration, `file:///postmortems/${name}.md`);
}

const first = sibling('first', 'INC-7', 'SEV-3', 'The pool had no upper bound', passage);
const second = sibling('second', 'inc-0007', 'SEV-3', 'The pool of workers was exhausted', passage);
const third = sibling('third', 'INC-8', 'SEV-1', 'A certificate had expired');
const nameless = sibling('nameless', '', 'none', 'Nobody was on call');

describe('postmortems that belong together', () => {
  const siblings = new Siblings([first, second, third, nameless]);
  const names = (found: Iterable<Sibling>) => [...found].map(({ uri }) => uri.replace(/.*\/|\.md$/g, ''));

  it('are found by their place', () => {
    assert.equal(siblings.at(third.uri), third);
    assert.equal(siblings.at('file:///postmortems/gone.md'), undefined);
    assert.deepEqual(siblings.all, [first, second, third, nameless]);
  });

  it('are found by their id in any spelling, without the one that asks', () => {
    assert.deepEqual(names(siblings.withIdOf(first)), ['second']);
    assert.deepEqual(names(siblings.withIdOf(second)), ['first']);
    assert.deepEqual(names(siblings.withIdOf(third)), []);
    assert.deepEqual(names(siblings.withIdOf(nameless)), [], 'no id is no common id');
  });

  it('are found by a passage, with its place there', () => {
    const [own] = first.passages();
    assert.ok(own);
    const found = siblings.withPassage(first, own);
    assert.deepEqual(names(found.map((one) => one.sibling)), ['second']);
    assert.equal(found[0]?.passage.hash, own.hash);
    assert.deepEqual(siblings.withPassage(second, { ...own, hash: own.hash + 1 }), []);
  });

  it('are found by the words of their factors, each once', () => {
    const words = [...(first.factors[0]?.words ?? [])];
    assert.ok(words.length > 1);
    assert.deepEqual(names(siblings.withFactorWords(first, words)), ['second']);
    assert.deepEqual(names(siblings.withFactorWords(third, [...words, ...words])), ['first', 'second']);
    assert.deepEqual(names(siblings.withFactorWords(first, ['nonsense'])), []);
  });

  it('are found by the words of their factors among those of earlier days', () => {
    const on = (date: string | undefined, name: string): Sibling => ({
      ...sibling(name, 'INC-9', 'SEV-3', 'The pool had no upper bound'),
      date,
    });
    const days = ['2026-03-02', undefined, '2026-03-01', '2026-03-03', '2026-03-01'];
    const dated = days.map((date, index) => on(date, String(index)));
    const [own] = dated;
    assert.ok(own);
    const earlier = new Siblings(dated).withFactorWords(own, own.factors[0]?.words ?? [], '2026-03-03');
    assert.deepEqual(names(earlier), ['2', '4']);
    assert.deepEqual(names(new Siblings(dated).withFactorWords(own, own.factors[0]?.words ?? [])), [
      '2',
      '4',
      '3',
      '1',
    ]);
  });

  it('are found by their severity; one without any is in no scale', () => {
    assert.deepEqual(names(siblings.withSeverity(first, 2)), ['second']);
    assert.deepEqual(names(siblings.withSeverity(nameless, 2)), ['first', 'second']);
    assert.deepEqual(names(siblings.withSeverity(first, 4)), []);
  });

  it('know one that is asked about as it is now by its place, not by what it was', () => {
    const edited = sibling('first', 'INC-8', 'SEV-1', 'A certificate had expired');
    assert.deepEqual(names(siblings.withIdOf(edited)), ['third']);
    assert.deepEqual(names(siblings.withSeverity(edited, 2)), ['second']);
  });

  it('may be none', () => {
    assert.deepEqual(new Siblings([]).withIdOf(first), []);
    assert.deepEqual(names(new Siblings([first]).withFactorWords(first, ['pool'])), []);
  });
});
