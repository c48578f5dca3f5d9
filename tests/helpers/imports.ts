import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const packageFolder = fileURLToPath(new URL('../../integrations/candor/', import.meta.url));

/** A file of the package and what it imports, types included. */
export interface SourceFile {
  /** Path below the package, `src/policy/judge.ts`. */
  name: string;
  imports: { specifier: string; /** Path below the package for relative imports. */ file: string | null }[];
}

/** Every .ts and .astro file the package is written in. */
export function packageSources(): SourceFile[] {
  return ['src', 'components', 'routes'].flatMap((folder) =>
    readdirSync(join(packageFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) =>
        sourceFile(relative(packageFolder, path).split(sep).join('/'), readFileSync(path, 'utf8')),
      ),
  );
}

export function sourceFile(name: string, text: string): SourceFile {
  const script = name.endsWith('.astro') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;
  const tree = ts.createSourceFile(name, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    const target = importTarget(node);
    if (target !== undefined && ts.isStringLiteral(target)) specifiers.push(target.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { name, imports: specifiers.map((specifier) => ({ specifier, file: resolved(name, specifier) })) };
}

function importTarget(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

function resolved(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = posix.normalize(posix.join(dirname(from).split(sep).join('/'), specifier));
  return path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts');
}

/** Groups of files that import each other in a circle. */
export function cycles(files: readonly SourceFile[]): string[][] {
  const graph = new Map(
    files.map(({ name, imports }) => [name, imports.flatMap(({ file }) => (file === null ? [] : [file]))]),
  );
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const queue = [...(graph.get(from) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(graph.get(next) ?? []));
    }
    return seen;
  };
  const circular = files.map(({ name }) => name).filter((name) => reach(name).has(name));
  return circular.length === 0 ? [] : [circular.sort()];
}
