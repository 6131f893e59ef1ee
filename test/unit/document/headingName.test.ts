import assert from 'node:assert/strict';
import { headingName, isNearMiss } from '../../../server/src/document/headingName.ts';

describe('the name of a heading', () => {
  const cases: Readonly<Record<string, string>> = {
    'Root Cause': 'root cause',
    '  Root   Cause ': 'root cause',
    'Root\n  Cause': 'root cause',
    '**Root** _Cause_': 'root cause',
    '`Root` Cause': 'root cause',
    '🔥 Root Cause': 'root cause',
    '👍🏽 What went well': 'what went well',
    '👩‍🚒 Response ❤️': 'response',
    ':fire: Root Cause :+1:': 'root cause',
    '1. Root Cause': 'root cause',
    '1.Root Cause': 'root cause',
    '3) Root Cause': 'root cause',
    '2.3 Root Cause': 'root cause',
    '2.3.1. Root Cause': 'root cause',
    '1. 2024 outage': '2024 outage',
    '5 whys': '5 whys',
    '5. 5 whys': '5 whys',
    '2024 outage': '2024 outage',
    '99.9% availability': '99.9% availability',
    '10:42 to 11:03': '10:42 to 11:03',
    'Root Cause {#cause}': 'root cause',
    'Root Cause:': 'root cause',
    'Root Cause ##': 'root cause',
    'Root Cause –': 'root cause',
    'Root Cause...': 'root cause',
    'Root-Cause': 'root-cause',
    'Ｒｏｏｔ Cause': 'root cause',
    "What didn't work": "what didn't work",
    'What didn’t work': "what didn't work",
    URSACHE: 'ursache',
    'Überblick / 概要': 'überblick / 概要',
    '---': '',
    '🔥': '',
    '': '',
  };
  for (const [text, name] of Object.entries(cases)) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(name)}`, () => assert.equal(headingName(text), name));
  }

  it('takes linear time, whatever repeats', () => {
    for (const unit of ['-', ' ', ':', '.', '{#', '{#a} ', ':a', '1.', '*', '(', '( )']) {
      headingName(`a${unit.repeat(200_000)}b`);
    }
  });
});

describe('a name near to another', () => {
  const near: readonly (readonly [one: string, other: string])[] = [
    ['Rootcause', 'Root Cause'],
    ['Root Causes', 'Root Cause'],
    ['Root-Cause', 'Root Cause'],
    ['Root Cuse', 'Root Cause'],
    ['Lesson Learned', 'Lessons Learned'],
    ['Lessons Leraned', 'Lessons Learned'],
    ['Time line', 'Timeline'],
    ['Timelne', 'Timeline'],
    ['Executive Sumary', 'Executive Summary'],
  ];
  const far: readonly (readonly [one: string, other: string])[] = [
    ['Impact', 'Import'],
    ['Timeline', 'Guideline'],
    ['Action Items', 'Actions'],
    ['Prevention', 'Retention'],
    ['Detection', 'Resolution'],
    ['Root Cause', 'Root Cause Analysis'],
    ['What Went Well', 'What Went Wrong'],
    ['', 'Impact'],
    ['🔥', '---'],
  ];
  for (const [one, other] of near) {
    it(`is “${one}” to “${other}”`, () => {
      assert.ok(isNearMiss(headingName(one), headingName(other)));
      assert.ok(isNearMiss(headingName(other), headingName(one)));
    });
  }
  for (const [one, other] of far) {
    it(`is not “${one}” to “${other}”`, () => {
      assert.ok(!isNearMiss(headingName(one), headingName(other)));
      assert.ok(!isNearMiss(headingName(other), headingName(one)));
    });
  }

  it('is compared quickly, however long it is', () => {
    const one = 'a'.repeat(200_000);
    assert.ok(!isNearMiss(one, `b${one}`));
  });
});
