import { consentBoxes, textLimits, type FormDefinition, type FormState } from '../model/form.js';
import type { Texts } from '../text/texts.js';
import {
  choiceView,
  fieldId,
  questionView,
  scoreView,
  textView,
  type ChoiceView,
  type FieldContext,
  type FieldView,
  type OptionView,
  type QuestionView,
  type ScoreView,
  type TextView,
} from './form-fields.js';
import { formIntro, type FormIntro, type FormPlace } from './form-intro.js';

export type { ChoiceView, FieldView, OptionView, ScoreView, TextView } from './form-fields.js';

/** What is wrong, in one place above everything else. */
export interface ProblemView {
  title: string;
  /** A fault of the whole form. */
  text: string | null;
  /** Links to the fields to correct. */
  entries: readonly { href: string; text: string }[];
}

/** The comment: its label follows the score. */
export interface CommentView extends TextView {
  labels: { low: string; high: string };
  /** `digits` are those of the language, which browsers and servers may take for others. */
  count: { id: string; text: string; max: number; left: string; over: string; digits: string };
}

/** Everything the feedback form prints. */
export interface FormView {
  problem: ProblemView | null;
  intro: FormIntro;
  score: ScoreView;
  comment: CommentView;
  questions: readonly QuestionView[];
  consent: ChoiceView;
  identity: readonly TextView[];
  followUp: { box: ChoiceView; email: TextView } | null;
  /** Fields that nobody sees, by name. */
  hidden: Readonly<Record<string, string>>;
  /** Whether the fields hold what a visitor sent, which no draft may overwrite. */
  kept: boolean;
}

/** Turns the configured form and what a visitor sent into what the page prints. */
export function formView(
  definition: FormDefinition,
  state: FormState,
  texts: Texts,
  place: FormPlace,
): FormView {
  const context = { state, texts };
  const { t } = texts;
  const { organisation } = place;
  const legend = organisation === null ? t('form.score.legend.us') : t('form.score.legend', { organisation });
  const parts = {
    score: scoreView('score', { label: legend }, [t('form.score.low'), t('form.score.high')], context),
    comment: commentView(context),
    questions: definition.questions.map((question) => questionView(question, context)),
    consent: consentView(context, organisation ?? ''),
    identity: identityViews(context),
    followUp: definition.followUp ? followUpView(context, definition) : null,
  };
  const { followUp } = parts;
  const fields = [parts.score, parts.comment, ...parts.questions, parts.consent, ...parts.identity];
  if (followUp !== null) fields.push(followUp.box, followUp.email);
  return {
    problem: problemView(state, texts, fields),
    intro: formIntro(definition, texts, place),
    ...parts,
    hidden: hiddenFields(definition, state),
    kept: state.faults.length > 0 || Object.keys(state.values).length > 0,
  };
}

function commentView(context: FieldContext): CommentView {
  const { t } = context.texts;
  const max = textLimits.comment;
  const id = `${fieldId('comment')}.count`;
  return {
    ...textView(
      'comment',
      { label: t('form.comment.plain'), subject: t('form.comment'), notes: [id] },
      context,
    ),
    labels: { low: t('form.comment.low'), high: t('form.comment.high') },
    count: {
      id,
      max,
      text: t('form.count', { max }),
      left: t('form.count.left'),
      over: t('form.count.over'),
      digits: context.texts.digits,
    },
  };
}

/** The wording is the one that `consentVersion` names: the same keys, filled the same way. */
function consentView(context: FieldContext, organisation: string): ChoiceView {
  const { t } = context.texts;
  const boxes = consentBoxes.map((box) => [box, t(`form.consent.${box}`, { organisation })] as const);
  const wording = {
    label: t('form.consent.legend', { organisation }),
    help: t('form.consent.help', { organisation }),
  };
  return choiceView('consent', wording, boxes, null, context);
}

function identityViews(context: FieldContext): TextView[] {
  const { t } = context.texts;
  const field = (name: 'name' | 'role' | 'organisation', autocomplete: string): TextView =>
    textView(
      name,
      { label: t('form.optional', { label: t(`form.${name}`) }), subject: t(`form.${name}`) },
      context,
      autocomplete,
    );
  return [field('name', 'name'), field('role', 'organization-title'), field('organisation', 'organization')];
}

function followUpView(
  context: FieldContext,
  { receiver, retention }: FormDefinition,
): NonNullable<FormView['followUp']> {
  const { t, count } = context.texts;
  const wording = { label: t('form.followup.legend') };
  const help =
    receiver === 'service' ? t('form.email.help.service') : count('form.email.help', retention.emailDays);
  return {
    box: choiceView('followup', wording, [['yes', t('form.followup.box')]], null, context),
    email: textView(
      'email',
      { label: t('form.optional', { label: t('form.email') }), help },
      context,
      'email',
    ),
  };
}

function hiddenFields(definition: FormDefinition, state: FormState): Record<string, string> {
  // A service stores every field it gets: only what means something there is sent to it.
  if (definition.receiver === 'service')
    return { ...definition.hidden, wording: definition.consentVersion, topic: state.topic ?? '' };
  const own = state.token === null ? { idempotency: state.key } : { token: state.token };
  const topic = state.token !== null && state.topic === null ? {} : { topic: state.topic ?? '' };
  const proof = state.challenge === null ? {} : { proof: '' };
  return { ...definition.hidden, wording: definition.consentVersion, ...own, ...topic, ...proof };
}

/** In the words that stand at the fields; links go to what can be corrected: the first of a group, else the field. */
function problemView(
  { faults, notice }: FormState,
  { t }: Texts,
  fields: readonly (FieldView & { options?: readonly OptionView[] })[],
): ProblemView | null {
  if (faults.length === 0 && notice === null) return null;
  return {
    title: faults.length > 0 ? t('form.problem') : t('form.notice'),
    text: notice === null ? null : t(`form.notice.${notice}`),
    entries: fields.flatMap(({ id, error, options }) =>
      error === null ? [] : [{ href: `#${options?.[0]?.id ?? id}`, text: error }],
    ),
  };
}
