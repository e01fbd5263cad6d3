// Writes the tokens of so many distinct people into a file, one a line.
//   node tokens.mjs 60000 file
import { closeSync, openSync, writeSync } from 'node:fs';
import { token } from './people.mjs';

const [count, file] = process.argv.slice(2);
const out = openSync(file, 'w');
for (let from = 0; from < Number(count); from += 1000) {
  const length = Math.min(1000, Number(count) - from);
  writeSync(out, Array.from({ length }, (_, i) => `${token(from + i)}\n`).join(''));
}
closeSync(out);
