// Whether the time of an answer tells that a petition exists that is not public: asks by turns for a draft of somebody
// else and for nothing at all, and prints the medians. Start the product with UNDEU_RATE_LIMITS=off.
//   node times.mjs http://127.0.0.1:8080 [2000]
import { randomBytes } from 'node:crypto';
import { api, signIn } from './api.mjs';

const [base, rounds = 2000] = process.argv.slice(2);
const text = (en) => ({ kk: en, ru: en, en });
const organizer = await signIn(base, { iin: '880417499014', givenName: 'Organizer', familyName: 'A', region: 'KZ-62' });
const stranger = await signIn(base, { iin: '850130499237', givenName: 'Stranger', familyName: 'B', region: 'KZ-62' });
const { id } = await api(base, 'POST', '/petitions', organizer, {
  title: text('A draft'),
  summary: text('Made by a script'),
  demands: [text('That nobody learns of it')],
  jurisdiction: 'KZ-62',
  topic: 'health',
});

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const nothing = () => Array.from(randomBytes(10), (byte) => letters[byte % 32]).join('');
const wish = () => JSON.stringify({ nonce: randomBytes(32).toString('base64url'), textSha256: '0'.repeat(64) });
const questions = [
  ['GET', '', () => undefined],
  ['GET', '/tally', () => undefined],
  ['GET', '/signature', () => undefined],
  ['PUT', '/signature', wish],
  ['PATCH', '', () => '{}'],
];

async function milliseconds(method, path, body) {
  const headers = { Authorization: `Bearer ${stranger}`, ...(body && { 'Content-Type': 'application/json' }) };
  const began = process.hrtime.bigint();
  const answer = await fetch(`${base}/api/v1/petitions/${path}`, { method, headers, body });
  await answer.arrayBuffer();
  const took = Number(process.hrtime.bigint() - began) / 1e6;
  if (answer.status !== 404) throw new Error(`${method} ${path}: ${answer.status}`);
  return took;
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)].toFixed(2);

console.log('                      draft of another      nothing at all   (ms: p25, median, p75)');
for (const [method, section, body] of questions) {
  const hidden = [];
  const missing = [];
  for (let round = 0; round < Number(rounds) + 200; round++) {
    // Which comes first changes, and the first rounds only warm up.
    const [a, b] = round % 2 === 0 ? [hidden, missing] : [missing, hidden];
    for (const times of [a, b]) {
      const took = await milliseconds(method, `${times === hidden ? id : nothing()}${section}`, body());
      if (round >= 200) times.push(took);
    }
  }
  const told = [hidden, missing].map((times) => [0.25, 0.5, 0.75].map((share) => quantile(times, share)).join('  '));
  console.log(`${`${method} ${section || '/'}`.padEnd(20)}  ${told.join('      ')}`);
}
