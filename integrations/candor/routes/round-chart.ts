import type { APIRoute, InferGetStaticPropsType } from 'astro';
import config from 'virtual:candor/config';
import findings from 'virtual:candor/findings';
import { roundChart, roundChartPaths } from '../dist/render.js';

export const getStaticPaths = () => roundChartPaths(findings);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(roundChart(findings, props, config), { headers: { 'Content-Type': 'image/svg+xml' } });
