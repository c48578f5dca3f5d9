// Invented customers of an invented shop. The shares at which things occur are what the benchmarks depend on; README.md names them.
export const columns = [
  'id',
  'submitted_at',
  'score',
  'comment',
  'consent',
  'name',
  'role',
  'organisation',
  'email',
  'language',
  'plan',
];

const start = Date.UTC(2024, 6, 1);
const span = Date.UTC(2026, 5, 30) - start;
const scores = [
  ['10', 30],
  ['9', 24],
  ['8', 17],
  ['7', 10],
  ['6', 5],
  ['5', 4],
  ['4', 2],
  ['3', 2],
  ['2', 1],
  ['1', 1],
  ['0', 3],
  ['', 1],
];
const consents = [
  ['quote name', 40],
  ['', 25],
  ['no', 20],
  ['quote', 10],
  ['quote name role organisation', 5],
];
const languages = [
  ['en', 50],
  ['de', 20],
  ['pt', 12],
  ['fr', 10],
  ['ja', 8],
];
const plans = ['basic', 'basic', 'plus', 'business'];

const phrases = {
  en: [
    'the wheel was true again the same day',
    'they rang before doing anything extra',
    'it took two weeks and nobody said why',
    'the new chain runs quietly',
    'I would have liked a text when it was ready',
    'the price was the one they had quoted',
    'my daughter rode home on it 🚲',
    'the café next door helps while you wait',
    'they said “Tuesday” and it was Tuesday',
    'the brakes still squeal in the rain',
  ],
  de: [
    'die Bremsen ziehen wieder kräftig',
    'es hat länger gedauert als zugesagt',
    'für 40 € war das völlig in Ordnung',
    'man grüßt sich, man kennt sich',
    'der Rückruf kam erst am Montag',
  ],
  pt: [
    'a revisão ficou pronta no mesmo dia',
    'não percebi a fatura',
    'explicaram tudo com calma',
    'o câmbio já não salta',
  ],
  fr: [
    'le vélo était prêt à l’heure',
    'très bon accueil, même un samedi',
    'le devis n’était pas clair',
    'réparé en une journée',
  ],
  ja: [
    'とても丁寧に説明してくれました',
    '予定より三日遅れました',
    '音がしなくなって快適です',
    'また頼みます',
  ],
};
const given = [
  'Ada',
  'Ben',
  'Chloë',
  'Dörte',
  'Efe',
  'Fátima',
  'Goran',
  'Hana',
  'Íris',
  'José',
  'Łukasz',
  '健',
];
const family = [
  'Lund',
  'Okoro',
  'Müller',
  'Roth',
  'Çelik',
  'da Silva',
  'Novák',
  'O’Brien',
  'Pinheiro',
  '田中',
];
const roles = [
  'Owner',
  'Courier, night shift',
  'Head of Operations, North',
  'Teacher',
  'Fleet manager',
  'Nurse, community care',
];
const organisations = [
  'Lund & Sons, Ltd',
  'Harbour Couriers',
  'Okoro, Roth and Partners',
  'Praça Café',
  'Kiel Cargo GmbH & Co. KG',
  'Northside School',
];

/** The cells of one response, in the order of `columns`. */
export function responseCells(random, index, rows) {
  const id = `r${String(index + 1).padStart(8, '0')}`;
  const time = start + Math.floor(((index + random.next()) * span) / rows);
  const language = random.weighted(languages);
  const first = random.pick(given);
  const last = random.pick(family);
  const employed = random.chance(0.7);
  return [
    id,
    `${new Date(time).toISOString().slice(0, 19)}Z`,
    random.weighted(scores),
    random.chance(0.3) ? '' : comment(random, phrases[language]),
    random.weighted(consents),
    random.chance(0.4) ? `${last}, ${first}` : `${first} ${last}`,
    employed ? random.pick(roles) : '',
    employed ? random.pick(organisations) : '',
    `customer.${index + 1}@mail-${random.below(40)}.example`,
    language,
    random.pick(plans),
  ];
}

function comment(random, phrases) {
  const parts = Array.from({ length: 2 + random.below(6) }, () => random.pick(phrases));
  const text = parts.join(random.chance(0.85) ? ', ' : '. ');
  const quoted = random.chance(0.04) ? `${text} – "the best", as my neighbour says.` : `${text}.`;
  return random.chance(0.08) ? `${quoted}\n\n${random.pick(phrases)}!` : quoted;
}
