// Holds a history of answers against the state of the end, and prints every contradiction and how many tiers were crossed.
//   node check.mjs FOLDER [CROSSED]    (0)
//
// Ends with 10 when something contradicts, and with 1 when that cannot be told: files are missing, nobody was told that they
// signed, fewer tiers were crossed than the campaign was to cross, or a log was seen at fewer than three of its sizes.
//
// In the folder:
//   history.jsonl    what load.mjs was answered
//   heads.jsonl      heads of the logs in the order they were seen, by watch.mjs
//   published.jsonl  the logs of the end, by published.mjs
//   vkey             the key that verifies the heads
//   tallies.tsv      petition, next index, signed, withdrawn, invalidated, sum of regions, sum of hours
//   events.tsv       petition, index, kind, commitment (hex), index it takes back
//   rows.tsv         petition, tag (hex), event index, nonce (hex), state
//   thresholds.tsv   petition, tier, required, whether reached (1, 0), escalations
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { GrowingRoot, leafHash, opener } from './tree.mjs';

const CONTRADICTS = 10;
// That a log was not forked says nothing of one that nobody saw grow.
const FEWEST_SIZES = 3;
const STATES = { WITHDRAW: 'WITHDRAWN', INVALIDATE: 'INVALIDATED' };

const base64UrlToHex = (text) => Buffer.from(text, 'base64url').toString('hex');

/** What the log holds of a signature, as docs/verifying.md says; all in hex. */
function commitmentOf(nonce, tag) {
  const parts = [Buffer.from('petition-commit/v1\0'), Buffer.from(nonce, 'hex'), Buffer.from(tag, 'hex')];
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex');
}

/** All that contradicts, as sentences; none when all is well. */
export function contradictions({ history, heads, published, vkey, tallies, events, rows, thresholds }) {
  const found = [];
  const say = (petition, text) => found.push(`petition ${petition}: ${text}`);
  const of = (list, petition) => list.filter((item) => item.petition === petition);
  const open = opener(vkey);

  const counted = new Set(tallies.map((tally) => tally.petition));
  for (const petition of new Set([...history, ...heads, ...published].map((line) => line.petition))) {
    if (!counted.has(petition)) say(petition, 'was signed or published, and has no tally');
  }
  for (const tally of tallies) {
    const { petition } = tally;
    const its = of(events, petition).sort((a, b) => a.index - b.index);
    const one = {
      petition,
      tally,
      open,
      events: its,
      signs: its.filter((event) => event.kind === 'SIGN'),
      endOf: new Map(its.filter((event) => event.kind !== 'SIGN').map((event) => [event.refersTo, event])),
      rows: of(rows, petition),
      history: of(history, petition),
      thresholds: of(thresholds, petition),
      heads: of(heads, petition),
      log: published.find((log) => log.petition === petition),
    };
    for (const judge of [order, counts, signatures, receipts, people, tiers, logs]) judge(one, (text) => say(petition, text));
  }
  return found;
}

/** Events have no gap, and none stands there twice; one that takes back names a signature before it, which ends once. */
function order({ events, signs }, say) {
  events.forEach((event, place) => {
    if (event.index !== place) say(`event index ${event.index} stands at place ${place}: a gap or a double`);
  });
  const commitments = new Set();
  for (const { index, commitment } of signs) {
    if (commitments.has(commitment)) say(`commitment of event ${index} stands there twice`);
    commitments.add(commitment);
  }
  const signed = new Set(signs.map((event) => event.index));
  const ended = new Set();
  for (const { index, kind, refersTo } of events) {
    if (kind === 'SIGN') continue;
    if (!signed.has(refersTo) || refersTo > index) say(`event ${index} takes back event ${refersTo}, no signature before it`);
    if (ended.has(refersTo)) say(`event ${refersTo} is taken back twice`);
    ended.add(refersTo);
  }
}

