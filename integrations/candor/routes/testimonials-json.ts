import type { APIRoute } from 'astro';
import config from 'virtual:candor/config';
import published from 'virtual:candor/published';
import { jsonResponse, testimonialFeedOf } from '../dist/render.js';

export const GET: APIRoute = () => jsonResponse(testimonialFeedOf(published, config));
