import { expect, test } from 'vitest';
import { bareChanges } from '../../../integrations/candor/dist/publish/vite-plugin.js';

const { transform } = bareChanges(['/site/content/changes', '/private/b.mdx']);
const bare = (code: string, id = '/site/content/changes/a/later.mdx') => transform.handler(code, id)?.code;

test('of a change nothing but its body becomes code, on the lines it stands on', () => {
  for (const end of ['\n', '\r\n']) {
    const code = [
      '---',
      'title: It',
      'said:',
      '  responses: [r1]',
      '---',
      '',
      'Body',
      '---',
      'title: x',
      '---',
      '',
    ].join(end);
    const found = bare(code)!;
    expect(found).not.toContain('r1');
    expect(
      found
        .split(end)
        .map((line, index) => (line === '' ? '' : `${index + 1} ${line}`))
        .filter(Boolean),
    ).toEqual([...['1 ---', '5 ---', '7 Body', '8 ---', '9 title: x', '10 ---']]);
  }
  expect(bare('---\ntitle: It\n---\n', '/private/b.mdx')).toBe('---\n\n---\n');
  expect(bare('\uFEFF---\ntitle: $& $1\n---\nBody')).toBe('\uFEFF---\n\n---\nBody');
});

test('other files stay as they are', () => {
  expect(bare('---\ntitle: It\n---\n', '/site/content/reports/spring.mdx')).toBeUndefined();
  expect(bare('---\ntitle: It\n---\n', '/site/content/changes-of-mine/a.mdx')).toBeUndefined();
});
