import { parseDocument } from 'htmlparser2';
import type { ChildNode, Document } from 'domhandler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '../../../integrations/candor/dist/check/page/parse.js';
import { runs } from '../../helpers/random.js';

/** What a node is, and how it stands to those around it. */
function told(node: Document | ChildNode): unknown {
  if (!('children' in node)) return [node.type, node.data];
  node.children.forEach((child, at) => {
    expect(child.parent).toBe(node);
    expect(child.prev).toBe(node.children[at - 1] ?? null);
    expect(child.next).toBe(node.children[at + 1] ?? null);
  });
  const own = 'attribs' in node ? [node.name, node.attribs] : [];
  return [node.type, ...own, node.children.map(told)];
}

const pieces = [
  ...['<!DOCTYPE html>', '<html lang="en">', '</html>', '<head>', '</head>', '<body class="a b">', '</body>'],
  ...[
    '<p>',
    '</p>',
    '<div data-x>',
    '</div>',
    '<ul role="list">',
    '</ul>',
    '<li>',
    '</li>',
    '<a href="/?a=1&amp;b">',
  ],
  ...[
    '</a>',
    '<br>',
    '<br/>',
    '<img alt="x > y">',
    '<input disabled>',
    '<b/>',
    '<svg viewBox="0 0 1 1"><path/>',
    '</svg>',
  ],
  ...[
    '<script>a < b && "</p>"</script>',
    '<style>a>b{}</style>',
    '<title>a &amp; b</title>',
    '<title>',
    '</title>',
  ],
  ...[
    '<!-- c -->',
    '<!---->',
    '<!-->',
    '&amp;',
    '&nbsp;',
    '&eacute;',
    '&#39;',
    '&#x27;',
    '&#128;',
    '&copy',
    'R & D',
    ' < ',
    '<3',
  ],
  ...[
    '<pre>\n',
    '</pre>',
    '<textarea>\n<b>',
    '</textarea>',
    '<P CLASS=x>',
    '<a b=1 b=2>',
    '<td>',
    '<tr>',
    '</table>',
    '<table>',
  ],
  ...[
    '<option>',
    '<select>',
    '</select>',
    '<dt>',
    '<h1>',
    '</h1>',
    '<h2 id="a">',
    '</h2>',
    'words',
    '\n',
    '<![CDATA[x]]>',
  ],
];

test('a page is read as the whole parser reads it, tidy or not', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const html = parts.join('');
      expect(told(parsePage(html)), html).toEqual(told(parseDocument(html, { decodeEntities: true })));
    }),
    { numRuns: runs(3000, 60_000) },
  );
});
