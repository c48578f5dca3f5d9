import type { AstroConfig } from 'astro';
import { serviceIssues } from '../collect/service.js';
import { formDefinition, intakeSettings, receiverIssues, receiverOf } from '../collect/settings.js';
import { formRound } from '../ingest/form-round.js';
import type { FormDefinition } from '../model/form.js';
import type { Issue } from '../model/issue.js';
import type { Round } from '../model/round.js';
import type { CandorOptions } from '../options/schema.js';
import type { SiteConfig } from '../publish/config.js';
import type { ModuleData } from '../publish/modules.js';
import { createTexts } from '../text/texts.js';

/** The form of one site, as its options and its Astro config make it. */
export interface SiteForm {
  /** Null where the site has no form. */
  receiver: FormDefinition['receiver'] | null;
  warnings: Issue[];
  /** What may need doing where the site is deployed. */
  hints: string[];
  /** The form's round, for sites that do not declare it. */
  round: { formRound?: Round };
  /** The data modules of the form on a site with these links, whose rounds may declare a prize draw. */
  modules(page: SiteConfig, declared: { rounds: readonly Round[] }): Pick<ModuleData, 'form' | 'intake'>;
}

/** Joins the form's options with where the site stands. */
export function siteForm(
  options: CandorOptions,
  { adapter, site, security }: Pick<AstroConfig, 'adapter' | 'site' | 'security'>,
  root: string,
  language: string,
): SiteForm {
  const form = options.pages.feedback === false ? false : options.form;
  const receiver = receiverOf(form, adapter !== undefined);
  const texts = createTexts(language, options.texts);
  const organisation = options.organisation?.name ?? null;
  return {
    receiver,
    warnings: [...receiverIssues(form, adapter !== undefined), ...serviceIssues(form, site)],
    hints: receiver === 'site' ? proxyHints(site, security) : [],
    round: formRound(options, language),
    modules(page, { rounds }) {
      if (form === false || receiver === null) return { form: null, intake: null };
      const {
        retention,
        policy: { approval },
      } = options;
      const { site, links } = page;
      const context = { options: form, approval, retention, texts, organisation, site, links };
      const intake = receiver === 'site' ? intakeSettings(context, root, options.texts) : null;
      return { form: { ...formDefinition(context), ...drawOf(form.round, rounds, page.asOf) }, intake };
    },
  };
}

/** The prize draw that answers of the form take part in. */
function drawOf(id: string, rounds: readonly Round[], asOf: string): Pick<FormDefinition, 'draw'> {
  const draw = rounds.find((round) => round.id === id)?.draw;
  if (draw === undefined || draw.to < asOf) return {};
  const { rules, from, to, prize, odds } = draw;
  return { draw: { rules, from, to, prize, ...(odds !== undefined && { odds }) } };
}

/** Behind a proxy that ends TLS, Astro takes every post for a foreign one until it knows its own address. */
function proxyHints(site: string | undefined, security: AstroConfig['security'] | undefined): string[] {
  if (!site?.startsWith('https:') || (security?.allowedDomains?.length ?? 0) > 0) return [];
  const { hostname } = new URL(site);
  return [
    `Where a proxy ends TLS before this site, its form answers 403 until the Astro config says security: { allowedDomains: [{ hostname: '${hostname}', protocol: 'https' }] }.`,
  ];
}
