import assert from 'node:assert/strict';
import type { KnownPerson } from '../../../server/src/export/external/people/knownPerson.ts';
import { mergedPeople } from '../../../server/src/export/external/people/mergedPeople.ts';
import { NamedBy } from '../../../server/src/export/external/people/namedBy.ts';
import { nameMentions } from '../../../server/src/export/external/people/nameMentions.ts';

let looks = 0;

/** A set that counts how often somebody looks into it. */
class CountingSet extends Set<string> {
  override has(word: string): boolean {
    looks += 1;
    return super.has(word);
  }

  override [Symbol.iterator](): SetIterator<string> {
    looks += 1;
    return super[Symbol.iterator]();
  }
}

function person(words: readonly string[], role?: string): KnownPerson {
  return {
    words: new CountingSet(words),
    logins: new CountingSet([words.join('')]),
    initials: '',
    length: words.length,
    role,
  };
}

/** A word of small letters that stands for a number. */
function wordOf(number: number): string {
  return `q${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** People who share their first names, and of each the surname alone in front of or behind that. */
function namesakes(count: number): readonly KnownPerson[] {
  return Array.from({ length: count }, (_, index) =>
    index % 3 === 0 ? person([wordOf(index)]) : person(['sarah', wordOf(index - (index % 3))]),
  );
}

/** How often sets are looked into for one size and for twice as much. */
function looksFor(work: (count: number) => void): readonly [one: number, two: number] {
  const [one = 0, two = 0] = [500, 1000].map((count) => {
    looks = 0;
    work(count);
    return looks;
  });
  return [one, two];
}

describe('many people of one document', () => {
  it('are merged in linear time, also where they share their first names', () => {
    const [one, two] = looksFor((count) => {
      assert.equal(mergedPeople(namesakes(count)).length, Math.ceil(count / 3));
    });
    assert.ok(one > 0 && two < one * 2.5, `${one} and ${two} looks`);
  });

  it('are found in linear time, also where they share their first names', () => {
    const [one, two] = looksFor((count) => {
      const people = Array.from({ length: count }, (_, index) => person(['sarah', wordOf(index)]));
      const text = people.map((_, index) => `Sarah Q${wordOf(index).slice(1)} left.`).join('\n');
      const found = nameMentions(text, new NamedBy(people), () => false);
      assert.deepEqual(
        found.map((mention) => mention.person),
        people,
      );
    });
    assert.ok(one > 0 && two < one * 2.5, `${one} and ${two} looks`);
  });

  it('are the same person where one name is within another, whichever comes first', () => {
    const merged = mergedPeople([
      person(['sarah']),
      person(['ada', 'okafor']),
      person(['okafor']),
      person(['sarah', 'ruiz'], 'SRE'),
      person(['ada'], 'DBA'),
      person(['okafor', 'ada', 'x']),
      person(['tim']),
    ]);
    assert.deepEqual(
      merged.map(({ words, role }) => [[...words].join(' '), role]),
      [
        ['sarah ruiz', 'SRE'],
        ['okafor ada x', 'DBA'],
        ['tim', undefined],
      ],
    );
  });
});
