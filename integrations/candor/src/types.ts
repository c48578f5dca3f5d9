export type { Change } from './model/change.js';
export type { Decision } from './model/decision.js';
export type { RoundFigures } from './model/finding.js';
export type { FormDefinition, FormFault, FormState, Question, ReceiptView } from './model/form.js';
export type { DecidedSite as Workshop } from './decisions.js';
export type { Issue } from './model/issue.js';
export type { Quotable, SelectionFacts, WithheldReason } from './model/published.js';
export type { Round } from './model/round.js';
export type { ChangeView } from './publish/change-view.js';
export type { SiteConfig } from './publish/config.js';
export type { ModuleData } from './publish/modules.js';
export type {
  ChoiceView,
  CommentView,
  FieldView,
  FormView,
  OptionView,
  ProblemView,
  ScoreView,
  TextView,
} from './publish/form-view.js';
export type { QuoteView } from './publish/quote-view.js';
export type { BarView } from './publish/bars.js';
export type { RoundLine, RoundView } from './publish/round-view.js';
export type { StatementView } from './publish/statement.js';
export type { CandorOptions, CandorUserOptions } from './options/schema.js';
