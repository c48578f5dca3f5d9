import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { CandorError, errorIssue } from '../model/issue.js';
import { readWhole } from './bytes.js';
import { assertFenced, yamlFault } from './document-faults.js';
import { filesUnder } from './discover.js';
import { parseJson } from './json-syntax.js';

/** One document an owner writes, its frontmatter not yet checked. */
export interface Document {
  /** Path below its folder without the extension. */
  id: string;
  name: string;
  data: unknown;
  /** 1-based line of a key of its data, or of the nearest key above it; undefined where nothing stands there. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A component that an MDX document uses, with those of its attributes that are plain text. */
export interface UsedComponent {
  component: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
  /** True in Markdown, which prints nothing of it. @default MDX */
  plain?: boolean;
}

/** A Markdown or MDX document with the components it uses. */
export interface StoryDocument extends Document {
  uses: readonly UsedComponent[];
  /** What it says in plain words, block by block. */
  texts: readonly { text: string; line: number }[];
}

/** Every YAML file of a folder. */
export async function readYamlFolder(root: string, folder: string): Promise<Document[]> {
  const names = (await filesUnder(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  return Promise.all(
    names.map(async (name) => ({
      id: idOf(name, folder),
      name,
      ...parseYaml(await readWhole(`${root}/${name}`, name), name, 0),
    })),
  );
}

/** The frontmatter of every Markdown and MDX file of a folder and the components it uses; a body that is not valid MDX is an error naming its line. */
export async function readMdxFolder(root: string, folder: string): Promise<StoryDocument[]> {
  const names = (await filesUnder(root, folder)).filter((name) => /\.mdx?$/.test(name));
  return Promise.all(
    names.map(async (name) => ({
      id: idOf(name, folder),
      name,
      ...storyOf(await readWhole(`${root}/${name}`, name), name),
    })),
  );
}

/** One JSON value a line, with the line it stands on. */
export async function readJsonLines(path: string, name: string): Promise<{ line: number; data: unknown }[]> {
  const lines = (await readWhole(path, name)).split('\n');
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ line: index + 1, data: parseJson(text, name, index + 1) }],
  );
}

export async function readJsonFile(path: string, name: string): Promise<unknown> {
  return parseJson(await readWhole(path, name), name);
}

/** A YAML file, checked for its syntax. */
export async function readYamlFile(path: string, name: string): Promise<Located> {
  return parseYaml(await readWhole(path, name), name, 0);
}

type Located = Pick<Document, 'data' | 'lineOf'>;

function storyOf(text: string, name: string): Omit<StoryDocument, 'id' | 'name'> {
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

function parseYaml(text: string, name: string, before: number): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault === undefined)
    return {
      data: document.toJS() as unknown,
      lineOf: (path) => {
        const offset = offsetOf(document.contents, path);
        return offset === undefined ? undefined : lines.linePos(offset).line + before;
      },
    };
  throw yamlFault(fault, name, before);
}

/** Where the key or item a path leads to begins, or the last one on the way that is there. */
function offsetOf(node: unknown, [key, ...rest]: readonly PropertyKey[]): number | undefined {
  if (key === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return start === undefined ? undefined : (offsetOf(pair!.value, rest) ?? start);
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(key)];
  return isNode(item) ? (offsetOf(item, rest) ?? item.range?.[0]) : undefined;
}

function idOf(name: string, folder: string): string {
  return name.slice(folder.length + 1).replace(/\.[^.]+$/, '');
}
