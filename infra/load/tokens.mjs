// Writes the tokens of so many distinct people into a file, one a line.
// With a region all of them live there.
//   node tokens.mjs 60000 file [KZ-62]
import { closeSync, openSync, writeSync } from 'node:fs';
import { token } from './people.mjs';

const [count, file, region] = process.argv.slice(2);
const out = openSync(file, 'w');
for (let from = 0; from < Number(count); from += 1000) {
  const length = Math.min(1000, Number(count) - from);
  writeSync(out, Array.from({ length }, (_, i) => `${region ? token(from + i, region) : token(from + i)}\n`).join(''));
}
closeSync(out);
