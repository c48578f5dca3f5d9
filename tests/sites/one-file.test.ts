import { expect, test } from 'vitest';
import { buildSite } from '../helpers/site.js';

const responses = `id,submitted_at,score,comment,consent,name
r1,2026-03-01T10:00:00Z,10,"Wheels true, and the tea is good.",quote name,Ada Lund
r2,2026-03-02T10:00:00Z,6,It took two weeks.,quote,Ben Okoro
r3,2026-03-03T10:00:00Z,9,Private words,,Cleo Roth
${['9', '9', '8', '8', '7', '6', '10'].map((score, index) => `s${index},2026-03-04,${score},,,\n`).join('')}`;

test('a file in our own format becomes testimonials, comments and findings', async () => {
  const site = await buildSite({
    files: { 'content/responses/spring.csv': responses },
    options: { asOf: '2026-06-30', policy: { approval: 'automatic' } },
  });

  expect(site.read('testimonials/index.html')).toContain('Wheels true, and the tea is good.');
  expect(site.read('testimonials/index.html')).toContain('Ada Lund');
  expect(site.read('testimonials/index.html')).not.toContain('It took two weeks.');
  expect(site.read('comments/index.html')).toContain('It took two weeks.');
  expect(site.read('comments/index.html')).not.toContain('Ben Okoro');
  expect(site.read('comments/index.html')).not.toContain('Private words');
  const [round] = JSON.parse(site.read('findings/data.json')).rounds;
  expect(round).toMatchObject({ id: 'spring', n: 10, promoters: 5, passives: 3, detractors: 2, nps: 30 });
});
