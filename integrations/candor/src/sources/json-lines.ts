/** The 1-based line on which item `index` of the array at `steps` begins. Slow, and only asked for when something is wrong. */
export function lineOfItem(text: string, steps: readonly string[], index: number): number {
  let at = skipSpace(text, 0);
  for (const step of steps) at = memberAt(text, at, step);
  at = skipSpace(text, at + 1);
  for (let item = 0; item < index; item++) at = skipSpace(text, skipSpace(text, endOfValue(text, at)) + 1);
  return text.slice(0, at).split('\n').length;
}

function memberAt(text: string, object: number, name: string): number {
  let at = skipSpace(text, object + 1);
  for (;;) {
    const end = endOfValue(text, at);
    const key = JSON.parse(text.slice(at, end)) as string;
    at = skipSpace(text, skipSpace(text, end) + 1);
    if (key === name) return at;
    at = skipSpace(text, skipSpace(text, endOfValue(text, at)) + 1);
  }
}

function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return endOfString(text, from);
  if (text[from] !== '{' && text[from] !== '[') return from + /^[^,\]}\s]*/.exec(text.slice(from))![0].length;
  let depth = 0;
  let at = from;
  do {
    if (text[at] === '"') at = endOfString(text, at) - 1;
    else if (text[at] === '{' || text[at] === '[') depth++;
    else if (text[at] === '}' || text[at] === ']') depth--;
    at++;
  } while (depth > 0);
  return at;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
  return at;
}
