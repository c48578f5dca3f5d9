/** Makes `virtual:candor/*` known to the type checker of the site. */
export const moduleTypes = '/// <reference types="astro-candor/virtual" />\n';
