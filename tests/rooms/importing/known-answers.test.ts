import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Declarations } from '../../../integrations/candor/dist/mapping/declare.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { importedFrom, type Imported } from './imported.js';
import { sumOf } from './sums.js';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const exports = join(data, 'exports');
const shapes = join(data, 'api-shapes');
const scale = { min: 0, max: 10 };

function told(path: string, given: Declarations = {}): Promise<Imported> {
  const root = temporaryFolder();
  return importedFrom(root, relative(root, path), { given });
}

describe.skipIf(!existsSync(exports))('real exports', () => {
  test.each<[string, Declarations, object]>([
    [
      'sudzilla-nps-googleforms-us-dates.csv',
      { score: '#1', scale, dateFormat: 'M/d/yyyy H:mm:ss' },
      { n: 39, promoters: 8, passives: 9, detractors: 22, nps: -35.9 },
    ],
    [
      'carpentrycon-2020-nps-mojibake.csv',
      { score: 'nps', scale, repair: 'mojibake' },
      { n: 124, promoters: 84, passives: 33, detractors: 7, nps: 62.1 },
    ],
    [
      'carpentries-instructor-2018-nps.csv',
      { score: 'LikelyToRecommend', scale },
      { n: 889, promoters: 501, passives: 317, detractors: 71, nps: 48.4 },
    ],
    [
      'cncf-maintainers-2019h2.csv',
      { score: '#63', scale: { min: 1, max: 10 }, labels: { Absolutely: 10 } },
      { n: 70, promoters: 36, passives: 26, detractors: 8, nps: null, netScore: 40 },
    ],
  ])('%s gives its known answer', async (name, given, figures) => {
    const { report } = await told(join(exports, name), given);
    expect(report.rounds).toMatchObject([figures]);
    expect(report.usable).toBe(true);
  });

  test.each(existsSync(exports) ? readdirSync(exports) : [])(
    '%s is understood or refused, every row accounted for, nothing private printed',
    async (name) => {
      const { report, text, json } = await told(join(exports, name));
      expect(sumOf(report.fates)).toBe(report.fates.rows);
      expect(report.stopped).toBe(report.columns.length === 0);
      expect(report.toDeclare.some(({ required }) => required)).toBe(!report.stopped);
      for (const output of [text, json])
        expect(output).not.toMatch(/[\w.]+@[\w.]+\.\w{2,}|(\d{1,3}\.){3}\d{1,3}/);
    },
  );
});

describe.skipIf(!existsSync(shapes))('answers of the interfaces of tools', () => {
  const names = existsSync(shapes) ? readdirSync(shapes).filter((name) => name.endsWith('.json')) : [];
  /** These hold the answer of the tool in a wrapper of their own. */
  const wrapped: Record<string, string> = {
    'delighted-survey_responses.json': 'body',
    'netlify-submission.json': 'body',
  };

  test.each(names)('%s is known by its tool, and its columns are told', async (name) => {
    const { report } = await told(join(shapes, name), { path: wrapped[name] });
    expect(report.columns.length).toBeGreaterThan(3);
    expect(sumOf(report.fates)).toBe(report.fates.rows);
    expect(report.fates.rows).toBeGreaterThan(0);
    if (wrapped[name] === undefined) expect(report.preset).not.toBeNull();
  });
});
