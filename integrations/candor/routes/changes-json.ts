import type { APIRoute } from 'astro';
import changes from 'virtual:candor/changes';
import config from 'virtual:candor/config';
import { jsonResponse, feedOf } from '../dist/render.js';

export const GET: APIRoute = () => jsonResponse(feedOf(changes, null, config));
