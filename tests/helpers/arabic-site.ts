import type { CandorUserOptions } from 'astro-candor';
import type { Files } from './temporary.js';

const fields = 'id,submitted_at,score,comment,consent,name,role,organisation,language,person,الفرع';
const words = [
  ['ar', 'أصلحوا العجلة في الموعد الذي وعدوا به، والشاي طيّب.', 'ليلى حدّاد', 'معلّمة', 'مدرسة الميناء'],
  ['en', 'Straight answers, fair price.', 'Ada Lund', 'Nurse', 'St. Mary’s'],
  ['he', 'תיקנו לי את האופניים תוך שעה!', 'דוד ארד', '', ''],
  ['ar', 'انتظرت أسبوعين، ولم يخبرني أحد بشيء. هل هذا معقول؟', 'كريم بن علي', '', ''],
  ['', 'المقعد ممتاز (من طراز Brooks) والسعر 45 دينارًا.', 'سارة O’Neil', 'مهندسة', 'Harbour Labs'],
  ['ar', 'الانتظار طويل، ولكن العمل متقن.', '', '', ''],
] as const;
const branches = ['المرفأ', 'السوق القديم', 'Marina Mall'];

/** Answers of one round: 66 scores, some with words in Arabic, Hebrew and English. */
function answers(round: string, month: string, shift: number): string {
  const rows = Array.from({ length: 66 }, (_, index) => {
    const [language = '', comment = '', name = '', role = '', organisation = ''] =
      index < 18 ? words[index % words.length]! : [];
    const score = index < 18 ? [10, 9, 10, 2, 9, 7][index % 6] : (index * 7 + shift) % 11;
    const day = String((index % 27) + 1).padStart(2, '0');
    const cells = [`${round}-${index}`, `${month}-${day}`, String(score), comment];
    const consent = comment === '' ? 'no' : 'quote name role organisation';
    return [...cells, consent, name, role, organisation, language, `p${index}`, branches[index % 3]!];
  });
  const line = (cells: string[]): string => cells.map((cell) => `"${cell}"`).join(',');
  return [fields, ...rows.map(line)].join('\n') + '\n';
}

const round = (title: string, from: string, to: string): string => `title: ${title}
question: ما مدى احتمال أن توصي صديقًا بالتعامل معنا؟
scaleLabels: { lowest: غير محتمل إطلاقًا, highest: محتمل للغاية }
before: none
strategy: استبيان أُرسل بالبريد الإلكتروني بعد كل إصلاح.
askedBy: نحن أنفسنا.
population: كل من أصلحنا دراجته في هذه الفترة.
populationSize: 300
kind: invited-all
chosen: دُعي كل من ترك عنوانه مرة واحدة.
mode: استمارة على الويب
languages: [ar, en, he]
opened: ${from}
closed: ${to}
asked: 240
delivered: 231
answered: 70
complete: 68
incentive: none
weighting: none
processing:
  - { what: إجابات بدأت ولم تُرسل, removed: 2 }
limitations: من لم يجيبوا لا نعرف رأيهم.
verification: { method: رابط شخصي في الرسالة }
publish: true
`;

const change = (title: string, status: string, more: string): string => `---
title: ${title}
status: ${status}
said: { summary: الانتظار طويل ولا يخبرنا أحد بشيء., theme: waiting, rounds: [autumn-2025, spring-2026] }
since: 2026-05-20
${more}
---

نرسل الآن رسالة قصيرة كلما تأخر موعد.
`;

const page = `---
import { Changes, ChangedBecauseOfYou, Compare, Distribution, Findings, Movement, Nps, SelectionStatement, Segments, Testimonials, Themes, Trend, YouSaidWeDid } from 'astro-candor/components';
import Layout from 'astro-candor/components/Layout.astro';
---
<Layout title="الأجزاء" description="كل الأجزاء" lang="ar"><h1>الأجزاء</h1>
<h2>القائمة</h2><Testimonials layout="list" limit={5} order="featured" tags={['الشاي', 'tea']} fallback="لا شيء" /><h2>الشبكة</h2><Testimonials layout="grid" language="en" />
<h2>الأرقام</h2><Nps /><Distribution /><Trend /><Segments by="الفرع" /><Compare from="autumn-2025" to="spring-2026" /><Movement /><Themes />
<h2>التغييرات</h2><YouSaidWeDid id="messages" /><ChangedBecauseOfYou /><SelectionStatement />
</Layout>`;

/** What the owner of the site wrote in Latin letters. */
export const ownersLatin = [
  'Ada Lund',
  'O’Neil',
  'Tea and talk',
  'Open on Saturdays',
  'Marina Mall',
  'We are sorry!',
  'tea',
];

/** A site in Arabic with every page of the package; answers in Arabic, Hebrew and English. */
export const arabicFiles: Files = {
  'content/responses/autumn-2025.csv': answers('autumn-2025', '2025-10', 1),
  'content/responses/spring-2026.csv': answers('spring-2026', '2026-03', 5),
  'content/rounds/autumn-2025.yaml': round('خريف 2025', '2025-10-01', '2025-10-31'),
  'content/rounds/spring-2026.yaml': round('ربيع 2026', '2026-03-01', '2026-03-31'),
  'content/themes.yaml': `- id: waiting\n  name: الانتظار\n  patterns: [الانتظار, انتظرت]\n- id: tea\n  name: Tea and talk\n  patterns: [الشاي, والشاي]\n`,
  'content/decisions.jsonl': `${JSON.stringify({ response: 'spring-2026-3', action: 'reply', by: 'منى', at: '2026-04-16', reply: 'نعتذر عن ذلك.\n\nWe are sorry!' })}\n`,
  'content/changes/messages.md': change(
    'رسالة عند كل تأخير',
    'done',
    'did: نرسل رسالة كلما تأخر موعد.\nowner: منى\nhistory:\n  - { date: 2026-04-02, status: looking, note: سألنا أولًا. }\n  - { date: 2026-05-20, status: done }',
  ),
  'content/changes/saturdays.md': change('Open on Saturdays', 'planned', 'nextUpdateBy: 2026-06-15'),
  'content/changes/prices.md': change('أسعار أقل', 'cannot', 'reason: الأسعار تغطي الأجور فحسب.'),
  'content/reports/spring.md': `---\ntitle: ما أخبرتمونا به\ndescription: تقرير الربيع\ndate: 2026-06-12\n---\n\nشكرًا لكم جميعًا.\n`,
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
  'src/pages/parts.astro': page,
};

export const arabicOptions: CandorUserOptions = {
  asOf: '2026-06-30',
  language: 'ar',
  organisation: { name: 'ورشة المرفأ' },
  policy: { approval: 'automatic' },
  findings: { segments: ['الفرع'] },
  form: {
    questions: [
      { id: 'speed', kind: 'score', label: 'ما مدى رضاك عن السرعة؟' },
      { id: 'branch', kind: 'choice', label: 'أي فرع زرت؟', choices: branches },
    ],
  },
};
