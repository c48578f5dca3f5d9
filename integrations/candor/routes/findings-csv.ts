import type { APIRoute } from 'astro';
import findings from 'virtual:candor/findings';
import { findingsCsv } from '../dist/render.js';

export const GET: APIRoute = () =>
  new Response(findingsCsv(findings), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
