import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { Evidence } from '../../../integrations/candor/dist/model/evidence.js';
import type { Draft, Mutation } from './draft.js';

/** Changes one of the published quotes that fit, as it is in the records. */
function quote(
  draft: Draft,
  fits: (quotable: Quotable) => boolean,
  change: (one: Quotable) => Partial<Quotable>,
): string {
  const one = draft.random.pick([...draft.facts.quotables.values()].filter(fits));
  const quotables = new Map(draft.facts.quotables).set(one.id, { ...one, ...change(one) });
  draft.amend({ quotables });
  return one.id;
}

function evidence(draft: Draft, held: Partial<Evidence>): string {
  return quote(
    draft,
    (one) => (one as { evidence?: Evidence }).evidence !== undefined,
    (one) => ({ evidence: { ...(one as { evidence?: Evidence }).evidence!, ...held } }) as Partial<Quotable>,
  );
}

function round(draft: Draft, change: object): string {
  const { id } = draft.random.pick(draft.facts.rounds);
  draft.amend({ rounds: draft.facts.rounds.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  return id;
}

function text(draft: Draft, key: string, said: string): string {
  const { options } = draft.facts;
  draft.amend({ options: { ...options, texts: { ...options.texts, [key]: said } } });
  return said;
}

function waiver(draft: Draft, rule: string, until: string): string {
  draft.amend({ waivers: [...draft.facts.waivers, { rule, reason: 'We shall see to it.', until }] });
  return `${rule} until ${until}`;
}

export const records: readonly Mutation[] = [
  {
    name: 'a comment was edited after somebody decided about it',
    apply: (draft) => evidence(draft, { wordsChanged: true }),
  },
  {
    name: 'the same words are said by two people',
    apply: (draft) => {
      const model = draft.random.pick(
        [...draft.facts.quotables.values()].filter(({ name }) => name !== null),
      );
      return quote(
        draft,
        (one) => one.name !== null && one.name !== model.name && one.id !== model.id,
        () => ({ comment: model.comment }),
      );
    },
  },
  {
    name: 'a quote has a name that nobody has',
    apply: (draft) =>
      quote(
        draft,
        ({ name }) => name !== null,
        () => ({ name: draft.random.pick(['Jane Doe', 'John Doe']) }),
      ),
  },
  {
    name: 'a quote was written by a machine',
    apply: (draft) => evidence(draft, { aiGenerated: true }),
  },
  {
    name: 'a quote is from within the business and no label says so',
    apply: (draft) => evidence(draft, { insider: true, relationship: false }),
  },
  {
    name: 'a quote is from long ago and nobody asked again',
    apply: (draft) =>
      quote(
        draft,
        ({ submittedOn }) => submittedOn !== null,
        () => ({ submittedOn: '2023-01-05' }),
      ),
  },
  {
    name: 'a reward is for those who are pleased',
    apply: (draft) =>
      draft.random.below(2) === 0
        ? round(draft, {
            incentive: draft.random.pick(['A voucher for promoters', 'A gift']),
            incentiveForAnyAnswer: false,
          })
        : text(
            draft,
            'form.intro.use',
            'If you loved it, write us a glowing review and get 10% off your next visit.',
          ),
  },
  {
    name: 'people are asked for a good score',
    apply: (draft) =>
      draft.random.below(2) === 0
        ? round(draft, { question: 'How much did you love our excellent service? Please give us a 10!' })
        : text(draft, 'form.score', 'Our mechanics depend on your score: please give us a 10.'),
  },
  {
    name: 'only those with a high score are asked to review',
    apply: (draft) =>
      text(draft, 'thanks.next', 'You gave us a 9 or 10? Then please leave us a review on Google.'),
  },
  {
    name: 'a request for feedback sells something',
    apply: (draft) =>
      text(draft, 'thanks.next', 'Thank you! Use the code SPRING20 for 20% off your next order.'),
  },
  {
    name: 'a waiver is past its day',
    apply: (draft) => waiver(draft, 'UK-stale', draft.random.pick(['2026-06-29', '2025-12-31'])),
  },
  {
    name: 'a waiver is of a rule that there is not',
    apply: (draft) => waiver(draft, draft.random.pick(['UK-13.5', 'US-999', 'leaks']), '2026-12-31'),
  },
  {
    name: 'promoters’ words stand without the balance',
    apply: (draft) => {
      draft.amend({ options: { ...draft.facts.options, balance: false } });
      return '`policy.balance: false`';
    },
  },
  {
    name: 'answers are kept for longer than is said',
    apply: (draft) => {
      draft.amend({ overdue: [{ source: 'content/responses/autumn-2024.csv', n: 12, collected: false }] });
      return '12 answers';
    },
  },
];
