const [greaterThan, slash] = [0x3e, 0x2f];

/** Where a tag ends that has no attributes and so tells nothing; null for all others. */
export function endOfBareTag(bytes: Uint8Array, from: number): number | null {
  let at = bytes[from] === slash ? from + 1 : from;
  while (isNamePart(bytes[at]!)) at++;
  if (bytes[at] === slash) at++;
  return bytes[at] === greaterThan ? at + 1 : null;
}

export function skip(bytes: Uint8Array, from: number, sign: number): number {
  let at = from;
  while (bytes[at] === sign) at++;
  return at;
}

/** Whether a tag begins where this byte stands behind a `<`. */
export function opensTag(byte = 0): boolean {
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || byte === slash || byte === 0x21 || byte === 0x3f;
}

function isNamePart(byte: number): boolean {
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d;
}

export function startsWith(bytes: Uint8Array, at: number, sign: Buffer): boolean {
  for (let step = 0; step < sign.length; step++) if (bytes[at + step] !== sign[step]) return false;
  return true;
}
