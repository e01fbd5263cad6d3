// Holds a history of answers against the state of the end, and prints every contradiction and how many tiers were crossed.
//   node check.mjs FOLDER [CROSSED]    (0)
//
// Ends with 10 when something contradicts, and with 1 when that cannot be told: files are missing, nobody was told that they
// signed, or fewer tiers were crossed than the campaign was to cross.
//
// In the folder:
//   history.jsonl    what load.mjs was answered
//   heads.jsonl      heads of the logs in the order they were seen, by watch.mjs
//   published.jsonl  the logs of the end, by published.mjs
//   vkey             the key that verifies the heads
//   tallies.tsv      petition, next index, signed, withdrawn, invalidated, sum of regions, sum of hours
//   events.tsv       petition, index, kind, commitment (hex), index it takes back
//   rows.tsv         petition, event index, state
//   thresholds.tsv   petition, tier, required, whether reached (1, 0), escalations
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { GrowingRoot, leafHash, opener } from './tree.mjs';

const CONTRADICTS = 10;

const base64UrlToHex = (text) => Buffer.from(text, 'base64url').toString('hex');

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
  for (const petition of counted) {
    if (of(thresholds, petition).length === 0) say(petition, 'has no threshold');
  }

  for (const tally of tallies) {
    const { petition } = tally;
    const its = of(events, petition).sort((a, b) => a.index - b.index);
    const log = published.find((one) => one.petition === petition);

    // Event indexes: no gap, none twice.
    its.forEach((event, place) => {
      if (event.index !== place) say(petition, `event index ${event.index} stands at place ${place}: a gap or a double`);
    });

    // Events, tally, regions, hours.
    const signs = its.filter((event) => event.kind === 'SIGN');
    const ends = its.filter((event) => event.kind !== 'SIGN');
    const inForce = signs.length - ends.length;
    if (tally.nextIndex !== its.length) say(petition, `next index ${tally.nextIndex}, events ${its.length}`);
    if (tally.signed !== signs.length) say(petition, `tally says ${tally.signed} signed, events ${signs.length}`);
    if (tally.signed - tally.withdrawn - tally.invalidated !== inForce) say(petition, 'tally and events disagree');
    if (tally.regions !== inForce) say(petition, `regions say ${tally.regions}, events ${inForce}`);
    if (tally.hours !== inForce) say(petition, `hours say ${tally.hours}, events ${inForce}`);

    // Rows.
    const ended = new Set(ends.map((event) => event.refersTo));
    const expected = new Set(signs.filter((event) => !ended.has(event.index)).map((event) => event.index));
    const inRows = of(rows, petition).filter((row) => row.state === 'IN_FORCE');
    const distinct = new Set(inRows.map((row) => row.index));
    if (distinct.size !== inRows.length) say(petition, 'an event has two rows');
    for (const index of expected) if (!distinct.has(index)) say(petition, `event ${index} counts and has no row`);
    for (const index of distinct) if (!expected.has(index)) say(petition, `a row counts for event ${index}, which does not`);

    // What people were told.
    const byCommitment = new Map();
    for (const event of signs) {
      if (byCommitment.has(event.commitment)) say(petition, `commitment of event ${event.index} stands there twice`);
      byCommitment.set(event.commitment, event.index);
    }
    const own = of(history, petition);
    const told = new Map();
    let mayBe = 0;
    for (const line of own) {
      if (line.act === 'sign' && line.outcome === 'ok') {
        const commitment = base64UrlToHex(line.commitment);
        told.set(commitment, line.index);
        if (byCommitment.get(commitment) !== line.index) {
          say(petition, `person ${line.person} was told of event ${line.index}, and it is lost`);
        }
      } else if (line.act === 'sign' && line.outcome === 'unknown') {
        mayBe++;
      }
    }
    // The organizer signed at publication, told by nobody here.
    const unexplained = signs.length - told.size - 1;
    if (unexplained < 0 || unexplained > mayBe) {
      say(petition, `${unexplained} signatures are of nobody who was told; ${mayBe} answers were unknown`);
    }
    people(own, signs, ended, (text) => say(petition, text));

    // Thresholds and escalations.
    let net = 0;
    let highest = 0;
    for (const event of its) {
      net += event.kind === 'SIGN' ? 1 : -1;
      highest = Math.max(highest, net);
    }
    for (const threshold of of(thresholds, petition)) {
      const isReached = highest >= threshold.required;
      if (threshold.isReached !== isReached || threshold.escalations !== (isReached ? 1 : 0)) {
        say(
          petition,
          `tier ${threshold.tier} of ${threshold.required} with ${highest} at most: reached ${threshold.isReached}, ` +
            `escalated ${threshold.escalations} times`,
        );
      }
    }

    // The log.
    if (!log) {
      say(petition, 'has no published log');
      continue;
    }
    if (log.entries.length !== its.length) say(petition, `the log has ${log.entries.length} entries, events ${its.length}`);
    const roots = [];
    const tree = new GrowingRoot();
    log.entries.forEach((entry, index) => {
      const leaf = Buffer.from(entry, 'base64');
      if (its[index] && leaf.toString('utf8') !== leafOf(petition, its[index])) {
        say(petition, `entry ${index} of the log is not its event`);
      }
      const hash = leafHash(leaf);
      if (log.hashes[index] !== hash.toString('base64')) say(petition, `tile hash ${index} is not that of its entry`);
      tree.add(hash);
      roots[index + 1] = tree.root().toString('base64');
    });
    // Every head ever seen must be a beginning of the log of the end: then each extends the one before.
    let before = 0;
    for (const { note } of [...of(heads, petition), { note: log.note }]) {
      const head = open(note);
      if (!head) {
        say(petition, 'a head was seen that the key has not signed');
      } else if (head.size > log.entries.length || roots[head.size] !== head.root) {
        say(petition, `a fork: the head of ${head.size} events that was seen is no beginning of the log`);
      } else if (head.size < before) {
        say(petition, `a head of ${head.size} events was seen after one of ${before}`);
      } else {
        before = head.size;
      }
    }
  }
  return found;
}

/** One person, one signature in force; a withdrawal that was confirmed is an event. */
function people(own, signs, ended, say) {
  const persons = new Map();
  for (const line of own) {
    if (!persons.has(line.person)) persons.set(line.person, []);
    persons.get(line.person).push(line);
  }
  const known = new Set(signs.map((event) => event.index));
  for (const [person, lines] of persons) {
    const indexes = new Set(lines.filter((line) => line.act === 'sign' && line.outcome === 'ok').map((line) => line.index));
    const counting = [...indexes].filter((index) => known.has(index) && !ended.has(index));
    if (counting.length > 1) say(`person ${person} counts ${counting.length} times: events ${counting.join(', ')}`);
    const withdrawals = lines.filter((line) => line.act === 'withdraw');
    const confirmed = withdrawals.filter((line) => line.outcome === 'ok').length;
    const over = [...indexes].filter((index) => ended.has(index)).length;
    if (over < confirmed) say(`person ${person} was told that the signature is withdrawn, and it is not`);
    if (over > withdrawals.filter((line) => line.outcome !== 'refused').length) {
      say(`a signature of person ${person} was withdrawn that nobody withdrew`);
    }
    const last = lines.at(-1);
    if (last.act === 'sign' && last.outcome === 'ok' && lines.length === 1 && counting.length !== 1) {
      say(`person ${person} signed and does not count`);
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
    rows: table('rows.tsv', ([petition, index, state]) => ({ petition, index: Number(index), state })),
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
  }
}
