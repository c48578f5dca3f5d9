import { file } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const schema = z.object({
  paragraphs: z.array(z.string()),
  author: z.string(),
  score: z.number(),
  day: z.string(),
  language: z.string(),
  newer: z.string().nullable(),
  older: z.string().nullable(),
});
export const collections = {
  testimonials: defineCollection({ loader: file('src/data/testimonials.json'), schema }),
};
