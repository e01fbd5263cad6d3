import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, during } from './outage.mjs';

const times = { longest: 10_000, killed: 1_000, gone: 1_100, returns: 31_000, again: 36_000 };
const answer = (status, at, took) => ({ person: 1, act: 'sign', status, at, took });
const refused = answer(503, 5_000, 3_000);
const judge = (...answers) => complaints(during(answers, times), times);

test('who is told to come back in time was treated well', () => {
  assert.deepEqual(judge(refused), []);
});

test('who asked before the kill or is answered after the return may have signed', () => {
  assert.deepEqual(judge(refused, answer(201, 1_200, 150), answer(201, 32_000, 4_000)), []);
});

test('nobody signs while the database is away', () => {
  assert.match(judge(refused, answer(201, 5_000, 10))[0], /201 instead of 503/);
});

test('another error is found, also of one who asked before the kill or is answered after the return', () => {
  assert.match(judge(refused, answer(500, 1_200, 150))[0], /500 instead of 503/);
  assert.match(judge(refused, answer(502, 32_000, 4_000))[0], /502 instead of 503/);
});

test('who waited too long is found, also when the answer came after the return', () => {
  assert.match(judge(refused, answer(503, 15_000, 10_001))[0], /waited longer/);
  assert.match(judge(refused, answer(201, 40_000, 10_001))[0], /waited longer/);
});

test('who got no answer is found, also when that was known long after', () => {
  assert.match(judge(refused, answer(undefined, 2_000, 5))[0], /no answer/);
  assert.match(judge(refused, answer(undefined, 65_000, 60_000)).at(-1), /no answer/);
});

test('somebody must have been refused', () => {
  assert.deepEqual(judge(answer(201, 1_200, 150)), ['nobody was told to come back']);
});

test('what was answered before the kill or asked after people signed again is not judged', () => {
  assert.deepEqual(judge(refused, answer(500, 900, 100), answer(undefined, 37_000, 500)), []);
});
