import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../../helpers/imports.js';
import { ingestSite } from '../ingested.js';
import { imported } from './imported.js';

const guide = readFileSync(join(packageFolder, 'docs/moving-in.md'), 'utf8');

/** The mapping that the guide prints for a tool. */
function recipe(tool: string): string {
  const section = guide.split(/^## /m).find((part) => part.startsWith(`${tool}\n`))!;
  return /```json\n([^]*?)```/.exec(section)![1]!;
}

const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;
const review = (id: string, stars: number) => ({
  ...{ id, stars, title: 'A title', text: `Words of ${id}`, language: 'en' },
  ...{ createdAt: '2025-03-04T10:11:12Z', consumer: { displayName: 'Ada L' } },
});

/** Two answers in the shape of each tool, one of them with somebody's agreement. */
const exports: Record<string, string> = {
  Senja: csv(
    'type,rating,text,date,customer_name,customer_email,customer_tagline,customer_company,customer_avatar,customer_url,integration,permission',
    'text,5,"Good, as new",2025-03-04,Ada Lund,ada@example.org,Courier,Quay,https://a.example/a.png,,form,yes',
    'text,4,Quick,2025-03-05,Bo Ek,,,,,,form,',
  ),
  'Testimonial.to': csv(
    'name,email,title,company,stars,testimonial,date,permission',
    'Ada Lund,ada@example.org,Courier,Quay,5,"Good, as new",2025-03-04,yes',
    'Bo Ek,,,,,Quick,2025-03-05,',
  ),
  Famewall: csv(
    'name,headline,rating,text,date,permission',
    'Ada Lund,Courier,5,"Good, as new",2025-03-04,yes',
    'Bo Ek,,4,Quick,2025-03-05,',
  ),
  'Site Reviews': csv(
    'date,date_gmt,rating,title,content,name,email,avatar,ip_address,terms,author_id,is_approved,is_pinned,is_verified,response,assigned_posts,assigned_terms,assigned_users,score,permission',
    '2025-03-04 11:11:12,2025-03-04 10:11:12,5,Fine,"Good, as new",Ada Lund,ada@example.org,,192.0.2.1,1,0,1,0,0,,,,,0,yes',
    '2025-03-05 11:11:12,2025-03-05 10:11:12,1,,Quick,Bo Ek,,,,1,0,1,0,0,,,,,0,',
  ),
  'Strong Testimonials': JSON.stringify([
    {
      id: 12,
      date: '2025-03-04 10:11:12',
      text: 'Good, as new',
      name: 'Ada Lund',
      company: 'Quay',
      score: null,
      permission: 'yes',
    },
    {
      id: 13,
      date: '2025-03-05 10:11:12',
      text: 'Quick',
      name: 'Bo Ek',
      company: '',
      score: null,
      permission: '',
    },
  ]),
};

const fileOf = (content: string): string =>
  content.startsWith('[') || content.startsWith('{') ? 'before.json' : 'before.csv';

test.each(Object.entries(exports))(
  'the recipe for %s brings both answers along, and the words of whoever agreed',
  async (tool, content) => {
    const name = `content/responses/${fileOf(content)}`;
    const files = { [name.replace(/\.\w+$/, '.mapping.json')]: recipe(tool) };
    const { root, report } = await imported(name, content, { files });
    expect(report.issues).toEqual([]);
    expect(report).toMatchObject({ asItStands: true, problems: false, fates: { rows: 2, rejected: 0 } });
    const { quotables } = await ingestSite(root, { policy: { approval: 'automatic' } });
    expect(quotables).toMatchObject([
      { comment: 'Good, as new', name: 'Ada Lund', submittedOn: '2025-03-04' },
    ]);
    // Stars make nobody a promoter, and who was not asked for a score has none.
    expect([null, 5]).toContain(quotables[0]!.score);
    expect(quotables[0]!.scale.max).toBe(tool === 'Strong Testimonials' ? 10 : 5);
  },
);

test('the recipe for Trustpilot keeps its reviews apart: shown as theirs once chosen, quoted and counted nowhere', async () => {
  const name = 'content/responses/trustpilot.json';
  const content = JSON.stringify({ reviews: [review('t1', 5), review('t2', 2)] });
  const files = { 'content/responses/trustpilot.mapping.json': recipe('Trustpilot') };
  const { root, report } = await imported(name, content, { files });
  expect(report.issues).toEqual([]);
  const { quotables, facts, reviews } = await ingestSite(root, { policy: { approval: 'automatic' } });
  expect([quotables, facts.answers]).toEqual([[], 0]);
  expect(reviews).toMatchObject([
    { platform: 'Trustpilot', url: 'https://www.trustpilot.com/review/harbour.example', imported: 2 },
  ]);
});

test('every tool that the guide names has a recipe, and every recipe is tried here', () => {
  const tools = guide
    .split(/^## /m)
    .filter((section) => section.includes('```json'))
    .map((section) => section.split('\n')[0]!);
  expect(tools.sort()).toEqual([...Object.keys(exports), 'Trustpilot'].sort());
});
