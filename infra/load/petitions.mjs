// Writes SQL that fills a database with open and closed petitions, the same for the same number.
//   node petitions.mjs 100000 | mariadb ...
// The texts are put together from word lists in Kazakh and Russian, with as many invented villages as a country has, so
// that words are as frequent and as rare as in real petitions. Tallies have no signatures behind them: the product must
// run with UNDEU_LOG_ENABLED=false.
import { createHash } from 'node:crypto';

const count = Number(process.argv[2] ?? 100_000);
let state = 12345;
const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
const below = (most) => Math.floor(random() * most);
const pick = (list) => list[below(list.length)];

const regions = '10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79'.split(' ').map((code) => `KZ-${code}`);
const topics = ('education higher-education health social-protection housing-construction environment transport ' +
  'taxes-budget economy-tariffs trade-consumers agriculture-land energy water justice-rights public-safety ' +
  'digital-data culture-media tourism-sports emergencies citizens-abroad').split(' ');
const first = 'Ақ Қара Сары Көк Қызыл Жаңа Ескі Үлкен Кіші Бес Үш Қос Тас Құм Тұз Алтын Күміс Теміртау Жас Орта'.split(' ');
const second = 'су бұлақ тау төбе өзек ауыл көл сай жар қорған дала бастау құдық арал тоғай шоқы кент жол'.split(' ');
const third = ['', '-1', '-2', ' шағын ауданы', ' кенті', ' ауылдық округі'];
const village = () => pick(first) + pick(second) + pick(third);

