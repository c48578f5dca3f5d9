import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { CandorError, errorIssue } from '../model/issue.js';
import { readWhole } from './bytes.js';
import { filesUnder } from './discover.js';
import { parseJson } from './json-syntax.js';

/** One document an owner writes, its frontmatter not yet checked. */
export interface Document {
  /** Path below its folder without the extension. */
  id: string;
  name: string;
  data: unknown;
}

/** Every YAML file of a folder. */
export async function readYamlFolder(root: string, folder: string): Promise<Document[]> {
  const names = (await filesUnder(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  return Promise.all(
    names.map(async (name) => ({
      id: idOf(name, folder),
      name,
      data: parseYaml(await readWhole(`${root}/${name}`, name), name, 0),
    })),
  );
}

/** The frontmatter of every Markdown and MDX file of a folder; a body that is not valid MDX is an error naming its line. */
export async function readMdxFolder(root: string, folder: string): Promise<Document[]> {
  const names = (await filesUnder(root, folder)).filter((name) => /\.mdx?$/.test(name));
  return Promise.all(
    names.map(async (name) => ({
      id: idOf(name, folder),
      name,
      data: frontmatter(await readWhole(`${root}/${name}`, name), name),
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

function frontmatter(text: string, name: string): unknown {
  const processor = unified().use(remarkParse).use(remarkFrontmatter);
  const tree = parsed(() => (name.endsWith('.mdx') ? processor.use(remarkMdx) : processor).parse(text), name);
  const first = tree.children[0];
  if (first?.type !== 'yaml') return {};
  return parseYaml(first.value, name, 1);
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

function parseYaml(text: string, name: string, before: number): unknown {
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault === undefined) return document.toJS() as unknown;
  const where = { file: name, line: (fault.linePos?.[0].line ?? 1) + before };
  throw new CandorError([
    errorIssue('yaml-syntax', where, fault.message.split('\n')[0]!, 'Correct the YAML.'),
  ]);
}

function idOf(name: string, folder: string): string {
  return name.slice(folder.length + 1).replace(/\.[^.]+$/, '');
}
