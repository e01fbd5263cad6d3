// Keeps every head of the logs that anybody could have seen, one JSON line each, in the order of seeing. What was seen
// once is checked by check.mjs against the log of the end.
//   node watch.mjs BASE HEADS STOP_FILE PETITION ...
import { appendFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [bases, heads, stopFile, ...petitions] = process.argv.slice(2);
const addresses = bases.split(',');
const last = new Map();

/** Null while there is none to be seen. */
async function head(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
    return response.status === 200 ? await response.text() : null;
  } catch {
    // Killed just now; the next one is seen when it is back.
    return null;
  }
}

while (!existsSync(stopFile) && existsSync(dirname(stopFile))) {
  for (const petition of petitions) {
    for (const base of addresses) {
      const note = await head(`${base}/log/${petition}/checkpoint`);
      if (note !== null && last.get(`${base} ${petition}`) !== note) {
        last.set(`${base} ${petition}`, note);
        appendFileSync(heads, `${JSON.stringify({ petition, note, at: Date.now() })}\n`);
      }
    }
  }
  await sleep(150);
}
