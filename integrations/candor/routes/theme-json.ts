import type { APIRoute, InferGetStaticPropsType } from 'astro';
import changes from 'virtual:candor/changes';
import config from 'virtual:candor/config';
import { jsonResponse, feedOf, themeFeedPaths } from '../dist/render.js';

export const getStaticPaths = () => themeFeedPaths(changes);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  jsonResponse(feedOf(changes, props.theme, config));