const russian = {
  act: ['Построить', 'Отремонтировать', 'Открыть', 'Закрыть', 'Запретить', 'Разрешить', 'Снизить', 'Повысить', 'Сохранить',
    'Вернуть', 'Отменить', 'Ввести', 'Остановить', 'Провести', 'Перенести', 'Благоустроить', 'Освободить', 'Проверить',
    'Ограничить', 'Продлить', 'Очистить', 'Озеленить', 'Осветить', 'Газифицировать', 'Пересмотреть'],
  kind: ['новую', 'старую', 'сельскую', 'городскую', 'центральную', 'детскую', 'районную', 'аварийную', 'платную',
    'бесплатную', 'единственную', 'общественную', 'ночную', 'опасную', 'закрытую'],
  thing: ['школу', 'больницу', 'дорогу', 'поликлинику', 'библиотеку', 'площадку', 'набережную', 'свалку', 'котельную',
    'плотину', 'трассу', 'остановку', 'парковку', 'стройку', 'аптеку', 'станцию', 'канализацию', 'теплотрассу', 'ярмарку',
    'реку', 'улицу', 'почту', 'амбулаторию', 'столовую', 'переправу', 'скважину', 'мечеть', 'баню', 'гимназию', 'линию'],
  why: ['дети ходят пешком по морозу', 'вода пахнет и непригодна для питья', 'врача ждут неделями', 'ямы ломают машины',
    'дым мешает дышать всем жителям', 'нет света по вечерам', 'автобус ходит два раза в день', 'цены выросли вдвое',
    'обещания не выполнены три года', 'молодёжь уезжает из посёлка', 'пенсионеры не могут дойти до аптеки',
    'рыба гибнет каждую весну', 'деньги из бюджета потрачены впустую', 'подрядчик исчез', 'очередь растёт с каждым годом'],
};
const kazakh = {
  act: ['салу', 'жөндеу', 'ашу', 'жабу', 'тыйым салу', 'рұқсат беру', 'төмендету', 'көтеру', 'сақтау', 'қайтару', 'енгізу',
    'тоқтату', 'жүргізу', 'көшіру', 'абаттандыру', 'тексеру', 'шектеу', 'ұзарту', 'тазарту', 'көгалдандыру', 'жарықтандыру'],
  kind: ['жаңа', 'ескі', 'ауылдық', 'қалалық', 'орталық', 'балалар', 'аудандық', 'апатты', 'ақылы', 'тегін', 'жалғыз',
    'қоғамдық', 'түнгі', 'қауіпті', 'жабық'],
  thing: ['мектепті', 'аурухананы', 'жолды', 'емхананы', 'кітапхананы', 'алаңды', 'жағалауды', 'қоқыс алаңын', 'қазандықты',
    'бөгетті', 'тас жолды', 'аялдаманы', 'тұрақты', 'құрылысты', 'дәріхананы', 'стансаны', 'кәрізді', 'жәрмеңкені', 'өзенді',
    'көшені', 'поштаны', 'дәрігерлік пунктті', 'асхананы', 'өткелді', 'ұңғыманы', 'мешітті', 'моншаны', 'гимназияны'],
  why: ['балалар аязда жаяу барады', 'су иісті және ішуге жарамсыз', 'дәрігерді апталап күтеміз', 'жол шұңқырға толы',
    'түтіннен тыныс алу қиын', 'кешке жарық жоқ', 'автобус күніне екі рет жүреді', 'баға екі есе өсті',
    'уәде үш жыл орындалмады', 'жастар ауылдан көшіп жатыр', 'зейнеткерлер дәріханаға жете алмайды',
    'көктем сайын балық қырылады', 'бюджет ақшасы босқа кетті', 'мердігер жоғалып кетті', 'кезек жыл сайын ұзарады'],
};
const sentence = {
  ru: (place) => ({
    title: `${pick(russian.act)} ${pick(russian.kind)} ${pick(russian.thing)}, ${place}`,
    summary: `Жители пишут: ${pick(russian.why)}, ${pick(russian.why)}. ${place}. Сейчас ${pick(russian.why)}.`,
    demand: `${pick(russian.act)} ${pick(russian.thing)} до конца года и ${pick(russian.act).toLowerCase()} ${pick(russian.thing)}`,
  }),
  kk: (place) => ({
    title: `${place}: ${pick(kazakh.kind)} ${pick(kazakh.thing)} ${pick(kazakh.act)}`,
    summary: `Тұрғындар айтады: ${pick(kazakh.why)}, ${pick(kazakh.why)}. ${place}. Қазір ${pick(kazakh.why)}.`,
    demand: `Жыл соңына дейін ${pick(kazakh.thing)} ${pick(kazakh.act)}, ${pick(kazakh.thing)} ${pick(kazakh.act)}`,
  }),
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (number) => {
  const hash = createHash('sha256').update(`petition ${number}`).digest();
  return Array.from(hash.subarray(0, 10), (byte) => letters[byte % 32]).join('');
};
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const hoursAgo = (hours) => `TIMESTAMPADD(HOUR, -${hours}, @now)`;
const fullHourAgo = (hours) => `TIMESTAMPADD(HOUR, -${hours}, @hour)`;

const tables = {
  petition: ['id, state, closed_because, jurisdiction, topic, organizer_name, text_sha256, seeding_goal, created_at,' +
    ' submitted_at, published_at, seeding_ends_at, opened_at, closes_at, closed_at'],
  petition_text: ['petition, language, title, summary'],
  demand: ['petition, number, language, text'],
  tally: ['petition, accepts, next_index, signed, withdrawn, invalidated, changed_at'],
  hour_tally: ['petition, hour, change_in_force'],
  threshold: ['petition, tier, name, required, agency, review_working_days, kind, value, basis, rule_effective_from'],
};
for (const table of Object.values(tables)) table.push([]);

function flush() {
  for (const [name, [columns, rows]] of Object.entries(tables)) {
    if (rows.length > 0) process.stdout.write(`INSERT INTO ${name} (${columns}) VALUES\n${rows.join(',\n')};\n`);
    rows.length = 0;
  }
  process.stdout.write('COMMIT;\n');
}

process.stdout.write(`SET time_zone = '+00:00', autocommit = 0, unique_checks = 0, foreign_key_checks = 0;
SET @now = UTC_TIMESTAMP(6), @hour = DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%d %H:00:00');\n`);
for (let number = 0; number < count; number++) {
  const id = idOf(number);
  const age = below(2 * 365 * 24) + 30;
  const isOpen = age < 180 * 24;
  const region = random() < 0.15 ? 'KZ' : pick(regions);
  const place = village();
  const signed = 50 + Math.floor(20 * Math.exp(6 * random() * random()));
  const row = (table, values) => tables[table][1].push(`(${values.join(', ')})`);
  row('petition', [quoted(id), isOpen ? "'OPEN'" : "'CLOSED'", isOpen ? 'NULL' : "'TERM_ENDED'", quoted(region),
    quoted(pick(topics)), "''", "REPEAT('x', 32)", 50, hoursAgo(age + 100), hoursAgo(age + 90), hoursAgo(age + 20),
    hoursAgo(age - 220), hoursAgo(age), hoursAgo(age - 180 * 24), isOpen ? 'NULL' : hoursAgo(age - 180 * 24)]);
  const languages = random() < 0.3 ? ['kk', 'ru'] : [random() < 0.5 ? 'kk' : 'ru'];
  for (const language of languages) {
    const { title, summary, demand } = sentence[language](place);
    row('petition_text', [quoted(id), quoted(language), quoted(title), quoted(summary)]);
    row('demand', [quoted(id), 1, quoted(language), quoted(demand)]);
  }
  row('tally', [quoted(id), isOpen ? 1 : 0, signed, signed, 0, 0, hoursAgo(Math.min(age - 1, below(72) + 1))]);
  row('threshold', [quoted(id), 1, "'akimat'", 5000 + below(20000), "'akimat-62'", 20, "'ABSOLUTE'", 1, "'bench'", "'2024-04-04'"]);
  if (isOpen) {
    const busy = new Set(Array.from({ length: 1 + below(12) }, () => below(Math.min(age, 200))));
    for (const hour of busy) row('hour_tally', [quoted(id), fullHourAgo(hour), 1 + below(20)]);
  }
  if (number % 500 === 499) flush();
}
flush();
