// Signs a petition as new residents of Ulytau until the product is gone or so many seconds are over, and writes the
// index of every signature that was answered with 201, one a line.
//   node sign-until-killed.mjs http://127.0.0.1:8080 PETITION TEXT_SHA256 FILE SECONDS
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { token } from '../load/people.mjs';

const [base, petition, textSha256, file, seconds] = process.argv.slice(2);
const deadline = Date.now() + Number(seconds) * 1000;
let isGone = false;

async function signOneAfterAnother(first) {
  for (let number = first; !isGone && Date.now() < deadline; number += 64) {
    try {
      const response = await fetch(`${base}/api/v1/petitions/${petition}/signature`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${token(number, 'KZ-62')}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ nonce: randomBytes(32).toString('base64url'), textSha256 }),
      });
      const receipt = await response.json();
      if (response.status === 201) appendFileSync(file, `${receipt.eventIndex} ${receipt.commitment}\n`);
    } catch {
      isGone = true;
    }
  }
}

await Promise.all(Array.from({ length: 64 }, (_, first) => signOneAfterAnother(first)));
