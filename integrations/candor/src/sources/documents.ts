import { readWhole } from './bytes.js';
import { filesUnder } from './discover.js';
import { parseJson } from './json-syntax.js';
import type { Story } from './story.js';
import type { LocatedData } from './yaml-document.js';

/** One document an owner writes, its frontmatter not yet checked. */
export interface Document extends LocatedData {
  /** Path below its folder without the extension. */
  id: string;
  name: string;
}

/** A Markdown or MDX document with the components it uses. */
export interface StoryDocument extends Document, Story {}

/** Every YAML file of a folder. */
export async function readYamlFolder(root: string, folder: string): Promise<Document[]> {
  const names = (await filesUnder(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  return Promise.all(
    names.map(async (name) => ({
      id: idOf(name, folder),
      name,
      ...(await readYamlFile(`${root}/${name}`, name)),
    })),
  );
}

/** The frontmatter of every Markdown and MDX file of a folder and the components it uses; a body that is not valid MDX is an error naming its line. */
export async function readMdxFolder(root: string, folder: string): Promise<StoryDocument[]> {
  const names = (await filesUnder(root, folder)).filter((name) => /\.mdx?$/.test(name));
  if (names.length === 0) return [];
  // Loaded only where there is something to read with it.
  const { parseStory } = await import('./story.js');
  return Promise.all(
    names.map(async (name) => ({
      id: idOf(name, folder),
      name,
      ...parseStory(await readWhole(`${root}/${name}`, name), name),
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
export async function readYamlFile(path: string, name: string): Promise<LocatedData> {
  const text = await readWhole(path, name);
  // Loaded only where there is something to read with it.
  const { parseYaml } = await import('./yaml-document.js');
  return parseYaml(text, name, 0);
}

function idOf(name: string, folder: string): string {
  return name.slice(folder.length + 1).replace(/\.[^.]+$/, '');
}
