import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUpSentence } from '../../../integrations/candor/dist/changes/follow-up-sentence.js';
import {
  dueSteps,
  newSteps,
  tellingsOf,
  type Contact,
  type Telling,
} from '../../../integrations/candor/dist/changes/follow-up.js';
import { changeStatuses, type ChangeStatus } from '../../../integrations/candor/dist/model/change.js';
import type { Change, Concern } from '../../../integrations/candor/dist/model/published-change.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const steps = (...pairs: [string, ChangeStatus, string?][]) =>
  pairs.map(([date, status, note = null]) => ({ date, status, note }));

/** A change about opening hours, done on 10 June 2026, unless told otherwise. */
function change(changes: Partial<Change> = {}): Change {
  const { status = 'done', since = '2026-06-10' } = changes;
  return {
    id: 'hours',
    title: 'Longer hours',
    said: {
      ...{ summary: null, theme: { id: 'hours', name: 'Opening hours' }, rounds: [], n: 1, base: 1 },
      ...{ share: null, quotes: [], comments: [] },
    },
    ...{ status, since, did: null, reason: null, updated: since, nextUpdateBy: null, overdue: false },
    ...{ steps: steps([since, status]), owner: null, links: [], outcome: null },
    ...changes,
  };
}

const concern: Concern = { id: 'hours', rounds: ['feedback'], theme: 'hours', asked: [] };

/** Somebody who mentioned the opening hours on 1 June 2026, unless told otherwise. */
function contact(response: string, changes: Partial<Contact> = {}): Contact {
  return {
    ...{ response, id: `public ${response}`, person: `person of ${response}`, round: 'feedback' },
    ...{ themes: ['hours'], receivedOn: '2026-06-01', ...changes },
  };
}

const due = (contacts: Contact[], changes = [change()], concerns = [concern]) =>
  dueSteps(contacts, changes, concerns);

describe('somebody is to be told', () => {
  test('of a change whose theme they mentioned in one of its rounds, or that their answer asked for', () => {
    const asked = { ...concern, asked: ['public asked'] };
    const contacts = [
      contact('mentioned'),
      contact('asked', { themes: [] }),
      contact('elsewhere', { round: 'spring' }),
      contact('other', { themes: ['tea'] }),
    ];
    expect(due(contacts, [change()], [asked]).map(({ response }) => response)).toEqual([
      'mentioned',
      'asked',
    ]);
  });

  test('of what was done on the day they spoke or later, never of what was done before', () => {
    const on = (receivedOn: string): number => due([contact('a', { receivedOn })]).length;
    expect([on('2026-06-09'), on('2026-06-10'), on('2026-06-11')]).toEqual([1, 1, 0]);
  });

  test('of every status but that it was heard', () => {
    const told = changeStatuses.filter((status) => due([contact('a')], [change({ status })]).length === 1);
    expect(told).toEqual(changeStatuses.filter((status) => status !== 'heard'));
  });

  test('of where a change stands now, not of the notes since then', () => {
    const noted = change({
      status: 'planned',
      since: '2026-06-10',
      updated: '2026-06-20',
      steps: steps(['2026-06-05', 'looking'], ['2026-06-10', 'planned'], ['2026-06-20', 'planned', 'Soon.']),
    });
    expect(due([contact('a')], [noted])).toMatchObject([{ status: 'planned', day: '2026-06-10' }]);
  });

  test('once of each status, unless they opted out', () => {
    const contacts = [contact('a', { person: 'ada' }), contact('b', { person: 'ada' }), contact('c')];
    const all = due(contacts);
    expect(newSteps(all, [], new Set())).toEqual(all);
    expect(newSteps(all, [all[0]!], new Set()).map(({ response }) => response)).toEqual(['c']);
    expect(newSteps(all, [], new Set(['ada'])).map(({ response }) => response)).toEqual(['c']);
    const later = due(contacts, [change({ status: 'reversed' })]);
    expect(newSteps(later, all, new Set())).toEqual(later);
  });
});

