// Measures the inboxes of two agencies, a large one and a small one, request by request.
//   node inbox.mjs http://127.0.0.1:8080 100
import { signIn } from './api.mjs';

const [base, rounds] = [process.argv[2], Number(process.argv[3] ?? 100)];
const agencies = { large: 'akimat-62', small: 'akimat-71' };
const WARM_UP = 30;

const kinds = {
  'first page': '/escalations',
  'second page': null,
  'overdue': '/escalations?overdue=true',
  'state': '/escalations?state=REGISTERED',
  'topic and region': '/escalations?topic=water&jurisdiction=KZ-75',
  'nobody has it': '/escalations?assignee=nobody',
  'words': '/escalations?q=%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF',
  'counts above': '/desk',
};

const token = {};
for (const [size, agency] of Object.entries(agencies)) {
  token[size] = await signIn(base, {
    iin: '850130499237', givenName: 'Officer', familyName: 'Person', roles: ['AGENCY'], agency,
  });
}

async function measured(size, path) {
  const began = process.hrtime.bigint();
  const answer = await fetch(`${base}/api/v1/agency${path}`, { headers: { Authorization: `Bearer ${token[size]}` } });
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return { took: Number(process.hrtime.bigint() - began) / 1e6, body };
}

const quantile = (times, share) => times[Math.floor(times.length * share)];
console.log(`${'milliseconds'.padEnd(20)}  large p50     p95   small p50     p95   large / small`);
for (const [name, fixed] of Object.entries(kinds)) {
  const found = {};
  for (const size of Object.keys(agencies)) {
    let path = fixed;
    if (path === null) {
      const { body } = await measured(size, '/escalations?limit=20');
      path = `/escalations?limit=50&cursor=${encodeURIComponent(body.next ?? '')}`;
    }
    const times = [];
    for (let i = -WARM_UP; i < rounds; i++) {
      const { took } = await measured(size, path);
      if (i >= 0) times.push(took);
    }
    found[size] = times.sort((a, b) => a - b);
  }
  const { large, small } = found;
  const shown = (number, width) => number.toFixed(1).padStart(width);
  console.log(
    name.padEnd(20) + shown(quantile(large, 0.5), 11) + shown(quantile(large, 0.95), 8) + shown(quantile(small, 0.5), 12) +
      shown(quantile(small, 0.95), 8) + shown(quantile(large, 0.5) / quantile(small, 0.5), 16),
  );
}
