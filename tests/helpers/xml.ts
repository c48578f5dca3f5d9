/** The texts of the elements of an XML document, by element name; throws where it is not well-formed (the part of XML 1.0 we write). */
export function parseXml(source: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const open: string[] = [];
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let roots = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (found === null) throw new Error(`not well-formed at ${source.slice(at, at + 40)}`);
    const [, closing, name, attributes = '', empty, text] = found;
    for (const part of [attributes, text ?? ''])
      if (
        /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(part) ||
        /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(part)
      )
        throw new Error(`bad character in ${part}`);
    if (text !== undefined) {
      const inside = open.at(-1);
      if (inside === undefined && text.trim() !== '') throw new Error(`text outside: ${text}`);
      if (inside !== undefined) (texts[inside] ??= []).push(unescaped(text));
    } else if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const keys = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, key]) => key);
      if (new Set(keys).size < keys.length) throw new Error(`an attribute twice in <${name}>`);
      if (open.length === 0 && ++roots > 1) throw new Error('two roots');
      if (empty !== '/') open.push(name!);
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error(`left open: ${open.join(', ')}`);
  return texts;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