/** Tally, regions and hours say what the events say. */
function counts({ tally, events, signs, endOf }, say) {
  const inForce = signs.filter((event) => !endOf.has(event.index)).length;
  const expected = {
    nextIndex: events.length,
    signed: signs.length,
    withdrawn: events.filter((event) => event.kind === 'WITHDRAW').length,
    invalidated: events.filter((event) => event.kind === 'INVALIDATE').length,
    regions: inForce,
    hours: inForce,
  };
  for (const [name, count] of Object.entries(expected)) {
    if (tally[name] !== count) say(`${name} is ${tally[name]}, and ${count} by the events`);
  }
}

/** Each signature in force has a row, and each row opens the commitment of its event and has the state of it. */
function signatures({ signs, endOf, rows }, say) {
  const commitments = new Map(signs.map((event) => [event.index, event.commitment]));
  const seen = new Set();
  for (const { index, tag, nonce, state } of rows) {
    if (seen.has(index)) say(`event ${index} has two rows`);
    seen.add(index);
    if (commitments.get(index) !== commitmentOf(nonce, tag)) say(`a row does not open the commitment of event ${index}`);
    const expected = STATES[endOf.get(index)?.kind] ?? 'IN_FORCE';
    if (state !== expected) say(`the row of event ${index} is ${state}, and ${expected} by the events`);
  }
  for (const { index } of signs) {
    if (!endOf.has(index) && !seen.has(index)) say(`event ${index} counts and has no row`);
  }
}

/** What people hold a receipt of is there. */
function receipts({ signs, history }, say) {
  const indexes = new Map(signs.map((event) => [event.commitment, event.index]));
  for (const { person, act, outcome, commitment, index } of history) {
    if (act === 'sign' && outcome === 'ok' && indexes.get(base64UrlToHex(commitment)) !== index) {
      say(`person ${person} was told of event ${index}, and it is lost`);
    }
  }
}

/** Every event is of somebody whose acts explain it; but the first is the organizer's, of which nobody here was told. */
function people({ events, rows, history }, say) {
  const persons = personsOf(history);
  const signers = signersOf(persons, rows, say);
  const ownerOf = new Map();
  for (const event of events) {
    if (event.index === 0) continue;
    const owner = event.kind === 'SIGN' ? signers.get(event.commitment) : ownerOf.get(event.refersTo);
    if (owner) {
      ownerOf.set(event.index, owner);
      owner.person.events.push({ ...event, nonce: owner.nonce });
    } else {
      say(`event ${event.index} (${event.kind}) is of nobody who asked`);
    }
  }
  for (const { number, acts, events } of persons) {
    if (!isExplained(acts, events)) say(`person ${number} asked: ${toldOf(acts)}; and the events are: ${happenedTo(events)}`);
  }
}

function personsOf(history) {
  const persons = new Map();
  for (const act of history) {
    if (!persons.has(act.person)) persons.set(act.person, { number: act.person, acts: [], nonces: new Set(), events: [] });
    const person = persons.get(act.person);
    person.acts.push(act);
    if (act.act === 'sign') person.nonces.add(act.nonce);
  }
  return [...persons.values()];
}

/** Who sent which nonce, by the commitment that it makes with the tag of the person's row. */
function signersOf(persons, rows, say) {
  const senders = new Map();
  for (const person of persons) {
    for (const nonce of person.nonces) senders.set(base64UrlToHex(nonce), person);
  }
  const signers = new Map();
  const seen = new Set();
  for (const { nonce: written, tag, index } of rows) {
    const person = senders.get(written);
    if (!person) continue;
    if (seen.has(person)) say(`person ${person.number} has another row, of event ${index}`);
    seen.add(person);
    for (const nonce of person.nonces) signers.set(commitmentOf(base64UrlToHex(nonce), tag), { person, nonce });
  }
  return signers;
}

/**
 * Whether a person's acts make exactly these events, in some order of the acts in which those of each tab stay one after
 * another: how many events there can be after so many acts of the one tab and so many of the other.
 */
