import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../../../integrations/candor/dist/mapping/presets/index.js';
import { surveymonkeyJson } from '../../../../../integrations/candor/dist/mapping/presets/surveymonkey-api.js';
import type { JsonShape } from '../../../../../integrations/candor/dist/mapping/presets/preset.js';

const shapes: [string, JsonShape][] = [
  ...presets.flatMap(({ name, json }): [string, JsonShape][] => (json === undefined ? [] : [[name, json]])),
  ['surveymonkey’s API', surveymonkeyJson],
];
/** Keys that some tool has lists or objects behind, with anything behind them. */
const keys = [
  ...[
    'answers',
    'definition',
    'fields',
    'hidden',
    'responses',
    'data',
    'person',
    'additional_answers',
    'tags',
  ],
  ...[
    'pages',
    'questions',
    'attributes',
    'comment_answers',
    'reviewer',
    'consumer',
    'comments',
    '__proto__',
    'id',
  ],
];
const item = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }));
const asParsed = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe.each(shapes.filter(([, { item }]) => item !== undefined))('%s', (_, shape) => {
  test('makes a plain object of any item, whatever lies where its answers should', () => {
    fc.assert(
      fc.property(item, (given) => {
        const made = shape.item!(asParsed(given));
        expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
    );
  });

  test('gives every column that the preset names, blank where an item has none', () => {
    const made = shape.item!({});
    const columns = [...Object.values(shape.columns), shape.partial].flatMap((part: unknown) =>
      typeof part === 'string' ? [part] : [((part ?? {}) as { column?: string }).column ?? []].flat(),
    );
    expect(columns.filter((column) => !Object.hasOwn(made, column))).toEqual([]);
  });
});
