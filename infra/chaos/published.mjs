// Waits until the log of each petition counts so many events and writes what anybody can then read of it, one JSON line a
// petition: {petition, note, entries: [base64], hashes: [base64]}; hashes are those of the tiles of the lowest level.
//   node published.mjs BASE FILE SECONDS PETITION:EVENTS ...
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const [base, file, seconds, ...targets] = process.argv.slice(2);
const WIDTH = 256;

async function bytes(path) {
  const response = await fetch(`${base}${path}`);
  return response.status === 200 ? Buffer.from(await response.arrayBuffer()) : null;
}

async function head(petition, events) {
  const deadline = Date.now() + Number(seconds) * 1000;
  for (;;) {
    const note = (await bytes(`/log/${petition}/checkpoint`))?.toString('utf8') ?? '';
    if (Number(note.split('\n')[1]) >= events || Date.now() > deadline) return note;
    await sleep(200);
  }
}

const place = (number) => {
  const parts = [];
  for (let rest = number; parts.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) {
    parts.unshift((parts.length === 0 ? '' : 'x') + String(rest % 1000).padStart(3, '0'));
  }
  return parts.join('/');
};

const lines = [];
for (const target of targets) {
  const [petition, events] = target.split(':');
  const note = await head(petition, Number(events));
  const size = Number(note.split('\n')[1] || 0);
  const entries = [];
  const hashes = [];
  for (let tile = 0; tile * WIDTH < size; tile++) {
    const width = Math.min(WIDTH, size - tile * WIDTH);
    const path = place(tile) + (width === WIDTH ? '' : `.p/${width}`);
    const bundle = (await bytes(`/log/${petition}/tile/entries/${path}`)) ?? Buffer.alloc(0);
    for (let at = 0; at + 2 <= bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      entries.push(bundle.subarray(at + 2, at + 2 + length).toString('base64'));
      at += 2 + length;
    }
    const level = (await bytes(`/log/${petition}/tile/0/${path}`)) ?? Buffer.alloc(0);
    for (let at = 0; at + 32 <= level.length; at += 32) hashes.push(level.subarray(at, at + 32).toString('base64'));
  }
  lines.push(JSON.stringify({ petition, note, entries, hashes }));
}
writeFileSync(file, `${lines.join('\n')}\n`);
