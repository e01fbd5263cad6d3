// Session tokens of distinct people, signed with the secret of the demo that everybody can read.
// The claims are those of kz.undeu.identity.Session and Person.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const configuration = new URL('../../backend/src/main/resources/application-demo.yml', import.meta.url);
const secret = /^ {4}secret: (\S+)$/m.exec(readFileSync(configuration, 'utf8'))[1];
const base64Url = (text) => Buffer.from(text).toString('base64url');
const header = base64Url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));

/** Every region and "not stated", evenly: then no count by region is so small that the API hides it. */
const REGIONS = [null, 10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79].map(
  (number) => number && `KZ-${number}`,
);

/** The token of a new person, resident of the region when one is given. */
export function token(number, region = REGIONS[number % REGIONS.length]) {
  const now = Math.floor(Date.now() / 1000);
  const payload = base64Url(
    JSON.stringify({
      sub: randomBytes(32).toString('hex'),
      name: 'Person S.',
      born: '1990-05-17',
      citizen: true,
      ...(region && { region }),
      level: 'HIGH',
      roles: ['CITIZEN'],
      sid: randomBytes(16).toString('base64url'),
      auth_time: now,
      iss: 'undeu',
      aud: 'undeu-session',
      iat: now,
      // A browser's would be renewed every few minutes; the end is that of the whole session.
      exp: now + 8 * 3600,
    }),
  );
  const signature = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  return `${header}.${payload}.${signature}`;
}
