import { readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import node from '@astrojs/node';
import type { AstroIntegration } from 'astro';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildFormSite,
  formSiteFolder,
  postForm,
  receiptOf,
  serveSite,
  type ServedSite,
} from '../helpers/form-site.js';
import { astroBuild, candorCli } from '../helpers/in-process.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

describe('a site of static files', () => {
  test('sends the form through a service, which sends people back to the thanks page', async () => {
    const action = { provider: 'formspree', id: 'abcd' } as const;
    const site = await buildSite({ options: { form: { action } }, config: { site: 'https://shop.example' } });

    const form = site.read('feedback/index.html');
    expect(form).toContain('action="https://formspree.io/f/abcd"');
    expect(form).toContain('name="_next" value="https://shop.example/feedback/thanks/"');
    expect(form).toContain('name="_gotcha"');
    expect(site.files()).toContain('feedback/thanks/index.html');
    expect(site.files().filter((name) => /receipt|submit/.test(name))).toEqual([]);
    expect(site.read('feedback/policy/index.html')).toContain('formspree.io');
  });

  test('has a form that Netlify finds in its pages', async () => {
    const site = await buildSite({ options: { form: { action: { provider: 'netlify' } } } });
    const form = site.read('feedback/index.html');
    expect(form).toMatch(/<form[^>]* data-netlify="true"/);
    expect(form).toContain('name="form-name" value="feedback"');
    expect(form).toContain('action="/feedback/thanks/"');
  });

  test('cannot receive the form itself, and the build names both remedies', async () => {
    const root = temporaryFolder({
      'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [candor({ form: { action: 'site' } })] };\n`,
    });
    const { code, output } = await astroBuild(root);
    expect(code).toBe(1);
    expect(output).toContain("form.action is 'site', but the Astro config has no adapter");
    expect(output).toContain('npx astro add node');
    expect(output).toContain("provider: 'netlify'");
  });

  test('prints no link to a form it does not have', async () => {
    const site = await buildSite({
      files: {
        'src/pages/index.astro': `---\nimport { FeedbackForm, FeedbackLink } from 'astro-candor/components';\n---\n<p>Nothing: <FeedbackLink /><FeedbackForm /></p>`,
      },
    });
    expect(site.read('index.html')).not.toContain('feedback');
  });
});

describe('a site with a receiver', () => {
  let root: string;
  let site: ServedSite;
  const page = `---\nimport { FeedbackForm, FeedbackLink } from 'astro-candor/components';\n---\n<FeedbackLink topic="repairs" /><FeedbackForm topic="repairs" />`;

  beforeAll(async () => {
    root = formSiteFolder({}, { 'src/pages/contact.astro': page });
    await buildFormSite(
      root,
      {},
      {
        site: 'https://shop.example',
        security: { allowedDomains: [{ hostname: 'shop.example', protocol: 'https' }] },
      },
    );
    site = await serveSite(root, { CANDOR_KEY: '' });
  });
  afterAll(async () => {
    await site.stop();
    rmSync(root, { recursive: true, force: true });
  });

  async function exported(): Promise<{ comment: string; tags: string }[]> {
    const { output } = await candorCli(root, ['export']);
    return output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { comment: string; tags: string });
  }

  test('takes the form from a page built beforehand: always stored, a repeat only marked', async () => {
    const contact = await (await fetch(`${site.origin}/contact/`)).text();
    expect(contact).not.toContain('name="token"');
    expect(contact).toContain('href="/feedback/?topic=repairs"');
    const fields = { score: '8', comment: 'From the contact page', consent: 'quote', topic: 'repairs' };

    const replies = [await postForm(site.origin, fields), await postForm(site.origin, fields)];
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(replies.map(receiptOf)).size).toBe(2);
    const stored = (await exported()).filter(({ comment }) => comment === 'From the contact page');
    expect(stored.map(({ tags }) => tags)).toEqual(['repairs', 'repairs']);
    const inbox = JSON.parse((await candorCli(root, ['inbox', '--json'])).output) as { flags: string[] }[];
    expect(inbox.map(({ flags }) => flags).sort()).toEqual([[], ['repeat']]);
  });

  test('knows its own address behind a proxy that ends TLS', async () => {
    const { hostname, port } = new URL(site.origin);
    const post = (origin: string): Promise<number> =>
      new Promise((resolve) => {
        const headers = {
          host: 'shop.example',
          origin,
          'x-forwarded-proto': 'https',
          'content-type': 'application/x-www-form-urlencoded',
        };
        const sent = request(
          { hostname, port, path: '/feedback/submit/', method: 'POST', headers },
          (reply) => {
            reply.resume();
            resolve(reply.statusCode ?? 0);
          },
        );
        sent.end('score=10');
      });
    expect(await post('https://shop.example')).toBe(303);
    expect(await post('https://evil.example')).toBe(403);
    expect(await post('https://shop.example.evil.example')).toBe(403);
  });

  test('puts the topic of a link into the form', async () => {
    const form = async (topic: string): Promise<string> =>
      (await fetch(`${site.origin}/feedback/?topic=${encodeURIComponent(topic)}`)).text();
    expect(await form('repairs')).toContain('name="topic" value="repairs"');
    expect(await form('"><script>alert(1)</script>')).not.toContain('alert(1)');
  });
});

test('where a proxy ends TLS, a build hints at the setting that posts need', async () => {
  const root = temporaryFolder({
    'astro.config.mjs': `import node from '@astrojs/node';\nimport candor from 'astro-candor';\nexport default { site: 'https://shop.example', adapter: node({ mode: 'standalone' }), session: false, integrations: [candor()] };\n`,
  });
  const { code, output } = await astroBuild(root);
  expect(code).toBe(0);
  expect(output).toContain("allowedDomains: [{ hostname: 'shop.example', protocol: 'https' }]");
});

test('an address with another base and no slash at the end still takes posts', async () => {
  const options = {};
  const root = formSiteFolder(options);
  await buildFormSite(root, options, {
    base: '/shop',
    trailingSlash: 'never',
    adapter: node({ mode: 'standalone' }),
  });
  const site = await serveSite(root, { CANDOR_KEY: '' });
  try {
    const form = await (await fetch(`${site.origin}/shop/feedback`)).text();
    const action = /<form[^>]* action="([^"]+)"/.exec(form)?.[1];
    expect(action).toBe('/shop/feedback/submit');
    const reply = await fetch(site.origin + action, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin },
      body: 'score=7',
    });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/shop/feedback/thanks']);
    expect(reply.headers.get('set-cookie')).toContain('Path=/shop/feedback/thanks;');
  } finally {
    await site.stop();
    rmSync(root, { recursive: true, force: true });
  }
});

test('an adapter may put the server where it likes', async () => {
  const root = formSiteFolder();
  const adapter = node({ mode: 'standalone' });
  const moved: AstroIntegration = {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:setup': async (setup) => {
        await adapter.hooks['astro:config:setup']!(setup);
        setup.updateConfig({ build: { server: new URL('./functions/', setup.config.root) } });
      },
    },
  };
  await buildFormSite(root, {}, { adapter: moved });
  const settings = JSON.parse(readFileSync(join(root, 'functions/candor-intake.json'), 'utf8')) as object;
  rmSync(root, { recursive: true, force: true });
  expect(settings).toMatchObject({ paths: { submit: '/feedback/submit/' } });
});
