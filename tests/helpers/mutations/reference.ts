import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateConfig } from 'astro/config';
import type { CheckFacts } from '../../../integrations/candor/dist/check/facts.js';
import { LeakScan } from '../../../integrations/candor/dist/check/leak-scan.js';
import type { ShownResponse } from '../../../integrations/candor/dist/check/scan/private-texts.js';
import { openOutput, type Output } from '../../../integrations/candor/dist/check/output.js';
import {
  isCheckedPage,
  readPage,
  type CheckedPage,
} from '../../../integrations/candor/dist/check/page/page.js';
import { PageChecks, recordIssues } from '../../../integrations/candor/dist/check/run-rules.js';
import { showWords } from '../../../integrations/candor/dist/ingest/show-words.js';
import type { Issue } from '../../../integrations/candor/dist/model/issue.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../../integrations/candor/dist/pipeline.js';
import { publicId } from '../../../integrations/candor/dist/policy/public-id.js';
import { siteBasis } from '../../../integrations/candor/dist/site/basis.js';
import { judgedBy, siteChecks } from '../../../integrations/candor/dist/site/checks.js';

/** What somebody answered, private words included. */
export interface Answer {
  id: string;
  email: string;
  name: string;
  comment: string;
}

/** The reference site as it was built, and all that is known of it. */
export interface Reference {
  /** Text files of the output, by name. */
  files: ReadonlyMap<string, string>;
  /** The pages that rules look at, as they were built: not to be changed. */
  pages: readonly CheckedPage[];
  facts: CheckFacts;
  answers: readonly Answer[];
  /** What the rules and the scan have against the site with these files and facts in place of its own. */
  issues(changed: ReadonlyMap<string, string | null>, facts: CheckFacts): Promise<Issue[]>;
}

/** Reads what was built into a folder by the config of this repository. */
export async function readReference(client: string): Promise<Reference> {
  const { default: written } = (await import('../../../astro.config.mjs')) as unknown as {
    default: { integrations: { name: string; options: CandorUserOptions }[] };
  };
  const dist = join(client, '..');
  const cacheDir = pathToFileURL(`${join(dist, '../mutations')}/`).href;
  const config = await validateConfig({ ...written, cacheDir }, process.cwd(), 'build');
  // Astro keeps of an integration what it knows.
  const candor = written.integrations.find(({ name }) => name === 'astro-candor')!;
  const options = parseOptions(candor.options);
  const basis = siteBasis(options, () => config, false);
  const ingested = await ingest(basis.request);
  const page = basis.configOf(ingested);
  const { facts } = siteChecks(options, page, ingested, basis.form.modules(page, ingested).form, false);
  const bytes = new Map<string, Buffer>();
  openOutput([client, dist]).each((name, text) => {
    if (isUtf8(text)) bytes.set(name, Buffer.from(text));
  });
  const reviews = ingested.reviews.flatMap(({ shown }) => shown);
  const answers: Answer[] = [];
  const watch = (response: ShownResponse): void => {
    answers.push({ id: response.id, ...response.words() });
  };
  await showWords(basis.request, { holds: () => true, look: watch } as unknown as LeakScan);

  const leaks = async (changed: ReadonlyMap<string, string | null>): Promise<Issue[]> => {
    const outputs = [...changed].flatMap(([name, text]) =>
      text === null ? [] : [{ name, bytes: Buffer.from(text) }],
    );
    if (outputs.length === 0) return [];
    const scan = new LeakScan(outputOf(outputs), { quotables: ingested.quotables, reviews, publicId });
    await showWords(basis.request, scan);
    return scan.finish();
  };
  return {
    files: new Map([...bytes].map(([name, text]) => [name, text.toString('utf8')])),
    pages: [...bytes].flatMap(([name, text]) =>
      isCheckedPage(name, text) ? [readPage(name, text.toString('utf8'))] : [],
    ),
    ...{ facts, answers },
    async issues(changed, known) {
      const checks = new PageChecks(known);
      for (const name of new Set([...bytes.keys(), ...changed.keys()])) {
        const text = changed.get(name);
        if (text !== null) checks.look(name, text === undefined ? bytes.get(name)! : Buffer.from(text));
      }
      const found = [...recordIssues(known), ...checks.finish(), ...(await leaks(changed))];
      const waivers = [...known.waivers];
      return judgedBy({ ...options, waivers }, known.asOf, found).filter(
        ({ waived }) => waived === undefined,
      );
    },
  };
}

function outputOf(files: readonly { name: string; bytes: Buffer }[]): Output {
  return {
    size: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    each(visit, isWanted = () => true) {
      files.forEach(({ name, bytes }, at) => isWanted(at) && visit(name, bytes, at));
    },
  };
}
