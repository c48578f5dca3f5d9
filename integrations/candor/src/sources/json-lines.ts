/** The line on which an object of the parsed data begins. */
export function lineOf(text: string, data: unknown, object: object): number {
  return text.slice(0, placeOf(text, data, object)).split('\n').length;
}

/** Knows the line on which an item of a list of the parsed data begins; items must be asked for in order. Walks only as far as it is asked. */
export class ItemLines {
  #item = 0;
  #at: number;
  #line = 1;
  #counted = 0;

  constructor(
    readonly text: string,
    data: unknown,
    list: readonly unknown[],
  ) {
    this.#at = skipSpace(text, placeOf(text, data, list) + 1);
  }

  lineOf(index: number): number {
    for (; this.#item < index; this.#item++) this.#at = nextToken(this.text, this.#at);
    for (; this.#counted < this.#at; this.#counted++) if (this.text[this.#counted] === '\n') this.#line++;
    return this.#line;
  }
}

function placeOf(text: string, data: unknown, object: object): number {
  const steps = stepsTo(data, object) ?? [];
  return steps.reduce((at, step) => memberAt(text, at, step), skipSpace(text, 0));
}

function stepsTo(value: unknown, object: object): string[] | undefined {
  if (value === object) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const steps = stepsTo(inner, object);
    if (steps !== undefined) return [key, ...steps];
  }
  return undefined;
}

function memberAt(text: string, holder: number, name: string): number {
  const isArray = text[holder] === '[';
  let at = skipSpace(text, holder + 1);
  for (let index = 0; ; index++) {
    const key = isArray ? String(index) : JSON.parse(text.slice(at, endOfValue(text, at)));
    if (!isArray) at = nextToken(text, at);
    if (key === name) return at;
    at = nextToken(text, at);
  }
}

/** Where the token behind the value at `from` and its comma or colon begins. */
function nextToken(text: string, from: number): number {
  return skipSpace(text, skipSpace(text, endOfValue(text, from)) + 1);
}

function endOfValue(text: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    if (text[at] === '"') at = endOfString(text, at) - 1;
    else if (text[at] === '{' || text[at] === '[') depth++;
    else if (text[at] === '}' || text[at] === ']') depth--;
    else if (depth === 0) return endOfScalar(text, at);
    at++;
  } while (depth > 0 && at < text.length);
  return at;
}

function endOfScalar(text: string, from: number): number {
  let at = from;
  while (at < text.length && !',]} \t\r\n'.includes(text[at]!)) at++;
  return at;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
  return at;
}
