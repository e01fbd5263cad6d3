// Judges what people were told while the database was away.
//   node outage.mjs HISTORY LONGEST KILLED GONE RETURNS AGAIN
//
// All in milliseconds: how long an answer may take; when the database was killed and when it was gone for certain; from
// when on it may start, and when people signed again. Ends with 1 when somebody was told otherwise than they should be.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The answers to requests of which a part lies between the kill and the first signature after it. */
export function during(history, { killed, again }) {
  return history.filter((line) => line.at >= killed && line.at - line.took < again);
}

/** What is wrong with these answers, as sentences; none when all is well. */
export function complaints(answers, { longest, gone, returns }) {
  const found = [];
  for (const { person, act, status, at, took } of answers) {
    const who = `person ${person}, ${act}, ${took} ms`;
    // The database was there for a part of the time.
    const mayBeDone = at - took < gone || at >= returns;
    if (took > longest) found.push(`${who}: waited longer than ${longest} ms`);
    if (status === undefined) {
      found.push(`${who}: no answer`);
    } else if (status !== 503 && !(mayBeDone && status < 500)) {
      found.push(`${who}: ${status} instead of 503`);
    }
  }
  if (!answers.some(({ status }) => status === 503)) found.push('nobody was told to come back');
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [longest, killed, gone, returns, again] = process.argv.slice(3).map(Number);
  const history = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const answers = during(history, { killed, again });
  const found = complaints(answers, { longest, gone, returns });
  found.slice(0, 20).forEach((sentence) => console.log(sentence));
  const slowest = answers.reduce((most, line) => Math.max(most, line.took), 0);
  console.log(
    `${answers.length} answers to who asked meanwhile, ${answers.filter(({ status }) => status === 503).length} times 503, ` +
      `the slowest after ${slowest} ms: ${found.length === 0 ? 'as promised' : `${found.length} complaints`}`,
  );
  if (found.length > 0) process.exitCode = 1;
}