function isExplained(acts, events) {
  const one = acts.filter((act) => !act.tab);
  const other = acts.filter((act) => act.tab);
  const step = (counts, act) => [...counts].flatMap((done) => after(act, done, events));
  const reached = [];
  for (let i = 0; i <= one.length; i++) {
    reached.push([]);
    for (let j = 0; j <= other.length; j++) {
      const start = i + j === 0 ? [0] : [];
      const byOne = i > 0 ? step(reached[i - 1][j], one[i - 1]) : [];
      const byOther = j > 0 ? step(reached[i][j - 1], other[j - 1]) : [];
      reached[i].push(new Set([...start, ...byOne, ...byOther]));
    }
  }
  return reached[one.length][other.length].has(events.length);
}

/** How many events a person can have after an act, where there were so many before; none where the answer was wrong. */
function after({ act, outcome, status, nonce, index }, done, events) {
  const last = events[done - 1];
  const next = events[done];
  const isInForce = last?.kind === 'SIGN';
  const makesNext =
    act === 'sign' ? !isInForce && next?.kind === 'SIGN' && next.nonce === nonce : isInForce && next?.kind === 'WITHDRAW';
  // A withdrawal that finds nothing says that the person does not count.
  if (outcome === 'refused') return act === 'withdraw' && status === 404 && isInForce ? [] : [done];
  if (outcome === 'unknown') return makesNext ? [done, done + 1] : [done];
  // Who signs again is given the receipt of the signature in force.
  if (act === 'sign' && isInForce) return last.index === index ? [done] : [];
  return makesNext && (act === 'withdraw' || next.index === index) ? [done + 1] : [];
}

function toldOf(acts) {
  const sentences = acts.map(({ act, outcome, index }) => `${act} ${outcome}${index === undefined ? '' : ` (event ${index})`}`);
  return sentences.filter((sentence, place) => sentence !== sentences[place - 1]).join(', ');
}

function happenedTo(events) {
  return events.map(({ kind, index }) => `${kind} ${index}`).join(', ') || 'none';
}

/** Tiers are reached and escalated once when so many signatures were in force at a time, and not before. */
function tiers({ thresholds, events }, say) {
  if (thresholds.length === 0) say('has no threshold');
  let net = 0;
  let highest = 0;
  for (const event of events) {
    net += event.kind === 'SIGN' ? 1 : -1;
    highest = Math.max(highest, net);
  }
  for (const { tier, required, isReached, escalations } of thresholds) {
    const expected = highest >= required;
    if (isReached !== expected || escalations !== (expected ? 1 : 0)) {
      say(`tier ${tier} of ${required} with ${highest} at most: reached ${isReached}, escalated ${escalations} times`);
    }
  }
}

/** The log of the end holds the events, and every head that was seen is a beginning of it. */
function logs({ petition, events, heads, log, open }, say) {
  if (!log) {
    say('has no published log');
    return;
  }
  if (log.entries.length !== events.length) say(`the log has ${log.entries.length} entries, events ${events.length}`);
  const roots = [];
  const tree = new GrowingRoot();
  log.entries.forEach((entry, index) => {
    const leaf = Buffer.from(entry, 'base64');
    if (events[index] && leaf.toString('utf8') !== leafOf(petition, events[index])) {
      say(`entry ${index} of the log is not its event`);
    }
    const hash = leafHash(leaf);
    if (log.hashes[index] !== hash.toString('base64')) say(`tile hash ${index} is not that of its entry`);
    tree.add(hash);
    roots[index + 1] = tree.root().toString('base64');
  });
  // Each that is a beginning of the log of the end extends the one before.
  let before = 0;
  for (const { note } of [...heads, { note: log.note }]) {
    const head = open(note);
    if (!head) {
      say('a head was seen that the key has not signed');
    } else if (head.size > log.entries.length || roots[head.size] !== head.root) {
      say(`a fork: the head of ${head.size} events that was seen is no beginning of the log`);
    } else if (head.size < before) {
      say(`a head of ${head.size} events was seen after one of ${before}`);
    } else {
      before = head.size;
    }
  }
}

