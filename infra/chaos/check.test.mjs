// A judgement that finds nothing proves nothing until it has found something: histories and states that are well, and the
// same ones broken in every way that a campaign looks for.
//   node --test infra/chaos/check.test.mjs
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contradictions, crossed } from './check.mjs';
import { GrowingRoot, leafHash } from './tree.mjs';

const PETITION = '7k3m9qx2ab';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const typed = Buffer.concat([Buffer.from([1]), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
const id = createHash('sha256').update('localhost/log\n').update(typed).digest().subarray(0, 4);
const vkey = `localhost/log+${id.toString('hex')}+${typed.toString('base64')}`;
const commitment = (number) => createHash('sha256').update(`commitment ${number}`).digest();

function note(size, root) {
  const text = `localhost/log/${PETITION}\n${size}\n${root}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  return `${text}\n\u2014 localhost/log ${signature}\n`;
}

function logOf(events) {
  const entries = events.map((event) => {
    const what =
      event.kind === 'SIGN'
        ? `sign ${Buffer.from(event.commitment, 'hex').toString('base64')}`
        : `withdraw ${event.refersTo}`;
    return Buffer.from(`petition-leaf/v1\npetition ${PETITION}\n${what}\n`);
  });
  const tree = new GrowingRoot();
  const roots = entries.map((entry) => {
    tree.add(leafHash(entry));
    return tree.root().toString('base64');
  });
  return { entries, roots };
}

/** The organizer, five people, one of whom withdrew, one unknown answer that was written and one that was not. */
function well() {
  const events = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
    petition: PETITION,
    index,
    kind: 'SIGN',
    commitment: commitment(index).toString('hex'),
    refersTo: null,
  }));
  events.push({ petition: PETITION, index: 7, kind: 'WITHDRAW', commitment: '', refersTo: 2 });
  const { entries, roots } = logOf(events);
  const ok = (person, index) => ({
    person,
    petition: PETITION,
    act: 'sign',
    outcome: 'ok',
    status: 201,
    index,
    commitment: commitment(index).toString('base64url'),
  });
  return {
    history: [
      ok(1, 1),
      ok(2, 2),
      ok(3, 3),
      ok(4, 4),
      ok(5, 5),
      { person: 2, petition: PETITION, act: 'withdraw', outcome: 'ok', status: 204 },
      { person: 6, petition: PETITION, act: 'sign', outcome: 'unknown' },
      { person: 7, petition: PETITION, act: 'sign', outcome: 'unknown', status: 503 },
      { person: 8, petition: PETITION, act: 'sign', outcome: 'refused', status: 403 },
    ],
    heads: [1, 3, 7, 8].map((size) => ({ petition: PETITION, note: note(size, roots[size - 1]) })),
    published: [
      {
        petition: PETITION,
        note: note(8, roots[7]),
        entries: entries.map((entry) => entry.toString('base64')),
        hashes: entries.map((entry) => leafHash(entry).toString('base64')),
      },
    ],
    vkey,
    tallies: [{ petition: PETITION, nextIndex: 8, signed: 7, withdrawn: 1, invalidated: 0, regions: 6, hours: 6 }],
    events,
    rows: events
      .slice(0, 7)
      .map(({ index }) => ({ petition: PETITION, index, state: index === 2 ? 'WITHDRAWN' : 'IN_FORCE' })),
    thresholds: [
      { petition: PETITION, tier: 1, required: 7, isReached: true, escalations: 1 },
      { petition: PETITION, tier: 2, required: 8, isReached: false, escalations: 0 },
    ],
  };
}

test('what is well is not blamed', () => {
  assert.deepEqual(contradictions(well()), []);
});

const broken = {
  'a signature that was confirmed is lost': (state) => {
    state.events.splice(5, 1);
    state.rows.splice(5, 1);
    state.tallies[0] = { ...state.tallies[0], nextIndex: 7, signed: 6, regions: 5, hours: 5 };
  },
  'the last confirmed signature is lost, as a database does that did not wait for its disk': (state) => {
    state.history.push({ ...state.history[0], person: 9, index: 8, commitment: commitment(8).toString('base64url') });
  },
  'another signature stands where a confirmed one stood': (state) => {
    state.events[5].commitment = commitment(99).toString('hex');
  },
  'a person is counted twice': (state) => {
    state.history.push({ ...state.history[0], index: 6, commitment: commitment(6).toString('base64url') });
  },
  'a signature is of nobody': (state) => {
    state.history = state.history.filter((line) => line.outcome !== 'unknown');
  },
  'a petition that was signed has no tally': (state) => {
    state.tallies = [];
  },
  'the tally is that of another petition': (state) => {
    state.tallies[0].petition = 'aaaaaaaaaa';
  },
  'the thresholds were not read': (state) => {
    state.thresholds = [];
  },
  'an index is left out': (state) => {
    state.events[7].index = 8;
  },
  'an index stands there twice': (state) => {
    state.events[6].index = 5;
  },
  'a row is lost': (state) => {
    state.rows.pop();
  },
  'a row of a withdrawn signature counts': (state) => {
    state.rows[2].state = 'IN_FORCE';
  },
  'the tally is one too many': (state) => {
    state.tallies[0].signed++;
  },
  'the regions are one too few': (state) => {
    state.tallies[0].regions--;
  },
  'the hours are one too few': (state) => {
    state.tallies[0].hours--;
  },
  'a withdrawal that was confirmed is lost': (state) => {
    state.history.push({ person: 3, petition: PETITION, act: 'withdraw', outcome: 'ok', status: 204 });
  },
  'a signature was withdrawn that nobody withdrew': (state) => {
    state.history = state.history.filter((line) => line.act !== 'withdraw');
  },
  'an escalation is lost': (state) => {
    state.thresholds[0].escalations = 0;
  },
  'a petition was escalated twice': (state) => {
    state.thresholds[0].escalations = 2;
  },
  'a petition was escalated too early': (state) => {
    state.thresholds[1] = { ...state.thresholds[1], isReached: true, escalations: 1 };
  },
  'an entry of the log is another one': (state) => {
    state.published[0].entries[3] = state.published[0].entries[4];
  },
  'a tile is wrong': (state) => {
    state.published[0].hashes[3] = state.published[0].hashes[4];
  },
  'the log is short': (state) => {
    state.published[0].entries.pop();
    state.published[0].hashes.pop();
  },
  'a head that was seen was forked': (state) => {
    const other = structuredClone(state.events);
    other[1].commitment = commitment(98).toString('hex');
    state.heads[1].note = note(3, logOf(other).roots[2]);
  },
  'the log went back': (state) => {
    state.heads = [state.heads[2], state.heads[1]];
  },
  'another key signed': (state) => {
    state.heads[0].note = state.heads[0].note.replace(/[A-Za-z0-9+/]{8}=*\n$/, 'AAAAAAAA\n');
  },
};

test('tiers that were crossed and escalations are counted', () => {
  assert.deepEqual(crossed(well().thresholds), { tiers: 1, escalations: 1 });
});

/** What the program ends with and prints about a state that a campaign left in a folder. */
function judge(state, ...more) {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const write = (name, lines) => writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  const table = (name, rows) => write(name, rows.map((row) => row.join('\t')));
  try {
    for (const name of ['history', 'heads', 'published']) {
      write(`${name}.jsonl`, state[name].map((line) => JSON.stringify(line)));
    }
    write('vkey', [state.vkey]);
    const numbers = ['nextIndex', 'signed', 'withdrawn', 'invalidated', 'regions', 'hours'];
    table('events.tsv', state.events.map((e) => [e.petition, e.index, e.kind, e.commitment, e.refersTo ?? 'NULL']));
    table('rows.tsv', state.rows.map((row) => [row.petition, row.index, row.state]));
    table(
      'thresholds.tsv',
      state.thresholds.map((t) => [t.petition, t.tier, t.required, t.isReached ? 1 : 0, t.escalations]),
    );
    if (state.tallies) table('tallies.tsv', state.tallies.map((t) => [t.petition, ...numbers.map((name) => t[name])]));
    const program = fileURLToPath(new URL('check.mjs', import.meta.url));
    return spawnSync(process.execPath, [program, folder, ...more], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a campaign that is well ends with 0 and says what was crossed', () => {
  const { status, stdout } = judge(well(), '1');
  assert.equal(status, 0, stdout);
  assert.match(stdout, /no contradiction\n1 tiers crossed, 1 escalations\n/);
});

test('a contradiction has a code of its own', () => {
  const state = well();
  state.tallies[0].signed++;
  assert.equal(judge(state).status, 10);
});

test('what cannot be judged is neither well nor a contradiction', () => {
  assert.equal(judge(well(), '2').status, 1, 'too few tiers');
  assert.equal(judge({ ...well(), tallies: null }).status, 1, 'a file is missing');
});

for (const [name, breaks] of Object.entries(broken)) {
  test(`found: ${name}`, () => {
    const state = well();
    breaks(state);
    assert.notDeepEqual(contradictions(state), []);
  });
}
