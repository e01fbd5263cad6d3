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
const digest = (...parts) => createHash('sha256').update(parts.join('')).digest();
const nonce = (name) => digest('nonce ', name);
const tag = (person) => digest('tag ', person);
const commitment = (person, name) =>
  createHash('sha256').update('petition-commit/v1\0').update(nonce(name)).update(tag(person)).digest();

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

/** What happened: a signature with the nonce of that name, and the end of the signature of an event. */
const signed = (person, name = `${person}`) => ({ person, name, kind: 'SIGN' });
const withdrawn = (refersTo) => ({ refersTo, kind: 'WITHDRAW' });

/** All that a campaign finds in the end when just this happened. */
function stateAfter(happened) {
  const events = happened.map(({ kind, person, name, refersTo }, index) => ({
    petition: PETITION,
    index,
    kind,
    commitment: kind === 'SIGN' ? commitment(person, name).toString('hex') : '',
    refersTo: refersTo ?? null,
  }));
  const rows = new Map();
  happened.forEach(({ kind, person, name, refersTo }, index) => {
    if (kind === 'SIGN') {
      const row = { petition: PETITION, tag: tag(person).toString('hex'), index, nonce: nonce(name).toString('hex') };
      rows.set(row.tag, { ...row, state: 'IN_FORCE' });
    } else {
      for (const row of rows.values()) if (row.index === refersTo) row.state = 'WITHDRAWN';
    }
  });
  const signatures = happened.filter(({ kind }) => kind === 'SIGN').length;
  const ends = events.length - signatures;
  const inForce = [...rows.values()].filter(({ state }) => state === 'IN_FORCE').length;
  const { entries, roots } = logOf(events);
  return {
    heads: [1, 3, 7, events.length].map((size) => ({ petition: PETITION, note: note(size, roots[size - 1]) })),
    published: [
      {
        petition: PETITION,
        note: note(events.length, roots.at(-1)),
        entries: entries.map((entry) => entry.toString('base64')),
        hashes: entries.map((entry) => leafHash(entry).toString('base64')),
      },
    ],
    vkey,
    tallies: [
      {
        petition: PETITION,
        nextIndex: events.length,
        signed: signatures,
        withdrawn: ends,
        invalidated: 0,
        regions: inForce,
        hours: inForce,
      },
    ],
    events,
    rows: [...rows.values()],
    thresholds: [
      { petition: PETITION, tier: 1, required: 7, isReached: true, escalations: 1 },
      { petition: PETITION, tier: 2, required: 20, isReached: false, escalations: 0 },
    ],
  };
}

/** What people were told, each of one request; tab 1 is the other one of who asks in two at the same time. */
const signing = (person, outcome, name = `${person}`, tab = 0) => ({
  person,
  petition: PETITION,
  act: 'sign',
  nonce: nonce(name).toString('base64url'),
  tab,
  outcome,
});
const ok = (person, index, name = `${person}`, { tab = 0, by = name } = {}) => ({
  ...signing(person, 'ok', name, tab),
  status: 201,
  index,
  commitment: commitment(person, by).toString('base64url'),
});
const unknown = (person, name, tab) => signing(person, 'unknown', name, tab);
const refused = (person, name) => ({ ...signing(person, 'refused', name), status: 403 });
const withdraw = (person, outcome) => ({ person, petition: PETITION, act: 'withdraw', tab: 0, outcome });

const HAPPENED = [
  signed('organizer'),
  signed(1),
  signed(2),
  signed(3),
  signed(4),
  signed(5),
  signed(6),
  withdrawn(2),
  signed(9),
  withdrawn(8),
  signed(9, '9 again'),
  signed(10, '10 in another tab'),
  signed(11),
  withdrawn(12),
];

/** Of 6 the answer was lost, of 7 the request; 9 signed again, 10 asked twice at a time, 11 did not hear that it was withdrawn. */
const told = () => [
  ok(1, 1),
  ok(2, 2),
  ok(3, 3),
  unknown(4),
  ok(4, 4),
  ok(5, 5),
  withdraw(2, 'ok'),
  unknown(6),
  unknown(7),
  refused(8),
  ok(9, 8),
  withdraw(9, 'ok'),
  ok(9, 10, '9 again'),
  unknown(10, '10'),
  ok(10, 11, '10', { by: '10 in another tab' }),
  unknown(10, '10 in another tab', 1),
  ok(10, 11, '10 in another tab', { tab: 1 }),
  ok(11, 12),
  withdraw(11, 'unknown'),
  { ...withdraw(11, 'refused'), status: 404 },
  ...Array(7).fill(unknown(12)),
  refused(12),
];

