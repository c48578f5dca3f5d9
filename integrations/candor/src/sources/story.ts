import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CandorError, errorIssue } from '../model/issue.js';
import { assertFenced } from './document-faults.js';
import { parseYaml, type LocatedData } from './yaml-document.js';

/** A component that an MDX document uses, with those of its attributes that are plain text. */
export interface UsedComponent {
  component: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
  /** True in Markdown, which prints nothing of it. @default MDX */
  plain?: boolean;
}

/** What stands in a Markdown or MDX document. */
export interface Story extends LocatedData {
  uses: readonly UsedComponent[];
  /** What it says in plain words, block by block. */
  texts: readonly { text: string; line: number }[];
}

/** The frontmatter, the components and the words of a document; a body that is not valid MDX is an error naming its line. */
export function parseStory(text: string, name: string): Story {
  assertFenced(text, name);
  const processor = unified().use(remarkParse).use(remarkFrontmatter);
  const tree = parsed(() => (name.endsWith('.mdx') ? processor.use(remarkMdx) : processor).parse(text), name);
  const first = tree.children[0];
  return {
    ...(first?.type === 'yaml' ? parseYaml(first.value, name, 1) : { data: {}, lineOf: () => undefined }),
    uses: usedComponents(tree),
    texts: blockTexts(tree),
  };
}

interface MdxNode {
  type: string;
  value?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } } | undefined;
  children?: MdxNode[];
}

function usedComponents(node: MdxNode): UsedComponent[] {
  const below = (node.children ?? []).flatMap(usedComponents);
  const html = node.type === 'html' ? /^<([A-Z]\w*)/.exec(node.value ?? '') : null;
  if (html !== null) return [{ component: html[1]!, attributes: {}, line: lineOf(node), plain: true }];
  if (!node.type.startsWith('mdxJsx') || !/^[A-Z]/.test(node.name ?? '')) return below;
  const attributes = (node.attributes ?? []).flatMap(({ name, value }) =>
    name !== undefined && typeof value === 'string' ? [[name, value] as const] : [],
  );
  return [
    { component: node.name!, attributes: Object.fromEntries(attributes), line: lineOf(node) },
    ...below,
  ];
}

/** The words of each paragraph, heading and cell; those of quotations are somebody else's. */
function blockTexts(node: MdxNode): { text: string; line: number }[] {
  if (node.type === 'blockquote') return [];
  if (['paragraph', 'heading', 'tableCell'].includes(node.type))
    return [{ text: plainText(node), line: lineOf(node) }];
  return (node.children ?? []).flatMap(blockTexts);
}

function plainText({ type, value, children = [] }: MdxNode): string {
  return type === 'text' || type === 'inlineCode' ? (value ?? '') : children.map(plainText).join('');
}

function lineOf({ position }: MdxNode): number {
  return position?.start.line ?? 1;
}

function parsed<Tree>(parse: () => Tree, name: string): Tree {
  try {
    return parse();
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    const where = line === undefined ? { file: name } : { file: name, line };
    throw new CandorError([
      errorIssue('mdx-syntax', where, reason ?? String(error), 'Correct the text of this entry.'),
    ]);
  }
}
