import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { closest } from '../page/elements.js';
import { textOf } from '../page/text.js';
import {
  descriptionsOf,
  feedbackForms,
  isUnseen,
  labelOf,
  radioGroups,
  type CheckedForm,
  type RadioGroup,
} from '../page/forms.js';
import type { CheckedPage } from '../page/page.js';

/** Radio buttons that are no group, no scale from 0 to 10, or one whose ends nobody explains. */
export function brokenGroups(page: CheckedPage, facts: CheckFacts): Finding[] {
  return feedbackForms(page, facts)
    .flatMap((form) => [
      ...radioGroups(form).flatMap((group) => [
        ...groupFaults(group, form),
        ...(group.score ? scaleFaults(group, form, facts) : []),
      ]),
      ...boxFaults(form),
      ...(radioGroups(form).some(({ score }) => score) ? [] : lostScore(form)),
    ])
    .map((what) => ({ where: { file: page.name }, what }));
}

function groupFaults({ name, group, radios }: RadioGroup, form: CheckedForm): string[] {
  if (group === null) return [`the radio buttons “${name}” stand in no fieldset`];
  const outside = radios.filter((radio) => closest(radio, (at) => at === group) === null);
  return [
    ...(legendOf(group) === '' ? [`the fieldset of “${name}” has no legend that asks the question`] : []),
    ...(outside.length > 0
      ? [`${outside.length} radio buttons of “${name}” stand outside its fieldset`]
      : []),
    ...radios.flatMap((radio) =>
      labelOf(radio, form) === '' ? [`the choice ${name}=${radio.attribs.value} has no label`] : [],
    ),
  ];
}

function scaleFaults(
  { name, group, radios }: RadioGroup,
  form: CheckedForm,
  { texts }: CheckFacts,
): string[] {
  const scores = Array.from({ length: 11 }, (_, score) => String(score));
  const wrong = scores.filter((score) => {
    const found = radios.filter(({ attribs }) => attribs.value === score);
    const named = [score, texts.number(Number(score))];
    return found.length !== 1 || !named.some((number) => labelOf(found[0]!, form).includes(number));
  });
  const told =
    wrong.length === 0
      ? []
      : [`the score “${name}” has no radio button of its own, labelled so, for ${wrong.join(', ')}`];
  return [
    ...told,
    ...(group === null || explainsEnds(group, radios, form)
      ? []
      : [`what the ends of the score “${name}” mean is no visible text tied to it (aria-describedby)`]),
  ];
}

/** A text for each end, or one that speaks of both. Help and errors are none. */
function explainsEnds(group: Element, radios: readonly Element[], form: CheckedForm): boolean {
  const tied = [group, radios[0]!, radios.at(-1)!].flatMap((element) => descriptionsOf(element, form));
  if (tied.includes(null)) return false;
  const notes = new Set(tied.filter((note) => note !== null && !/\.(help|error)$/.test(note.attribs.id!)));
  const texts = [...notes].filter((note) => !isUnseen(note!)).map((note) => textOf(note!));
  const told = texts.filter((text) => text !== '');
  return told.length > 1 || (told.length === 1 && /0/.test(told[0]!) && /10/.test(told[0]!));
}

/** Several boxes of one name are a question too. */
function boxFaults({ controls }: CheckedForm): string[] {
  const boxes = controls.filter(({ attribs }) => attribs.type === 'checkbox');
  return [...Map.groupBy(boxes, ({ attribs }) => attribs.name ?? '')].flatMap(([name, own]) => {
    if (own.length < 2) return [];
    const group = closest(own[0]!, ({ name: tag }) => tag === 'fieldset');
    return group === null || legendOf(group) === ''
      ? [`the boxes “${name}” stand in no fieldset with a legend that asks the question`]
      : [];
  });
}

/** A score that is asked for by something else than radio buttons. */
function lostScore({ controls }: CheckedForm): string[] {
  const other = controls.find(({ attribs }) => attribs.name === 'score');
  return other === undefined
    ? []
    : [
        `the score is asked for by <${other.name} type="${other.attribs.type ?? ''}">, not by 11 radio buttons`,
      ];
}

function legendOf(group: Element): string {
  const first = group.children.find(isTag);
  return first?.name === 'legend' ? textOf(first) : '';
}

/** Choices in a row whose only name is a picture, a tip or something that is read aloud. */
export function unnamedTiles(page: CheckedPage, facts: CheckFacts): Finding[] {
  return feedbackForms(page, facts).flatMap((form) =>
    radioGroups(form).flatMap(({ name, radios }) => {
      const bare = radios.filter((radio) => !/[\p{L}\p{N}]/u.test(labelOf(radio, form)));
      if (bare.length === 0) return [];
      const values = bare.map(({ attribs }) => attribs.value).join(', ');
      return [
        { where: { file: page.name }, what: `choices of “${name}” show no words or numbers: ${values}` },
      ];
    }),
  );
}

/** Sliders that nothing else stands for. */
export function loneSliders(page: CheckedPage, facts: CheckFacts): Finding[] {
  return feedbackForms(page, facts).flatMap(({ controls }) =>
    controls.flatMap(({ attribs: { type, name } }) => {
      const others = controls.filter(({ attribs }) => attribs.name === name && attribs.type !== 'range');
      if (type !== 'range' || others.length > 0) return [];
      return [{ where: { file: page.name }, what: `a slider is the only way to answer “${name ?? ''}”` }];
    }),
  );
}