describe('a person with several answers is told once', () => {
  const tell = (contacts: Contact[], concerns = [concern]): Telling[] =>
    tellingsOf(due(contacts, [change()], concerns), contacts, [change()], concerns);

  test('about the one that asked for it, else about the first', () => {
    const [first, second] = [contact('first', { person: 'ada' }), contact('second', { person: 'ada' })];
    const about = (concerns?: Concern[]) =>
      tell([first, second], concerns).map(({ contact: { response }, relation }) => [response, relation]);
    expect(about()).toEqual([['first', 'mentioned']]);
    expect(about([{ ...concern, asked: ['public second'] }])).toEqual([['second', 'asked']]);
  });

  test('never about an answer that came after the step, which was noted with it because it is theirs', () => {
    const [first, later] = [
      contact('first', { person: 'ada' }),
      contact('later', { person: 'ada', receivedOn: '2026-06-12' }),
    ];
    const steps = due([first]).flatMap((step) => [step, { ...step, response: 'later' }]);
    const concerns = [{ ...concern, asked: ['public later'] }];
    const told = tellingsOf(steps, [first, later], [change()], concerns);
    expect(told.map(({ contact: { response } }) => response)).toEqual(['first']);
  });

  test('in the order in which people answered', () => {
    const people = ['c', 'a', 'b'].map((name) => contact(name));
    expect(tell(people).map(({ contact: { response } }) => response)).toEqual(['c', 'a', 'b']);
  });

  test('whatever the answers: every person to be told is told each step exactly once', () => {
    const answers = fc.array(
      fc.record({ person: fc.constantFrom('ada', 'bob', 'cy'), themes: fc.subarray(['hours', 'tea']) }),
      { maxLength: 12 },
    );
    const changes = [change(), change({ id: 'tea' })];
    const concerns = [concern, { ...concern, id: 'tea', theme: 'tea' }];
    fc.assert(
      fc.property(answers, (given) => {
        const contacts = given.map((more, index) => contact(`r${index}`, more));
        const steps = dueSteps(contacts, changes, concerns);
        const told = tellingsOf(steps, contacts, changes, concerns);
        const keys = told.map((one) => `${one.contact.person} ${one.change.id}`);
        const wanted = given.flatMap(({ person, themes }) => themes.map((theme) => `${person} ${theme}`));
        expect(keys.sort()).toEqual([...new Set(wanted.map((key) => key))].sort());
      }),
    );
  });
});

test('a step that is gone, or nobody’s any more, is told to nobody', () => {
  const contacts = [contact('a')];
  const all = due(contacts);
  expect(tellingsOf(all, contacts, [], [])).toEqual([]);
  expect(tellingsOf(all, contacts, [change({ since: '2026-06-12' })], [concern])).toEqual([]);
  expect(tellingsOf(all, [], [change()], [concern])).toEqual([]);
  expect(tellingsOf(all, contacts, [change()], [{ ...concern, theme: 'tea' }])).toEqual([]);
});

describe('a sentence', () => {
  const english = createTexts('en-GB', {});
  const german = createTexts('de', {});

  function sentence(changes: Partial<Change>, more: Partial<Telling> = {}, texts = english): string {
    const told = change(changes);
    const telling: Telling = {
      ...{ contact: contact('a', { receivedOn: '2026-05-12' }), change: told, relation: 'asked' },
      ...{ status: told.status, day: told.since, current: true, note: null, ...more },
    };
    return followUpSentence(telling, texts);
  }

  test('says when they spoke of it, what was done since, and nothing of why', () => {
    expect(sentence({ did: 'We stay open until eight' })).toBe(
      'You asked for this on 12 May 2026: “Longer hours”. It was done on 10 June 2026. We stay open until eight.',
    );
    expect(sentence({ did: 'Open until eight.' }, { relation: 'mentioned' })).toBe(
      'You mentioned “Opening hours” on 12 May 2026. Since then: “Longer hours”. It was done on 10 June 2026. Open until eight.',
    );
  });

  test('is one line, however its owner broke the lines of it', () => {
    expect(sentence({ title: 'Longer\nhours', did: 'Open until eight.\n\nOn Sundays\ttoo' })).toBe(
      'You asked for this on 12 May 2026: “Longer hours”. It was done on 10 June 2026. Open until eight. On Sundays too.',
    );
  });

  test('says why not, and when there will be more', () => {
    expect(sentence({ status: 'cannot', reason: 'We are too few' })).toMatch(
      /We cannot do it; that was decided on 10 June 2026\. The reason: We are too few\.$/,
    );
    const planned = { status: 'planned', nextUpdateBy: '2026-07-31' } as const;
    expect(sentence(planned)).toMatch(/planned since 10 June 2026\. We will say more by 31 July 2026\.$/);
    expect(sentence({ ...planned, overdue: true })).toMatch(
      /We had promised to say more by 31 July 2026, and are late\.$/,
    );
  });

  test('of a step that is not the last one says nothing of what came later', () => {
    const said = sentence(
      { status: 'done', did: 'Open until eight.', nextUpdateBy: '2026-07-31' },
      { status: 'planned', day: '2026-06-02', current: false, note: 'The rota is being drawn' },
    );
    expect(said).toBe(
      'You asked for this on 12 May 2026: “Longer hours”. It has been planned since 2 June 2026. The rota is being drawn.',
    );
  });

  test('is in the language of the site', () => {
    expect(sentence({ did: 'Bis acht Uhr offen.' }, { relation: 'mentioned' }, german)).toBe(
      'Am 12. Mai 2026 haben Sie „Opening hours“ angesprochen. Seitdem: „Longer hours“. Es wurde am 10. Juni 2026 umgesetzt. Bis acht Uhr offen.',
    );
  });

  test.each(changeStatuses.filter((status) => status !== 'heard'))('has words for "%s"', (status) => {
    for (const texts of [english, german])
      expect(sentence({ status }, {}, texts)).not.toMatch(/followup|[{}]/);
  });
});
