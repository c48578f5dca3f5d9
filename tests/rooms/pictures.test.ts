import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeIssue } from '../../integrations/candor/dist/model/issue.js';
import { makePictures, type PicturesRequest } from '../../integrations/candor/dist/site/pictures.js';
import { jpeg, webpSize } from '../helpers/pictures.js';
import { temporaryFolder } from '../helpers/temporary.js';

const address = 'https://pictures.example/4a2f9c';
const file = 'content/responses/a.csv';

/** A site with a picture of Ada's, and a web that has one too. */
function site() {
  const root = temporaryFolder({
    'content/people/ada.jpg': jpeg('Taken at 51.4779 N'),
    'content/people/broken.jpg': jpeg('').subarray(0, 90),
  });
  const folder = join(root, 'cache/pictures');
  const asked: string[] = [];
  const ask = (url: string): Promise<Response> => {
    asked.push(url);
    return Promise.resolve(new Response(new Uint8Array(jpeg('Taken from afar'))));
  };
  const make = (pictures: Record<string, string>, hosts: string[] = []) => {
    const remote = { hosts, fetch: ask as typeof fetch };
    const request: PicturesRequest = { root, folder, remote };
    const entries = Object.entries(pictures).map(([id, picture]) => [
      id,
      { picture, file, response: `r-${id}` },
    ]);
    return makePictures(new Map(entries as []), request);
  };
  return { make, asked, kept: (): string[] => readdirSync(folder).sort() };
}

test('squares of two sizes are made of a picture, and nothing that it says of itself is in them', async () => {
  const { make } = site();
  const { avatars, issues } = await make({ a: 'content/people/ada.jpg' });
  expect(issues).toEqual([]);
  const squares = avatars.get('a')!.paths.map((path) => readFileSync(path));
  expect(squares.map(webpSize)).toEqual([
    [48, 48],
    // It is 90 pixels high, and nothing is blown up.
    [96, 90],
  ]);
  for (const bytes of squares) expect(bytes.toString('latin1')).not.toMatch(/Exif|EXIF|51\.4779|XMP/);
});

test('the same picture is made once, has the same name every time, and is not fetched again', async () => {
  const { make, asked, kept } = site();
  const pictures = { a: 'content/people/ada.jpg', b: 'content/people/ada.jpg', c: address };
  const first = await make(pictures, ['pictures.example']);
  expect(kept()).toHaveLength(4);
  expect(first.avatars.get('a')).toEqual(first.avatars.get('b'));
  const again = await make(pictures, ['pictures.example']);
  expect(again).toEqual(first);
  expect(asked).toEqual([address]);
});

test('what nobody shows any more is not kept either', async () => {
  const { make, kept } = site();
  await make({ a: 'content/people/ada.jpg', b: address }, ['pictures.example']);
  await make({ a: 'content/people/ada.jpg' }, ['pictures.example']);
  expect(kept()).toHaveLength(2);
  await make({});
  expect(kept()).toEqual([]);
});

test('a picture of the site that cannot be used stops the build, naming file and response', async () => {
  const { make } = site();
  const { avatars, issues } = await make({ a: 'content/people/bea.jpg', b: 'content/people/broken.jpg' });
  expect(avatars.size).toBe(0);
  expect(issues.map((issue) => `${issue.severity} ${describeIssue(issue)}`)).toEqual([
    `error ${file}, response r-a: there is no picture content/people/bea.jpg`,
    `error ${file}, response r-b: the picture content/people/broken.jpg cannot be made smaller: it is damaged`,
  ]);
});

test('nobody is asked who is not listed: one warning says which hosts, and what to do', async () => {
  const { make, asked } = site();
  const { avatars, issues } = await make({ a: address, b: 'https://cdn.example/b.png', c: `${address}1` });
  expect([avatars.size, asked]).toEqual([0, []]);
  expect(issues).toMatchObject([
    {
      severity: 'warning',
      what: '3 pictures lie on hosts that are not asked (cdn.example, pictures.example), so the cards show initials',
      remedy: expect.stringContaining("avatarHosts: ['cdn.example', 'pictures.example']") as string,
    },
  ]);
});

test('a picture that cannot be had is a warning, which tells nobody its address', async () => {
  const { make } = site();
  const { issues } = await make({ a: `${address}?s=1`, b: 'http://pictures.example/4a2f9c' }, [
    'elsewhere.example',
  ]);
  expect(issues.map(({ severity, where }) => [severity, where.response])).toEqual([
    ['warning', undefined],
    ['warning', 'r-b'],
  ]);
  expect(JSON.stringify(issues)).not.toContain('4a2f9c');
});
