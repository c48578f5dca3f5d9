import { describe, expect, test } from 'vitest';
import { shownName } from '../../../integrations/candor/dist/publish/shown-name.js';

describe('of a name that is not shown in full', () => {
  test.each([
    ['Ada Lund', 'Ada', 'AL'],
    ['Dr. Ada B. Lund', 'Ada', 'AL'],
    ['(Ada) Lund', 'Ada', 'AL'],
    ['"Ada" Lund', 'Ada', 'AL'],
    ['Lund, Ada', 'Ada', 'LA'],
    ['Ada Lund, PhD', 'Ada', 'AP'],
    ['*Ada* 2nd Lund', 'Ada', 'AL'],
    ['ليلى حدّاد', 'ليلى', 'لح'],
    ['Ada', 'Ada', 'A'],
    ['123 456', '123', ''],
  ])('%s is %s or %s', (name, first, initials) => {
    expect(shownName(name, 'first')).toBe(first);
    expect(shownName(name, 'initials')).toBe(initials);
    expect(shownName(name, 'none')).toBeNull();
  });
});
