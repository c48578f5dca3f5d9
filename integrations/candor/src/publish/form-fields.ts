import type { FormState, Question } from '../model/form.js';
import type { Texts } from '../text/texts.js';

/** One question with the notes that belong to it. */
export interface FieldView {
  /** Id of the control, or of the group of controls. */
  id: string;
  name: string;
  label: string;
  help: string | null;
  error: string | null;
  /** Ids of the notes that describe it. */
  describedBy: string | undefined;
}

/** One radio button or checkbox. */
export interface OptionView {
  id: string;
  value: string;
  label: string;
  checked: boolean;
}

/** Radio buttons or checkboxes; `none` is the way to take a chosen answer back. */
export interface ChoiceView extends FieldView {
  options: OptionView[];
  none: OptionView | null;
}

/** A score from 0 to 10 with what its ends mean. */
export interface ScoreView extends ChoiceView {
  low: { id: string; text: string };
  high: { id: string; text: string };
}

/** Something to type. */
export interface TextView extends FieldView {
  value: string;
  autocomplete: string | undefined;
}

export type QuestionView =
  ({ kind: 'score' } & ScoreView) | ({ kind: 'choice' } & ChoiceView) | ({ kind: 'text' } & TextView);

/** What fields are made from: what was sent, and the language. */
export interface FieldContext {
  state: Pick<FormState, 'values' | 'faults'>;
  texts: Texts;
}

export interface FieldWording {
  label: string;
  /** What a fault calls the field. @default the label */
  subject?: string;
  help?: string | null | undefined;
  /** Ids of other notes that describe the field. */
  notes?: readonly string[];
}

/** Id of a field; question ids have no dots, so ids made from it with one are nobody else's. */
export function fieldId(name: string): string {
  return `candor-answer-${name}`;
}

export function fieldView(
  name: string,
  { label, subject = label, help = null, notes = [] }: FieldWording,
  { state, texts }: FieldContext,
): FieldView {
  const id = fieldId(name);
  const fault = state.faults.find(({ field }) => field === name);
  const error =
    fault === undefined ? null : texts.t(`form.error.${fault.key}`, { ...fault.values, label: subject });
  const ids = [...notes];
  if (help !== null) ids.push(`${id}.help`);
  if (error !== null) ids.push(`${id}.error`);
  return { id, name, label, help, error, describedBy: ids.length > 0 ? ids.join(' ') : undefined };
}

export function textView(
  name: string,
  wording: FieldWording,
  context: FieldContext,
  autocomplete?: string,
): TextView {
  const sent = context.state.values[name];
  const value = typeof sent === 'string' ? sent : '';
  return { ...fieldView(name, wording, context), value, autocomplete };
}

/** Choices by value and label, and the one that says there is no answer. */
export function choiceView(
  name: string,
  wording: FieldWording,
  choices: readonly (readonly [value: string, label: string])[],
  none: string | null,
  context: FieldContext,
): ChoiceView {
  const sent = context.state.values[name];
  const id = fieldId(name);
  const option = (value: string, label: string, key: string): OptionView => ({
    id: `${id}.${key}`,
    value,
    label,
    checked: Array.isArray(sent) ? sent.includes(value) : sent === value,
  });
  return {
    ...fieldView(name, wording, context),
    options: choices.map(([value, label], index) => option(value, label, String(index))),
    none: none === null ? null : option('', none, 'none'),
  };
}

export function scoreView(
  name: string,
  wording: FieldWording,
  [lowest, highest]: readonly [string, string],
  context: FieldContext,
): ScoreView {
  const { t, number } = context.texts;
  const id = fieldId(name);
  const low = { id: `${id}.low`, text: lowest };
  const high = { id: `${id}.high`, text: highest };
  const scores = Array.from({ length: 11 }, (_, score) => [String(score), number(score)] as const);
  const described = { ...wording, notes: [low.id, high.id] };
  return { ...choiceView(name, described, scores, t('form.score.none'), context), low, high };
}

/** A configured question; none of them has to be answered. */
export function questionView(question: Question, context: FieldContext): QuestionView {
  const { t } = context.texts;
  const { id, kind, help } = question;
  const wording = { label: t('form.optional', { label: question.label }), subject: question.label, help };
  if (kind === 'score') {
    const ends = [t('form.score.lowest'), t('form.score.highest')] as const;
    return { kind, ...scoreView(id, wording, ends, context) };
  }
  if (kind === 'text') return { kind, ...textView(id, wording, context) };
  const choices =
    kind === 'choice'
      ? question.choices.map((choice) => [choice, choice] as const)
      : ([
          ['yes', t('form.yes')],
          ['no', t('form.no')],
        ] as const);
  return { kind: 'choice', ...choiceView(id, wording, choices, t('form.noAnswer'), context) };
}
