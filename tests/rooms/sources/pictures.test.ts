import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLocalPicture } from '../../../integrations/candor/dist/sources/local-picture.js';
import { pictureKind } from '../../../integrations/candor/dist/sources/picture-bytes.js';
import { fetchPicture } from '../../../integrations/candor/dist/sources/remote-picture.js';
import { jpeg } from '../../helpers/pictures.js';
import { temporaryFolder } from '../../helpers/temporary.js';

const picture = jpeg('Ada');
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('what a file is by its bytes', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['JPEG', picture, 'jpeg'],
    ['PNG', latin('\x89PNG\r\n\x1a\nIHDR'), 'png'],
    ['WebP', latin('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x02'), 'webp'],
    ['AVIF', latin('\0\0\0\x1cftypavif'), 'avif'],
    ['WebP that moves', latin('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\x02'), null],
    ['AVIF that moves', latin('\0\0\0\x1cftypavis'), null],
    ['GIF', latin('GIF89a'), null],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"><script>'), null],
    ['a page', latin('<!doctype html>'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', (_, bytes, kind) => {
    expect(pictureKind(bytes)).toBe(kind);
  });
});

describe('a picture of the site', () => {
  const files = {
    'site/content/people/ada.jpg': picture,
    'site/public/ada.jpg': picture,
    'site/src/pages/ada.jpg': picture,
    'site/content/people/notes.jpg': 'not a picture',
    'outside.jpg': picture,
  };

  test.each([
    ['content/people/bea.jpg', 'there is no picture content/people/bea.jpg'],
    [
      'content/people/notes.jpg',
      'content/people/notes.jpg is not a still picture in JPEG, PNG, WebP or AVIF',
    ],
    ['content/people', 'the picture content/people cannot be read'],
    ['ada.lund@mail.example', 'there is no picture [not a path]'],
    ['people/\u001b[2Jada.jpg', 'there is no picture [not a path]'],
    ['../outside.jpg', 'the picture ../outside.jpg lies outside the site'],
    ['content/linked/outside.jpg', 'the picture content/linked/outside.jpg lies outside the site'],
    [
      'content/people-there/ada.jpg',
      'the picture content/people-there/ada.jpg lies where the site publishes files as they are',
    ],
    ['public/ada.jpg', 'the picture public/ada.jpg lies where the site publishes files as they are'],
    [
      './src/pages/ada.jpg',
      'the picture ./src/pages/ada.jpg lies where the site publishes files as they are',
    ],
  ])('at %s is refused', async (path, what) => {
    const folder = temporaryFolder(files);
    symlinkSync(folder, join(folder, 'site/content/linked'));
    symlinkSync(join(folder, 'site/public'), join(folder, 'site/content/people-there'));
    mkdirSync(join(folder, 'site/content/empty'));
    const read = await readLocalPicture({ root: join(folder, 'site') }, path);
    expect(read).toMatchObject({ what: expect.stringContaining(what) as string });
    expect(read).toHaveProperty('remedy');
  });

  test('is read by its path from the root', async () => {
    const root = join(temporaryFolder(files), 'site');
    const read = await readLocalPicture({ root }, 'content/people/ada.jpg');
    expect(read).toEqual({ bytes: picture });
  });
});

describe('a picture from elsewhere', () => {
  const hosts = ['pictures.example', 'files.example'];
  const address = 'https://pictures.example/ada?of=4a2f9c';

  /** Fetches it from a web of these answers; returns what was asked, or why it failed. */
  async function fetched(web: Record<string, Response | 'silence'>, from = address) {
    const asked: string[] = [];
    const ask = (url: string, { redirect }: RequestInit): Promise<Response> => {
      expect(redirect).toBe('manual');
      asked.push(url);
      const answer = web[url];
      return answer === undefined || answer === 'silence'
        ? Promise.reject(new Error('no such host'))
        : Promise.resolve(answer);
    };
    try {
      const bytes = await fetchPicture(from, { hosts, fetch: ask as typeof fetch });
      return { asked, length: bytes.length };
    } catch (error) {
      return { asked, why: (error as Error).message };
    }
  }
  const found = (bytes: Uint8Array = picture) => new Response(new Uint8Array(bytes));
  const moved = (location: string) => new Response(null, { status: 302, headers: { location } });

  test('is fetched, also where its host sends on to another that is listed', async () => {
    expect(await fetched({ [address]: found() })).toEqual({ asked: [address], length: picture.length });
    const next = 'https://files.example/1.jpg';
    expect(await fetched({ [address]: moved(next), [next]: found() })).toMatchObject({
      asked: [address, next],
    });
    const own = 'https://pictures.example/2.jpg';
    expect(await fetched({ [address]: moved('/2.jpg'), [own]: found() })).toHaveProperty('length');
  });

  test.each<[string, Record<string, Response | 'silence'>, string]>([
    ['does not answer', { [address]: 'silence' }, 'pictures.example does not answer'],
    ['says no', { [address]: new Response('', { status: 404 }) }, 'pictures.example answers with 404'],
    [
      'sends a page',
      { [address]: found(latin('<html>')) },
      'what pictures.example sends is not a still picture',
    ],
    ['sends too much', { [address]: found(Buffer.alloc(5 * 1024 * 1024 + 1)) }, 'it has more than 5 MB'],
    ['sends in a circle', { [address]: moved(address) }, 'pictures.example redirects too often'],
  ])('whose host %s is not used', async (_, web, why) => {
    const { why: told } = await fetched(web);
    expect(told).toContain(why);
    expect(told).not.toContain('4a2f9c');
  });

  test.each([
    'https://other.example/ada.jpg',
    'http://pictures.example/ada.jpg',
    'https://pictures.example:8443/ada.jpg',
    'https://user@pictures.example/ada.jpg',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
  ])('at %s is not asked for, nor by way of a host that is listed', async (elsewhere) => {
    const why = 'it leads to a host that is not listed';
    expect(await fetched({ [elsewhere]: found() }, elsewhere)).toEqual({ asked: [], why });
    expect(await fetched({ [address]: moved(elsewhere), [elsewhere]: found() })).toEqual({
      asked: [address],
      why,
    });
  });
});
