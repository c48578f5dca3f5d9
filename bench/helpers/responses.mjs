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
export const languages = [
  ['en', 50],
  ['de', 20],
  ['pt', 12],
  ['fr', 10],
  ['ja', 8],
];
const plans = ['basic', 'basic', 'plus', 'business'];

/** Words enough that two people seldom write the same: benchmarks of what compares texts depend on it. */
export const words = {
  en: wordsOf(`the the the and and to a a it it was was I I they they my for of in on with not very had been but so when
    bike wheel chain brakes gears saddle lamp tyre tube pedal frame lock rack basket bell spokes cable service repair
    workshop counter invoice price quote deposit loan ride commute school hill rain winter spring morning Tuesday Friday
    weekend hour day week fortnight afternoon phone message e-mail letter answer question reason advice explanation café
    daughter neighbour partner friend mechanic apprentice owner staff new old quick slow friendly honest patient careful
    expensive fair cheap clean noisy silent ready late early lost found fixed replaced checked adjusted promised called
    waited paid collected returned explained forgot noticed recommended asked offered charged again already never always
    still only perhaps twice really quite almost before after without because since until every nobody somebody 40 120 €18`),
  de: wordsOf(`der die die das und und ich ich es war war nicht mit auf für zu sehr aber wieder schon noch nur mein eine
    Fahrrad Laufrad Kette Bremse Schaltung Sattel Licht Reifen Schlauch Rahmen Schloss Werkstatt Rechnung Preis Angebot
    Termin Rückruf Woche Montag Samstag Frühling Winter Regen Tochter Nachbar Meister Lehrling Inspektion Ersatzteil
    freundlich ehrlich geduldig gründlich langsam schnell teuer günstig pünktlich verspätet fertig kaputt repariert
    getauscht geprüft erklärt gewartet bezahlt abgeholt vergessen empfohlen gefragt größer höher völlig übrigens 40 €`),
  pt: wordsOf(`o a a os de de que e e não com para uma um muito foi foi mas já ainda só sempre nunca também minha
    bicicleta roda corrente travões câmbio selim luz pneu câmara quadro cadeado oficina fatura preço orçamento revisão
    semana sábado manhã inverno chuva filha vizinho mecânico aprendiz peça telefonema mensagem razão explicação
    simpático honesto paciente rápido lento caro justo limpo pronto atrasado arranjado trocado afinado prometido pago`),
  fr: wordsOf(`le la la les de de que et et pas avec pour une un très était mais déjà encore seulement toujours jamais mon
    vélo roue chaîne freins dérailleur selle lampe pneu chambre cadre antivol atelier facture prix devis révision semaine
    samedi matinée hiver pluie fille voisin mécano apprenti pièce appel message raison explication sympathique honnête
    patient rapide lent cher juste propre prêt retardé réparé changé réglé promis payé oublié conseillé après été`),
  ja: wordsOf(`とても 丁寧に 説明して くれました 予定より 三日 遅れました 音が しなくなって 快適です また 頼みます 自転車 車輪
    ブレーキ 修理 料金 見積もり 電話 週末 店員さん 親切で 早く 高い 安い 娘の 雨の日 🚲 残念ながら 連絡が なくて 困りました`),
};
const given =
  wordsOf(`Ada Ben Chloë Dörte Efe Fátima Goran Hana Íris José Kemal Łukasz Mira Nils Olu Petra Quentin Rūta
  Søren Tunde Uma Violeta Wim Xenia Yara Zoë 健 美咲`);
const family =
  wordsOf(`Lund Okoro Müller Roth Çelik Silva Novák O’Brien Pinheiro 田中 Andersson Becker Costa Dupont Eriksen
  Fischer García Horvat Ivanova Jansen Kowalska Lefèvre Moreau Nowak Oliveira Petrov Quinn Rossi Schmidt Tanaka Urban
  Vermeulen Weber Yilmaz Zieliński Feddersen Faria Marsh Whitlock Ashdown`);
const initials = [...'ABCDEFGHIJKLMNOPRSTUVWZ'];
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
  const first = `${random.pick(given)}${random.chance(0.4) ? ` ${random.pick(initials)}.` : ''}`;
  const last = random.pick(family);
  const employed = random.chance(0.7);
  return [
    id,
    `${new Date(time).toISOString().slice(0, 19)}Z`,
    random.weighted(scores),
    random.chance(0.3) ? '' : commentIn(random, language),
    random.weighted(consents),
    random.chance(0.4) ? `${last}, ${first}` : `${first} ${last}`,
    employed ? random.pick(roles) : '',
    employed ? random.pick(organisations) : '',
    `customer.${index + 1}@mail-${random.below(40)}.example`,
    language,
    random.pick(plans),
  ];
}

/** A comment of two clauses and more. */
export function commentIn(random, language, mostClauses = 5) {
  const vocabulary = words[language];
  const clauses = Array.from({ length: 2 + random.below(mostClauses - 1) }, () => clause(random, vocabulary));
  const text = clauses.join(random.chance(0.9) ? ', ' : '. ');
  const quoted = random.chance(0.04) ? `${text} – "the best", as my neighbour says.` : `${text}.`;
  return random.chance(0.08) ? `${quoted}\n\n${clause(random, vocabulary)}!` : quoted;
}

function clause(random, words) {
  return Array.from({ length: 4 + random.below(7) }, () => random.pick(words)).join(' ');
}

function wordsOf(text) {
  return text.trim().split(/\s+/);
}
