import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { Approval, FormDefinition, IntakeSettings } from '../model/form.js';
import type { Texts } from '../text/texts.js';
import type { FormOptions, Retention } from './schema.js';
import { serviceForm } from './service.js';
import { consentWording } from './wording.js';

export interface FormContext {
  options: FormOptions;
  approval: Approval;
  retention: Retention;
  texts: Texts;
  organisation: string | null;
  /** Astro's `site`. */
  site: string | null;
  links: { feedback: string | null; submit: string | null; thanks: string | null; receipt: string | null };
}

/** Name of the field that robots fill; no password manager knows it. */
const honeypot = 'reference_code';

/** Who receives the form: this site, a service, or nobody. `adapter` tells whether the site can answer requests. */
export function receiverOf(
  options: FormOptions | false,
  adapter: boolean,
): FormDefinition['receiver'] | null {
  if (options === false) return null;
  if (typeof options.action === 'object') return 'service';
  return adapter || options.action === 'site' ? 'site' : null;
}

/** What stands in the way of the form; `'site'` without an adapter is an error in a build. */
export function receiverIssues(options: FormOptions | false, adapter: boolean): Issue[] {
  if (options === false || adapter || typeof options.action === 'object') return [];
  const remedy =
    "Add an adapter (npx astro add node), or send the form through a service: form: { action: { provider: 'netlify' } }. form: false turns it off.";
  if (options.action === 'auto')
    return [
      warningIssue(
        'form-adapter',
        {},
        'there is no feedback form, because nothing here can receive it',
        remedy,
      ),
    ];
  const what =
    "form.action is 'site', but the Astro config has no adapter, so nothing could receive the form";
  return [errorIssue('form-adapter', {}, what, remedy)];
}

/** The form as pages print it. */
export function formDefinition(context: FormContext): FormDefinition {
  const { options, approval, retention, texts, organisation, links, site } = context;
  const { action, round, questions, followUp } = options;
  const own = { action: links.submit ?? '', attributes: {}, hidden: {}, honeypot };
  return {
    ...(typeof action === 'object' ? serviceForm(action, links.thanks ?? '', site) : own),
    receiver: typeof action === 'object' ? 'service' : 'site',
    round,
    questions,
    followUp,
    approval,
    consentVersion: consentWording(texts, organisation).version,
    retention,
  };
}

/** The settings of a form that this site receives itself. */
export function intakeSettings(
  context: FormContext,
  root: string,
  ownTexts: Readonly<Record<string, string>>,
): IntakeSettings {
  const { options, approval, texts, organisation, links, site } = context;
  const { round, questions, followUp, ratePerHour, proofOfWork } = options;
  return {
    root,
    round,
    questions,
    followUp,
    approval,
    ratePerHour,
    retention: context.retention,
    proofOfWork,
    honeypot,
    wording: consentWording(texts, organisation),
    language: texts.language,
    texts: ownTexts,
    origin: site === null ? null : new URL(site).origin,
    paths: { form: links.feedback!, submit: links.submit!, thanks: links.thanks!, receipt: links.receipt! },
  };
}
