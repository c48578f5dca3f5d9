import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCollection } from 'astro:content';
import config from 'virtual:candor/config';
import share from 'virtual:candor/share';

/** The code that draws is no part of the site's own: it is loaded from where it is installed, while the site is built. */
async function openImages() {
  const door = (await import(/* @vite-ignore */ share.door)) as typeof import('../dist/site/share-images.js');
  return door.shareImages(share.settings);
}

export const getStaticPaths = async () => {
  const quotables = (await getCollection('testimonials')).map(({ data }) => data);
  return (await openImages()).paths(quotables, config);
};

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const png = await (await openImages()).png(props.file);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
