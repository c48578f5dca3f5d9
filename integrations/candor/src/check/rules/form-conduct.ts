import type { Element } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { elementsOf } from '../page/elements.js';
import { formsOf, isText, labelOf } from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';

type Check = (page: CheckedPage, facts: CheckFacts) => Finding[];

/** Pages that send or leave by themselves. */
export const surprises: Check = (page, facts) => {
  const forms = formsOf(page, facts);
  const ours = page.sections.some(({ kind }) => /^(feedback|thanks|answer)$/.test(kind));
  if (forms.length === 0 && !ours) return [];
  const told = [
    ...forms.flatMap(({ element }) => handlersIn(element)),
    ...elementsOf(page.document, isRefresh).map(() => 'the page leaves by itself (meta refresh)'),
    ...(forms.length > 0 && elementsOf(page.document, sendsByItself).length > 0
      ? ['a script of the page sends a form by itself']
      : []),
  ];
  return told.map((what) => ({ where: { file: page.name }, what }));
};

function handlersIn(form: Element): string[] {
  return [form, ...elementsOf(form, () => true)].flatMap((element) =>
    Object.keys(element.attribs)
      .filter((name) => /^on[a-z]+$/.test(name))
      .map((name) => `<${element.name} ${name}> acts while people choose`),
  );
}

function isRefresh({ name, attribs }: Element): boolean {
  return name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh';
}

function sendsByItself(element: Element): boolean {
  if (element.name !== 'script' || element.attribs.type === 'application/ld+json') return false;
  const code = element.children.map((child) => ('data' in child ? child.data : '')).join('');
  return /\.(requestSubmit|submit)\(/.test(code);
}

/** What makes people solve something before they may answer or take an answer back. */
export const puzzles: Check = (page, facts) => {
  const forms = formsOf(page, facts);
  if (forms.length === 0) return [];
  const vendors = elementsOf(page.document, isCaptcha).map(({ name, attribs }) => {
    const source = attribs.src ?? attribs.class ?? attribs.alt ?? '';
    return `a captcha stands on the page: <${name}> “${source}”`;
  });
  const asked = forms.flatMap((form) =>
    form.controls.filter(isText).flatMap((field) => {
      const label = labelOf(field, form);
      return isPuzzle(label) ? [`a puzzle has to be solved: “${label}”`] : [];
    }),
  );
  return [...vendors, ...asked].map((what) => ({ where: { file: page.name }, what }));
};

const vendors =
  /recaptcha|hcaptcha|h-captcha|challenges\.cloudflare\.com\/turnstile|cf-turnstile|geetest|arkoselabs|funcaptcha|mtcaptcha|\bcaptcha\b/i;

function isCaptcha({ name, attribs: { src = '', class: classes = '', alt = '' } }: Element): boolean {
  if (/^(script|iframe|img)$/.test(name)) return vendors.test(src) || (name === 'img' && vendors.test(alt));
  return name === 'div' && vendors.test(classes);
}

const puzzle =
  /(type|enter) the (characters|letters|code)|not a robot|zeichen (ein|ab)|kein roboter|(recopiez|saisissez) les (caractères|lettres)|pas un robot|(escriba|introduzca) los (caracteres|letras)|no soy un robot|لست (روبوت|برنامج)|اكتب (الأحرف|الحروف)|\d\s*[+×x*−-]\s*\d+\s*=/i;

function isPuzzle(label: string): boolean {
  return puzzle.test(label);
}

/** Questions of the owner's that are puzzles. */
export function askedPuzzles({ form }: CheckFacts): Finding[] {
  return (form?.questions ?? []).flatMap(({ id, label }) =>
    isPuzzle(label) ? [{ where: {}, what: `the question “${id}” is a puzzle: “${label}”` }] : [],
  );
}
