// What a campaign knew until a moment: later answers become unknown, for what they told may be gone or not; later refusals, which
// changed nothing, and later heads are left out. The folder is then judged by ../chaos/check.mjs.
//   node until.mjs FROM TO MILLISECONDS
// Prints how many signatures were acknowledged before the moment, and after it.
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to, moment] = process.argv.slice(2);
const lines = (name) => readFileSync(`${from}/${name}`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const write = (name, list) => writeFileSync(`${to}/${name}`, list.map((line) => `${JSON.stringify(line)}\n`).join(''));

const isBefore = ({ at }) => at < Number(moment);
const history = lines('history.jsonl');
write(
  'history.jsonl',
  history
    .filter((line) => isBefore(line) || line.outcome !== 'refused')
    .map((line) => (isBefore(line) ? line : { ...line, outcome: 'unknown' })),
);
write('heads.jsonl', lines('heads.jsonl').filter(isBefore));
const told = history.filter(({ act, outcome }) => act === 'sign' && outcome === 'ok');
console.log(told.filter(isBefore).length, told.filter((line) => !isBefore(line)).length);