const well = () => ({ history: told(), ...stateAfter(HAPPENED) });

test('what is well is not blamed', () => {
  assert.deepEqual(contradictions(well()), []);
});

/** More happens than people were told of. */
function goOn(state, ...more) {
  Object.assign(state, stateAfter([...HAPPENED, ...more]));
}

function countOneLess({ tallies: [tally] }) {
  tally.regions--;
  tally.hours--;
}

const broken = {
  'a signature that was confirmed is lost': (state) => {
    Object.assign(state, stateAfter(HAPPENED.filter((event, index) => index !== 5)));
  },
  'the last confirmed signature is lost, as a database does that did not wait for its disk': (state) => {
    state.history.push(ok(13, HAPPENED.length));
  },
  'another signature stands where a confirmed one stood': (state) => {
    state.events[5].commitment = commitment('somebody', 'else').toString('hex');
  },
  'a person is counted twice, and was told so': (state) => {
    goOn(state, signed('1 as another', '1 again'));
    state.history.push({ ...ok(1, 14, '1 again'), commitment: commitment('1 as another', '1 again').toString('base64url') });
  },
  'a person is counted twice, of which one was not told': (state) => {
    goOn(state, signed('10 as another', '10'));
  },
  'a signature is of nobody': (state) => {
    state.history = state.history.filter((line) => line.person !== 6);
  },
  'signatures of nobody cross a tier, and one person was told nothing as often': (state) => {
    goOn(state, ...['a', 'b', 'c', 'd', 'e'].map((name) => signed(name)));
    state.thresholds[1] = { ...state.thresholds[1], required: 12, isReached: true, escalations: 1 };
  },
  'a signature was refused and written': (state) => {
    goOn(state, signed(8));
  },
  'a person was told of the signature of another': (state) => {
    state.history.push({ ...ok(13, 1), commitment: state.history[0].commitment });
  },
  'who signed again was told of the signature that ended': (state) => {
    state.history.push(ok(2, 2, '2 again', { by: '2' }));
  },
  'a row does not open its commitment': (state) => {
    state.rows[6].nonce = nonce(7).toString('hex');
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
    state.events.at(-1).index++;
  },
  'an index stands there twice': (state) => {
    state.events[6].index = 5;
  },
  'a row is lost': (state) => {
    state.rows.splice(3, 1);
  },
  'a row of a withdrawn signature is lost': (state) => {
    state.rows.splice(2, 1);
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
    state.history.push(withdraw(3, 'ok'));
  },
  'who was told that there is nothing to withdraw counts': (state) => {
    state.history.push({ ...withdraw(3, 'refused'), status: 404 });
  },
  'a signature was withdrawn that nobody withdrew': (state) => {
    state.history = state.history.filter((line) => line.act !== 'withdraw');
  },
  'a signature that nobody was told of was withdrawn, and nobody withdrew it': (state) => {
    goOn(state, withdrawn(6));
  },
  'the signature of the organizer was withdrawn': (state) => {
    goOn(state, withdrawn(0));
  },
  'a withdrawal is counted twice': (state) => {
    goOn(state, withdrawn(2));
    countOneLess(state);
  },
  'a withdrawal takes back a withdrawal': (state) => {
    goOn(state, withdrawn(7));
    countOneLess(state);
  },
  'a withdrawal is counted as an invalidation': (state) => {
    state.tallies[0].withdrawn--;
    state.tallies[0].invalidated++;
  },
  'a row of a withdrawn signature is invalidated': (state) => {
    state.rows[2].state = 'INVALIDATED';
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
    other[1].commitment = commitment('somebody', 'else').toString('hex');
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
    table('rows.tsv', state.rows.map((row) => [row.petition, row.tag, row.index, row.nonce, row.state]));
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
  assert.equal(judge({ ...well(), heads: [] }).status, 1, 'no head was seen');
  const [first, second] = well().heads;
  assert.equal(judge({ ...well(), heads: [first, second, first] }).status, 10, 'a head was seen twice, out of order');
  assert.equal(judge({ ...well(), heads: [first, second, second] }).status, 1, 'only two sizes were seen');
});

for (const [name, breaks] of Object.entries(broken)) {
  test(`found: ${name}`, () => {
    const state = well();
    breaks(state);
    assert.notDeepEqual(contradictions(state), []);
  });
}
