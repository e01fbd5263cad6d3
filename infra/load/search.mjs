// Measures lists, search and similar petitions on a product filled by petitions.mjs, one request after the other, and prints
// p50, p95 and p99 in milliseconds, as a client sees them. Start the product with UNDEU_RATE_LIMITS=off.
//   node search.mjs http://127.0.0.1:8080 [300]
const [base, rounds = 300] = process.argv.slice(2);
const pick = (list, index) => list[index % list.length];

const drafts = ['Построить новую школу в Ақбұлақ', 'Отремонтируйте дороги и улицы, Сарысу-2', 'Қарасу ауылында жаңа мектеп салу',
  'Ауылдық емхананы жөндеуді сұраймыз, Көктөбе', 'Закрыть свалку и очистить реку', 'gjcnhjbnm yjde. irjke', 'Балалар алаңын салу',
  'Kokbulaq auylynda mektep salu', 'Бесплатная столовоя в сельской гимназие', 'Әкімдік уәдесін үш жыл орындамады, жол шұңқырға толы',
  'Запретить стройку у реки и вернуть детскую площадку жителям микрорайона', 'Жастар ауылдан көшіп жатыр, дәріхана керек'];
const words = ['школа', 'жол жөндеу', 'больница Ақсу', 'мектеп', 'дороги ямы', 'емхана', 'irjkf', 'библиотекa', 'су', 'парковка платная', 'аптекка',
  'жана мектеп', 'река рыба', 'zhol', 'набережная'];
const regions = ['KZ', 'KZ-62', 'KZ-75', 'KZ-10', 'KZ-35'];
const topics = ['water', 'health', 'education', 'transport'];
const sorts = ['trending', 'newest', 'signatures', 'nearest', 'closing'];

const kinds = {
  'similar': (i) => `/similar?language=ru&title=${encodeURIComponent(pick(drafts, i))}`,
  'list, no filter': (i) => `?sort=${pick(sorts, i)}`,
  'list, filters': (i) => `?sort=${pick(sorts, i)}&jurisdiction=${pick(regions, i)}&topic=${pick(topics, i)}&language=kk`,
  'search': (i) => `?sort=best&q=${encodeURIComponent(pick(words, i))}`,
  'search, filters': (i) => `?sort=${pick(sorts, i)}&q=${encodeURIComponent(pick(words, i))}&jurisdiction=${pick(regions, i)}&state=OPEN`,
};

async function milliseconds(path) {
  const began = process.hrtime.bigint();
  const answer = await fetch(`${base}/api/v1/petitions${path}`, { headers: { 'Cache-Control': 'no-cache' } });
  const body = await answer.json();
  const took = Number(process.hrtime.bigint() - began) / 1e6;
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return { took, body };
}

const quantile = (sorted, share) => sorted[Math.floor(sorted.length * share)].toFixed(1).padStart(8);
console.log(`${'milliseconds'.padEnd(22)}     p50     p95     p99   found`);
for (const [name, path] of Object.entries(kinds)) {
  const times = [];
  let found = 0;
  for (let i = -50; i < rounds; i++) {
    // The first ones warm up. Pages behind the first cost the same: they are read by value, not by counting.
    const { took, body } = await milliseconds(path(i + 50));
    if (i >= 0) {
      times.push(took);
      found += body.total ?? body.items.length;
    }
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(22)}${quantile(times, 0.5)}${quantile(times, 0.95)}${quantile(times, 0.99)}${Math.round(found / rounds).toString().padStart(8)}`);
}
