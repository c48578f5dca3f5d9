export type { RuleId } from './check/schema.js';
export type { Decision } from './model/decision.js';
export type {
  Breakdown,
  Comparison,
  Findings,
  Movement,
  RoundFigures,
  Series,
  ThemeFigures,
} from './model/finding.js';
export type { FormDefinition, FormFault, FormState, Question, ReceiptView } from './model/form.js';
export type { DecidedSite as Workshop } from './ingest/decisions.js';
export type { Issue } from './model/issue.js';
export type { Change, LedChange } from './model/published-change.js';
export type { PlatformReview, PlatformReviews } from './model/platform-review.js';
export type { Quotable, SelectionFacts, WithheldReason } from './model/published.js';
export type { Round } from './model/round.js';
export type { AnswerView, BriefView, ChangeView, StepView } from './publish/change-view.js';
export type { FiltersView } from './publish/changes-view.js';
export type { FeedGroup } from './publish/feed-links.js';
export type { LedSection } from './publish/led-view.js';
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
export type { PlainLink, SaidView } from './publish/said-view.js';
export type { ReviewsView, ReviewView } from './publish/reviews-view.js';
export type { CardProps, HideablePart, QuoteClasses } from './publish/quote-parts.js';
export type { QuoteView } from './publish/quote-view.js';
export type { Layout } from './model/layout.js';
export type { ShownAs } from './pages/testimonials-props.js';
export type { BarView } from './publish/bars.js';
export type { Chart } from './publish/charts/shapes.js';
export type { GroupView } from './publish/group-view.js';
export type { MovementView } from './publish/movement-view.js';
export type { SegmentTrendsView } from './publish/segment-trends-view.js';
export type { SegmentsView } from './publish/segments-view.js';
export type { ThemesView } from './publish/themes-view.js';
export type { TrendView } from './publish/trend-view.js';
export type { ComparisonView } from './publish/comparison-view.js';
export type { DisclosureItem } from './publish/disclosure-view.js';
export type { MethodView } from './publish/method-view.js';
export type { PolicySection } from './publish/policy-view.js';
export type { ReportLine } from './publish/report-view.js';
export type { RoundLine, RoundView } from './publish/round-view.js';
export type { WallPage } from './pages/wall-pages.js';
export type { StatementView } from './publish/statement.js';
export type { ShareTag } from './publish/share-tags.js';
export type { TestimonialEntry } from './publish/testimonial-entry.js';
export type { TestimonialView } from './publish/testimonial-view.js';
export type { ShareModule } from './site/share.js';
export type { CandorOptions, CandorUserOptions } from './options/schema.js';
