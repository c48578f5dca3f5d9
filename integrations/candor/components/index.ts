export { default as Changes } from './Changes.astro';
export { default as Comments } from './Comments.astro';
export { default as Distribution } from './Distribution.astro';
export { default as Findings } from './Findings.astro';
export { default as Nps } from './Nps.astro';
export { default as SelectionStatement } from './SelectionStatement.astro';
export { default as Testimonial } from './Testimonial.astro';
export { default as Testimonials } from './Testimonials.astro';
