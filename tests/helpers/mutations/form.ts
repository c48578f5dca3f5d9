import type { Element } from 'domhandler';
import { isProbe } from '../../../integrations/candor/dist/check/probe.js';
import type { CheckedPage } from '../../../integrations/candor/dist/check/page/page.js';
import { all, append, first, must, remove, textsOf, type Draft, type Mutation } from './draft.js';

const fieldsOf = (form: Element, name: string): Element[] =>
  ['input', 'textarea', 'select']
    .flatMap((tag) => all(form, tag))
    .filter(({ attribs }) => attribs.name === name);
const formOf = ({ document }: CheckedPage): Element | undefined =>
  all(document, 'form').find((form) => fieldsOf(form, 'consent').length > 0);

/** Changes the form as it is when nobody has written anything, or in one of its other states. */
function form(state: RegExp, change: (form: Element, draft: Draft, page: CheckedPage) => string | void) {
  return (draft: Draft): string =>
    draft.page(
      (page) => isProbe(page.name) && state.test(page.name) && formOf(page) !== undefined,
      (page) => change(formOf(page)!, draft, page),
    );
}
const fresh = /\/fresh\//;
const labelOf = (field: Element): Element => {
  let at = field;
  while (at.parent !== null && at.name !== 'label') at = at.parent as Element;
  return at;
};

export const forms: readonly Mutation[] = [
  {
    name: 'consent is ticked beforehand',
    apply: form(fresh, (element, { random }) => {
      const box = random.pick(fieldsOf(element, 'consent'));
      box.attribs.checked = '';
      return box.attribs.value!;
    }),
  },
  {
    name: 'a score is chosen beforehand',
    apply: form(fresh, (element, { random }) => {
      const radio = random.pick(fieldsOf(element, 'score').filter(({ attribs }) => attribs.value !== ''));
      radio.attribs.checked = '';
      return radio.attribs.value!;
    }),
  },
  {
    name: 'consent is required',
    apply: form(fresh, (element, { random }) => {
      const box = must(fieldsOf(element, 'consent')[0]);
      box.attribs[random.pick(['required', 'aria-required'])] = 'true';
    }),
  },
  {
    name: 'consent is merged with something else',
    apply: form(fresh, (element, { random }) => {
      const also = random.pick([
        ' and send me your newsletter',
        '. I accept the terms and conditions',
        ' and tell me about offers',
      ]);
      const text = must(textsOf(labelOf(must(fieldsOf(element, 'consent')[0])), /\w/)[0]);
      text.data += also;
      return text.data;
    }),
  },
  {
    name: 'a slider takes the score',
    apply: form(fresh, (element) => {
      for (const radio of fieldsOf(element, 'score')) remove(labelOf(radio));
      append(must(first(element, 'fieldset')), '<input type="range" name="score" min="0" max="10">');
    }),
  },
  {
    name: 'a puzzle has to be solved',
    apply: form(fresh, (element, { random }) =>
      append(
        element,
        random.pick([
          '<div class="g-recaptcha" data-sitekey="k"></div>',
          '<script src="https://js.hcaptcha.com/1/api.js"></script><div class="h-captcha"></div>',
          '<img src="/captcha.png" alt=""><label>Type the letters <input name="captcha"></label>',
        ]),
      ),
    ),
  },
  {
    name: 'long comments are cut off',
    apply: form(fresh, (element) => {
      must(first(element, 'textarea')).attribs.maxlength = '500';
    }),
  },
  {
    name: 'errors lead to no field',
    apply: form(/\/errors\//, (_, __, { document }) => {
      for (const link of all(must(first(document, '.candor-problem')), 'a')) link.attribs.href = '#';
    }),
  },
  {
    name: 'what was written is lost with an error',
    apply: form(/\/errors\//, (element) => {
      for (const text of textsOf(must(first(element, 'textarea')), /\w/)) text.data = '';
    }),
  },
  {
    name: 'the score has no question for its group',
    apply: form(fresh, (element) => remove(must(first(element, 'legend')))),
  },
];
