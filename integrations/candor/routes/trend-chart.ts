import type { APIRoute, InferGetStaticPropsType } from 'astro';
import config from 'virtual:candor/config';
import findings from 'virtual:candor/findings';
import { trendChart, trendChartPaths } from '../dist/render.js';

export const getStaticPaths = () => trendChartPaths(findings);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(trendChart(findings, props.id, config), { headers: { 'Content-Type': 'image/svg+xml' } });
