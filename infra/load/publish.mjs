// Writes, submits and publishes a petition through the API, and prints its id and the fingerprint of its text.
//   node publish.mjs http://127.0.0.1:8080 KZ-62
import { api, signIn } from './api.mjs';

const [base, jurisdiction] = process.argv.slice(2);
const text = (en) => ({ kk: en, ru: en, en });

const organizer = await signIn(base, { iin: '880417499014', givenName: 'Organizer', familyName: 'A', region: 'KZ-62' });
const moderator = await signIn(base, {
  iin: '850130499237',
  givenName: 'Moderator',
  familyName: 'B',
  roles: ['MODERATOR'],
});
const { id } = await api(base, 'POST', '/petitions', organizer, {
  title: text('A petition under load'),
  summary: text('Made by a script'),
  demands: [text('That every signature counts once')],
  jurisdiction,
  topic: 'health',
});
await api(base, 'POST', `/petitions/${id}/submission`, organizer, {});
await api(base, 'POST', `/moderation/petitions/${id}/verdict`, moderator, { verdict: 'PUBLISH' });
const { textSha256 } = await api(base, 'GET', `/petitions/${id}`, organizer);
console.log(id, textSha256);
