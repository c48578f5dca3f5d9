import { pictureKind, pictureKinds } from './picture-bytes.js';

const longest = 5 * 1024 * 1024;
const patience = 15_000;
const mostRedirects = 3;

export interface RemotePictures {
  /** Hosts that may be asked. */
  hosts: readonly string[];
  /** @default the network */
  fetch?: typeof fetch;
}

/** An address that pictures may be fetched from, or may not as its host is not listed; null for anything but https. */
export function pictureHost(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const plain = url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return plain ? url.hostname : null;
}

/** Fetches a picture. Throws an Error that names no address: it may tell who somebody is. */
export async function fetchPicture(
  address: string,
  { hosts, fetch: ask = fetch }: RemotePictures,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(patience);
  let url = address;
  for (let redirects = 0; ; redirects++) {
    const host = pictureHost(url);
    if (host === null || !hosts.includes(host)) throw new Error('it leads to a host that is not listed');
    const response = await ask(url, { redirect: 'manual', signal, credentials: 'omit' }).catch(() => null);
    if (response === null) throw new Error(`${host} does not answer`);
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null) return bytesOf(response, host);
    if (redirects === mostRedirects || !URL.canParse(next, url))
      throw new Error(`${host} redirects too often`);
    url = new URL(next, url).href;
  }
}

async function bytesOf(response: Response, host: string): Promise<Uint8Array> {
  if (!response.ok || response.body === null) throw new Error(`${host} answers with ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body) {
      length += part.length;
      if (length > longest) break;
      parts.push(part);
    }
  } catch {
    throw new Error(`${host} breaks off`);
  }
  if (length > longest) throw new Error('it has more than 5 MB');
  const bytes = Buffer.concat(parts);
  if (pictureKind(bytes) === null) throw new Error(`what ${host} sends is not ${pictureKinds}`);
  return bytes;
}
