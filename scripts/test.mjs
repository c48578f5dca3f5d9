// Every check of the repository; the last line counts them. `--full` adds what is too slow for each time.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { buildPackage, root, tool } from './steps.mjs';

const full = process.argv.includes('--full');
const report = join(root, 'node_modules/.candor-test.json');
const counts = { passed: 0, failed: 0 };
const skipped = [];

function check(name, passed) {
  counts[passed ? 'passed' : 'failed']++;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name}`);
}

buildPackage();
check('the package compiles', true);
check('every file is formatted (npm run format)', tool('prettier', ['--check', '.', '--log-level', 'warn']));
check(
  'types hold in pages, components, routes and tests',
  tool('astro', ['check', '--minimumFailingSeverity', 'hint']),
);
rmSync(report, { force: true });
rmSync(join(root, '.tmp'), { recursive: true, force: true });
const chromium = ensureBrowser();
tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  env: { ...process.env, CHROME_PATH: chromium, ...(full && { CANDOR_FULL: '1' }) },
});
countTests();
for (const name of skipped) console.log(`skipped: ${name}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function countTests() {
  if (!existsSync(report)) return check('the tests run', false);
  const { testResults, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  if (numTotalTests === 0) check('there are tests', false);
  for (const { name, status, assertionResults, message } of testResults) {
    if (status === 'failed' && assertionResults.length === 0) check(`${name}: ${message}`, false);
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failed++;
      else skipped.push(test.fullName);
    }
  }
}
