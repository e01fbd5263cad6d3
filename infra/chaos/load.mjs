// Signs petitions as people would who do not give up, and writes what each request was answered, one JSON line each: a
// history that check.mjs holds against what the database has in the end.
//   node load.mjs BASE HISTORY STOP_FILE WORKERS PETITION:TEXT_SHA256[:REGION] ...
// Several addresses, apart by commas, are taken by turns. Ends when STOP_FILE exists or its
// folder does not any more.
//
// A line: {person, petition, act: "sign" | "withdraw", nonce, tab, outcome: "ok" | "refused" | "unknown", status, index, commitment,
// at, took}. at is when the answer was there and took how long it took, in milliseconds. In one tab a person asks one thing after
// another; tab 1 is the other one of who asks twice at the same time.
// ok is a receipt or a 204; refused is a 4xx, which changes nothing; everything else, a 5xx too, is unknown: it may have
// been written. One person in ten asks twice at the same time, one in ten withdraws, and half of those sign again.
import { randomBytes, randomInt } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { token } from '../load/people.mjs';

const [bases, history, stopFile, workers, ...targets] = process.argv.slice(2);
const addresses = bases.split(',');
const petitions = targets.map((target) => {
  const [id, textSha256, region] = target.split(':');
  return { id, textSha256, region };
});
// One more than the queue of a server may hold people who wait.
const LONGEST_ANSWER_MS = 60_000;
let isOver = false;
let people = 0;
let turn = 0;
const counts = { ok: 0, refused: 0, unknown: 0 };

function tell(line) {
  counts[line.outcome]++;
  appendFileSync(history, `${JSON.stringify(line)}\n`);
}

async function ask(person, petition, request) {
  const line = { person: person.number, petition: petition.id, ...request };
  const askedAt = Date.now();
  try {
    const response = await fetch(`${addresses[turn++ % addresses.length]}/api/v1/petitions/${petition.id}/signature`, {
      method: request.act === 'sign' ? 'PUT' : 'DELETE',
      headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/json' },
      body: request.act === 'sign' ? JSON.stringify({ nonce: request.nonce, textSha256: petition.textSha256 }) : undefined,
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    const text = await response.text();
    line.status = response.status;
    if (response.status === 200 || response.status === 201) {
      const receipt = JSON.parse(text);
      line.outcome = 'ok';
      line.index = receipt.eventIndex;
      line.commitment = receipt.commitment;
    } else if (response.status === 204) {
      line.outcome = 'ok';
    } else {
      line.outcome = response.status >= 400 && response.status < 500 && response.status !== 429 ? 'refused' : 'unknown';
    }
  } catch {
    line.outcome = 'unknown';
  }
  line.at = Date.now();
  line.took = line.at - askedAt;
  tell(line);
  return line.outcome;
}

/** Asks until there is an answer, or gives up at once like half of the people. */
async function insist(person, petition, request) {
  const isPatient = randomInt(2) === 0;
  let outcome = await ask(person, petition, request);
  for (let again = 0; outcome === 'unknown' && isPatient && again < 100 && !isOver; again++) {
    await sleep(100 + randomInt(200));
    outcome = await ask(person, petition, request);
  }
  // While nobody answers, the next person would only make the history longer.
  if (outcome === 'unknown') await sleep(200);
  return outcome;
}

const signing = (tab = 0) => ({ act: 'sign', nonce: randomBytes(32).toString('base64url'), tab });
const withdrawing = { act: 'withdraw', tab: 0 };

async function live() {
  const petition = petitions[randomInt(petitions.length)];
  const number = people++;
  const person = { number, token: token(number, petition.region || undefined) };
  const kind = randomInt(10);
  if (kind === 0) {
    await Promise.all([insist(person, petition, signing(0)), insist(person, petition, signing(1))]);
    return;
  }
  const signed = await insist(person, petition, signing());
  if (kind === 1 && signed === 'ok') {
    const withdrawn = await insist(person, petition, withdrawing);
    if (withdrawn === 'ok' && randomInt(2) === 0) await insist(person, petition, signing());
  }
}

async function work() {
  while (!isOver) await live();
}

const watch = setInterval(() => {
  isOver = existsSync(stopFile) || !existsSync(dirname(stopFile));
  if (isOver) clearInterval(watch);
}, 200);
await Promise.all(Array.from({ length: Number(workers) }, work));
console.log(`${people} people; answers: ${counts.ok} ok, ${counts.refused} refused, ${counts.unknown} unknown`);