function leafOf(petition, event) {
  const what =
    event.kind === 'SIGN'
      ? `sign ${Buffer.from(event.commitment, 'hex').toString('base64')}`
      : `withdraw ${event.refersTo}`;
  return `petition-leaf/v1\npetition ${petition}\n${what}\n`;
}

/** How many tiers were crossed, and how many escalations there are. */
export function crossed(thresholds) {
  return {
    tiers: thresholds.filter((threshold) => threshold.isReached).length,
    escalations: thresholds.reduce((sum, threshold) => sum + threshold.escalations, 0),
  };
}

/** Logs of which too few sizes were seen to say that none was forked. */
export function unwatched({ published, heads, vkey }) {
  const open = opener(vkey);
  const sizes = (petition) => new Set(heads.filter((head) => head.petition === petition).map(({ note }) => open(note)?.size));
  return published.map(({ petition }) => petition).filter((petition) => sizes(petition).size < FEWEST_SIZES);
}

/** Reads the folder that a campaign leaves. */
export function read(folder) {
  const text = (name) => readFileSync(`${folder}/${name}`, 'utf8');
  const json = (name) => text(name).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const table = (name, row) => text(name).split('\n').filter(Boolean).map((line) => row(line.split('\t')));
  return {
    history: json('history.jsonl'),
    heads: json('heads.jsonl'),
    published: json('published.jsonl'),
    vkey: text('vkey').trim(),
    tallies: table('tallies.tsv', ([petition, nextIndex, signed, withdrawn, invalidated, regions, hours]) => ({
      petition,
      nextIndex: Number(nextIndex),
      signed: Number(signed),
      withdrawn: Number(withdrawn),
      invalidated: Number(invalidated),
      regions: Number(regions),
      hours: Number(hours),
    })),
    events: table('events.tsv', ([petition, index, kind, commitment, refersTo]) => ({
      petition,
      index: Number(index),
      kind,
      commitment: commitment.toLowerCase(),
      refersTo: refersTo === 'NULL' ? null : Number(refersTo),
    })),
    rows: table('rows.tsv', ([petition, tag, index, nonce, state]) => ({
      petition,
      tag: tag.toLowerCase(),
      index: Number(index),
      nonce: nonce.toLowerCase(),
      state,
    })),
    thresholds: table('thresholds.tsv', ([petition, tier, required, reached, escalations]) => ({
      petition,
      tier: Number(tier),
      required: Number(required),
      isReached: reached === '1',
      escalations: Number(escalations),
    })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const state = read(process.argv[2]);
  const found = contradictions(state);
  found.slice(0, 50).forEach((sentence) => console.log(sentence));
  const count = (outcome) => state.history.filter((line) => line.outcome === outcome).length;
  console.log(
    `${state.history.length} answers (${count('ok')} ok, ${count('refused')} refused, ${count('unknown')} unknown), ` +
      `${state.events.length} events, ${state.heads.length} heads seen: ` +
      (found.length === 0 ? 'no contradiction' : `${found.length} contradictions`),
  );
  const { tiers, escalations } = crossed(state.thresholds);
  console.log(`${tiers} tiers crossed, ${escalations} escalations`);
  const wanted = Number(process.argv[3] ?? 0);
  if (found.length > 0) {
    process.exitCode = CONTRADICTS;
  } else if (count('ok') === 0 || tiers < wanted) {
    console.log(`Too little happened to judge: ${wanted} tiers were to be crossed, and people to be told that they signed.`);
    process.exitCode = 1;
  } else if (unwatched(state).length > 0) {
    console.log(`Too little was seen to judge: fewer than ${FEWEST_SIZES} sizes of the logs of ${unwatched(state).join(', ')}.`);
    process.exitCode = 1;
  }
}
