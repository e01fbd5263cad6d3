// Keeps every head of the logs that anybody could have seen, one JSON line each, in the order of seeing. What was seen
// once is checked by check.mjs against the log of the end.
//   node watch.mjs BASE HEADS STOP_FILE PETITION ...
import { appendFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [bases, heads, stopFile, ...petitions] = process.argv.slice(2);
const addresses = bases.split(',');
const last = new Map();
while (!existsSync(stopFile) && existsSync(dirname(stopFile))) {
  for (const petition of petitions) {
    for (const base of addresses) {
      try {
        const response = await fetch(`${base}/log/${petition}/checkpoint`, { signal: AbortSignal.timeout(2000) });
        const note = await response.text();
        if (response.status === 200 && last.get(`${base} ${petition}`) !== note) {
          last.set(`${base} ${petition}`, note);
          appendFileSync(heads, `${JSON.stringify({ petition, note, at: Date.now() })}\n`);
        }
      } catch {
        // Killed just now; the next one is seen when it is back.
      }
    }
  }
  await sleep(150);
}
