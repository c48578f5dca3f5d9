import { defineConfig } from 'vitest/config';

const patient = { testTimeout: 120_000, hookTimeout: 120_000 } as const;
const shared = {
  environment: 'node',
  restoreMocks: true,
  unstubEnvs: true,
  isolate: false,
  maxWorkers: 2,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: ['tests/rooms/**/*.test.ts'],
          ...(process.env.CANDOR_FULL && patient),
        },
      },
      {
        test: {
          ...shared,
          name: 'sites',
          include: ['tests/{sites,package,browser,house,command-line}/**/*.test.ts'],
          ...patient,
        },
      },
      {
        test: {
          ...shared,
          name: 'reference',
          include: ['tests/reference/**/*.test.ts'],
          globalSetup: 'tests/helpers/reference-site.ts',
          ...patient,
        },
      },
      // In full runs only, and when nothing else runs: they measure time.
      ...(process.env.CANDOR_FULL
        ? [
            {
              test: {
                ...shared,
                name: 'lighthouse',
                include: ['tests/lighthouse/**/*.test.ts'],
                globalSetup: 'tests/helpers/reference-site.ts',
                sequence: { groupOrder: 1 },
                testTimeout: 900_000,
              },
            },
          ]
        : []),
    ],
  },
});
