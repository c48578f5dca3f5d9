import { sentAnswers } from '../check/probe.js';
import { answersSchema, checkAnswers } from '../collect/answers.js';
import {
  emptyForm,
  type FormDefinition,
  type FormFault,
  type FormState,
  type ReceiptView,
} from '../model/form.js';

/** One page of the form as a visitor may come to see it, with invented answers. */
export type Probe = { state: string; error: boolean } & (
  | { page: 'feedback'; form: FormState }
  | { page: 'thanks'; receipt: string | null }
  | { page: 'receipt'; ask: { problem: boolean; done: 'erased' | null; unavailable: boolean } }
  | {
      page: 'receipt';
      ask: null;
      view: ReceiptView;
      confirm: 'withdraw' | 'silence' | 'erase' | null;
      done: 'withdrawn' | 'silenced' | null;
    }
);

const receipt = 'r1.0000000000000000.00000000000000000000000000000000';

/** Every state in which the form, its thanks and the page of receipts can be. */
export function probes(form: FormDefinition): Probe[] {
  const faults = faultsOf(form);
  const view = inventedAnswer(form);
  const ask = { problem: false, done: null, unavailable: false } as const;
  const open = { page: 'receipt', error: false, ask: null, view, confirm: null, done: null } as const;
  const withdrawn = { ...view, withdrawn: true, state: 'withdrawn' } as const;
  return [
    { state: 'fresh', page: 'feedback', error: false, form: emptyForm },
    { state: 'errors', page: 'feedback', error: true, form: { ...emptyForm, values: sentAnswers, faults } },
    {
      state: 'notice',
      page: 'feedback',
      error: true,
      form: { ...emptyForm, values: sentAnswers, notice: 'unavailable' },
    },
    { state: 'thanks', page: 'thanks', error: false, receipt: null },
    { state: 'thanks-with-receipt', page: 'thanks', error: false, receipt },
    { state: 'receipt', page: 'receipt', error: false, ask },
    { state: 'receipt-unknown', page: 'receipt', error: true, ask: { ...ask, problem: true } },
    { state: 'receipt-unavailable', page: 'receipt', error: true, ask: { ...ask, unavailable: true } },
    { ...open, state: 'answer' },
    { ...open, state: 'answer-before-withdrawing', confirm: 'withdraw' },
    { ...open, state: 'answer-withdrawn', view: withdrawn, done: 'withdrawn' },
    { ...open, state: 'answer-before-silencing', confirm: 'silence' },
    { ...open, state: 'answer-before-erasing', confirm: 'erase' },
    { state: 'answer-erased', page: 'receipt', error: false, ask: { ...ask, done: 'erased' } },
  ];
}

/** What the receiver says to invented answers that are wrong, and to a wording of consent that has changed since. */
function faultsOf({ questions }: FormDefinition): FormFault[] {
  const checked = checkAnswers(answersSchema(questions), new Map(Object.entries(sentAnswers)));
  return [...('faults' in checked ? checked.faults : []), { field: 'consent', key: 'wording' }];
}

function inventedAnswer({ round, questions, consentVersion }: FormDefinition): ReceiptView {
  return {
    ...{ receipt, receivedOn: '2020-01-02', receivedAt: '12:00', round, language: 'en', topic: '' },
    ...{ score: 3, comment: 'These words are invented.\nSo is this line.' },
    answers: questions.map(({ label }) => ({ label, answer: '' })),
    ...{ name: 'Invented Person', role: '', organisation: '', followUp: true, consent: ['quote', 'name'] },
    ...{ withdrawn: false, wording: consentVersion, flags: [], state: 'waiting', reason: null },
  };
}
