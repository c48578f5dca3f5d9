import { expect, test } from 'vitest';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { methodView } from '../../../integrations/candor/dist/publish/method-view.js';
import type { ModuleData } from '../../../integrations/candor/dist/publish/modules.js';
import type { ShareComparison } from '../../../integrations/candor/dist/model/finding.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { inventedFindings } from './invented.js';

const config = { asOf: '2026-06-30', links: { findingsJson: null, findingsCsv: null } } as SiteConfig;

function comparisonLines(shares: ShareComparison[], language: string): string[] {
  const texts = createTexts(language, {});
  const findings = { ...inventedFindings({ shares }), reports: [], links: { trend: {} } };
  const { items } = methodView(findings as unknown as ModuleData['findings'], config, texts);
  return items.find(({ term }) => term === texts.t('method.comparison'))!.lines;
}

test('how shares are compared is told where they are, and how all comparisons are corrected in any case', () => {
  const share = { theme: 'hours', from: 'a', to: 'b' } as ShareComparison;
  for (const language of ['en', 'de']) {
    expect(comparisonLines([], language)).toEqual([expect.stringContaining('(Holm 1979)')]);
    expect(comparisonLines([share], language)).toEqual([
      expect.stringContaining('(Holm 1979)'),
      expect.stringMatching(/20 .*Agresti (and|und) Caffo \(2000\)/),
    ]);
  }
});
