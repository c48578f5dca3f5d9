import Change from './Change.astro';
import ChangedBecauseOfYou from './ChangedBecauseOfYou.astro';
import Changes from './Changes.astro';
import Compare from './Compare.astro';
import Distribution from './Distribution.astro';
import Figure from './Figure.astro';
import Movement from './Movement.astro';
import Nps from './Nps.astro';
import Quote from './Quote.astro';
import Segments from './Segments.astro';
import SelectionStatement from './SelectionStatement.astro';
import Testimonial from './Testimonial.astro';
import Testimonials from './Testimonials.astro';
import Themes from './Themes.astro';
import Trend from './Trend.astro';
import YouSaidWeDid from './YouSaidWeDid.astro';

/** What reports and changes may use without importing it. */
export const storyComponents = {
  ...{ Change, ChangedBecauseOfYou, Changes, Compare, Distribution, Figure, Movement, Nps, Quote, Segments },
  ...{ SelectionStatement, Testimonial, Testimonials, Themes, Trend, YouSaidWeDid },
};
