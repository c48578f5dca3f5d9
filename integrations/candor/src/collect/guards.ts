/** Why a post is not even read. */
export type Refusal = 'method' | 'origin' | 'type';
export type BodyKind = 'form' | 'json';

/** Checks what costs nothing, before a byte of the body is read. */
export function guard(
  request: Request,
  siteOrigin: string | null,
): { refused: Refusal } | { kind: BodyKind } {
  if (request.method !== 'POST') return { refused: 'method' };
  if (!isFromHere(request, siteOrigin)) return { refused: 'origin' };
  const kind = bodyKind(request.headers);
  return kind === null ? { refused: 'type' } : { kind };
}

/**
 * Whether a browser sent the post from a page of this site. `Sec-Fetch-Site` cannot be forged by a page; without it the origin
 * has to be ours. A client that sends neither is no browser, and there is no session that it could abuse.
 */
export function isFromHere({ headers, url }: Request, siteOrigin: string | null): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || origin === new URL(url).origin || origin === siteOrigin;
}

function bodyKind(headers: Headers): BodyKind | null {
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') return null;
  const [essence = '', ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!parameters.every((parameter) => parameter === '' || /^charset="?utf-8"?$/.test(parameter)))
    return null;
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  return essence === 'application/json' ? 'json' : null;
}
