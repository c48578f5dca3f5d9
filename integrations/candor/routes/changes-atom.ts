import type { APIRoute } from 'astro';
import changes from 'virtual:candor/changes';
import config from 'virtual:candor/config';
import { atomResponse, feedOf } from '../dist/render.js';

export const GET: APIRoute = () => atomResponse(feedOf(changes, null, config));
