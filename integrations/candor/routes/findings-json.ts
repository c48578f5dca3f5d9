import type { APIRoute } from 'astro';
import config from 'virtual:candor/config';
import findings from 'virtual:candor/findings';
import { findingsJson } from '../dist/render.js';

export const GET: APIRoute = () =>
  new Response(findingsJson(findings, config.asOf), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
