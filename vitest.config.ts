import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', restoreMocks: true, maxWorkers: 2 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'rooms', include: ['tests/rooms/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'sites',
          include: ['tests/{sites,package,browser,house,command-line}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
