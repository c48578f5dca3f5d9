import { candorCollections } from 'astro-candor/content';

export const collections = { ...candorCollections() };
