import { forgetOthers, keyOf } from '../cache/kept.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { Ingested } from '../pipeline.js';
import { cachedAvatar, keptAvatar, makeAvatar, type AvatarFiles } from '../publish/avatar-files.js';
import type { SourcePlace } from '../sources/discover.js';
import { readLocalPicture } from '../sources/local-picture.js';
import { fetchPicture, pictureHost, type RemotePictures } from '../sources/remote-picture.js';

type Pictured = Ingested['pictured'];
type Where = Issue['where'];

/** What became of the pictures of everybody who is quoted and agreed to have theirs shown. */
export interface Pictures {
  /** By the public id of the quote. */
  avatars: ReadonlyMap<string, AvatarFiles>;
  issues: Issue[];
}

export interface PicturesRequest extends SourcePlace {
  /** Absolute path of the folder that squares are kept in. */
  folder: string;
  remote: RemotePictures;
}

/** How many are read or fetched at a time. */
const atOnce = 8;
const isAddress = (picture: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(picture);

/** Reads or fetches every picture once and makes squares of it; drops those of pictures that are shown no more. */
export async function makePictures(pictured: Pictured, request: PicturesRequest): Promise<Pictures> {
  const issues: Issue[] = [];
  const avatars = new Map<string, AvatarFiles>();
  const todo = making(request);
  const strangers = [...pictured.values()].filter(({ picture }) => isStranger(picture, request.remote));
  const others = [...pictured].filter(([, { picture }]) => !isStranger(picture, request.remote));
  for (let at = 0; at < others.length; at += atOnce)
    await Promise.all(
      others.slice(at, at + atOnce).map(async ([id, { picture, ...where }]) => {
        const made = isAddress(picture)
          ? await remoteAvatar(picture, todo, where)
          : await localAvatar(picture, todo, where);
        if ('rule' in made) issues.push(made);
        else avatars.set(id, made);
      }),
    );
  const used = [...avatars.values()].flatMap(({ paths }) => paths);
  await forgetOthers(request.folder, used, cachedAvatar);
  return { avatars, issues: [...notAllowed(strangers), ...issues.sort(byResponse)] };
}

interface Making extends PicturesRequest {
  /** Squares of a picture, made once however many show it. */
  once(key: string, read: () => Promise<Uint8Array>): Promise<AvatarFiles>;
}

function making(request: PicturesRequest): Making {
  const { folder } = request;
  const known = new Map<string, Promise<AvatarFiles>>();
  const make = async (key: string, read: () => Promise<Uint8Array>): Promise<AvatarFiles> =>
    (await keptAvatar(folder, key)) ?? makeAvatar(folder, key, await read());
  return {
    ...request,
    once(key, read) {
      const made = known.get(key) ?? make(key, read);
      known.set(key, made);
      return made;
    },
  };
}

function isStranger(picture: string, { hosts }: RemotePictures): boolean {
  const host = isAddress(picture) ? pictureHost(picture) : undefined;
  return host !== undefined && host !== null && !hosts.includes(host);
}

async function localAvatar(picture: string, request: Making, where: Where): Promise<AvatarFiles | Issue> {
  const read = await readLocalPicture(request, picture);
  if ('what' in read) return errorIssue('picture', where, read.what, read.remedy);
  const key = keyOf(read.bytes);
  try {
    return await request.once(key, () => Promise.resolve(read.bytes));
  } catch (error) {
    const what = `the picture ${picture} cannot be made smaller: ${(error as Error).message}`;
    return errorIssue('picture', where, what, 'Save it again, or leave the cell blank.');
  }
}

/** Addresses are not told: some are made from an e-mail address. */
async function remoteAvatar(address: string, request: Making, where: Where): Promise<AvatarFiles | Issue> {
  const { once, remote } = request;
  if (pictureHost(address) === null) {
    const what = 'the address of the picture does not begin with https://, so the card shows initials';
    return warningIssue('picture', where, what, 'Correct it, or leave the cell blank.');
  }
  const key = keyOf(address);
  try {
    return await once(key, () => fetchPicture(address, remote));
  } catch (error) {
    const what = `the picture could not be fetched: ${(error as Error).message}; the card shows initials`;
    return warningIssue(
      'picture',
      where,
      what,
      'Build again later, or save it in the site and map its path.',
    );
  }
}

/** One warning for all of them: which hosts, and what may be done. */
function notAllowed(strangers: readonly { picture: string }[]): Issue[] {
  if (strangers.length === 0) return [];
  const hosts = [...new Set(strangers.map(({ picture }) => pictureHost(picture)!))].sort();
  const n = strangers.length === 1 ? '1 picture lies' : `${strangers.length} pictures lie`;
  const what = `${n} on hosts that are not asked (${hosts.join(', ')}), so the cards show initials`;
  const list = hosts.map((host) => `'${host}'`).join(', ');
  const remedy = `To fetch them once while the site is built, set testimonials: { avatarHosts: [${list}] }; or save them in the site, for example in content/people/, and map their paths.`;
  return [warningIssue('picture-host', {}, what, remedy)];
}

function byResponse({ where: a }: Issue, { where: b }: Issue): number {
  return `${a.file} ${a.response}` < `${b.file} ${b.response}` ? -1 : 1;
}
