import { warningIssue, type Issue } from '../model/issue.js';
import type { FormOptions, FormService } from './schema.js';

/** How a form has to be written for a form service to take it. */
export interface ServiceForm {
  action: string;
  attributes: Record<string, string>;
  hidden: Record<string, string>;
  honeypot: string;
}

/** Writes the form for a service. `thanks` is the path of our thanks page; services off the site need its whole address. */
export function serviceForm(service: FormService, thanks: string, site: string | null): ServiceForm {
  const back = site === null ? undefined : new URL(thanks, site).href;
  const returns = (field: string): Record<string, string> => (back === undefined ? {} : { [field]: back });
  if (!('provider' in service)) return post(service.url, { ...service.hidden }, 'reference_code');
  switch (service.provider) {
    case 'netlify':
      return {
        action: thanks,
        attributes: { name: service.name, 'data-netlify': 'true', 'netlify-honeypot': 'reference_code' },
        hidden: { 'form-name': service.name },
        honeypot: 'reference_code',
      };
    case 'formspree':
      return post(`https://formspree.io/f/${service.id}`, returns('_next'), '_gotcha');
    case 'basin':
      return post(`https://usebasin.com/f/${service.id}`, returns('_redirect'), '_gotcha');
    case 'web3forms': {
      const hidden = { access_key: service.accessKey, ...returns('redirect') };
      return post('https://api.web3forms.com/submit', hidden, 'botcheck');
    }
  }
}

/** Without Astro's `site` a service cannot send people back to the thanks page. */
export function serviceIssues(options: FormOptions | false, site: string | undefined): Issue[] {
  if (options === false || site !== undefined || typeof options.action !== 'object') return [];
  const service = options.action;
  if (!('provider' in service) || service.provider === 'netlify') return [];
  const what = `after sending, ${service.provider} shows a page of its own, because the address of this site is not known`;
  return [warningIssue('form-service-site', {}, what, "Set Astro's `site`.")];
}

function post(action: string, hidden: Record<string, string>, honeypot: string): ServiceForm {
  return { action, attributes: {}, hidden, honeypot };
}
