// Opens many live counts of one petition, signs once a second, and looks who hears of it and when.
//   node listen.mjs http://127.0.0.1:8080 PETITION TEXT_SHA256 tokens 5000 62 20 listening result
// The file "listening" is made when all are connected; after 62 silent seconds signing begins.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { api } from '../load/api.mjs';

const [base, petition, textSha256, tokens, count, silence, seconds, listening, result] = process.argv.slice(2);
const { hostname, port } = new URL(base);
const head = `GET /api/v1/petitions/${petition}/tally/stream HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\n\r\n`;
const people = readFileSync(tokens, 'utf8').trim().split('\n');
const signedAt = new Map();
const delays = [];
let opened = 0;
let refused = 0;
const heard = new Array(Number(count)).fill(0);

function open(number) {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(head));
    let text = '';
    let answered = false;
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      text += data;
      if (!answered && text.includes('\r\n\r\n')) {
        answered = true;
        if (text.startsWith('HTTP/1.1 200')) opened++;
        else refused++;
        resolve();
      }
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        const inForce = Number(/"inForce":(\d+)/.exec(event)?.[1]);
        if (inForce) hear(number, inForce);
      }
    });
    socket.on('error', () => {
      if (!answered) refused++;
      answered = true;
      resolve();
    });
  });
}

function hear(number, inForce) {
  if (inForce <= heard[number]) return;
  const at = signedAt.get(inForce);
  if (at !== undefined) delays.push(performance.now() - at);
  heard[number] = inForce;
}

const began = performance.now();
// A few hundred at a time: the server's line of new connections is not endless.
for (let from = 0; from < Number(count); from += 200) {
  await Promise.all(Array.from({ length: Math.min(200, count - from) }, (_, i) => open(from + i)));
}
const secondsToOpen = (performance.now() - began) / 1000;
writeFileSync(listening, '');
await new Promise((resolve) => setTimeout(resolve, Number(silence) * 1_000));
let last = Math.max(...heard);
for (let i = 0; i < Number(seconds); i++) {
  const next = new Promise((resolve) => setTimeout(resolve, 1_000));
  await api(base, 'PUT', `/petitions/${petition}/signature`, people[i], {
    nonce: randomBytes(32).toString('base64url'),
    textSha256,
  });
  signedAt.set(++last, performance.now());
  await next;
}
await new Promise((resolve) => setTimeout(resolve, 5_000));
delays.sort((a, b) => a - b);
const quantile = (share) => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(0);
const missed = heard.filter((inForce) => inForce !== last).length;
writeFileSync(result, `${opened} ${refused} ${delays.length} ${missed} ${quantile(0.5)} ${quantile(0.99)} ${secondsToOpen.toFixed(1)}\n`);
process.exit(0);
