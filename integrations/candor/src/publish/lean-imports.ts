import { layoutSheets, type Layout } from '../model/layout.js';
import { argumentsWith, type SyntaxNode } from './syntax.js';

const barrel = 'astro-candor/components';
/** An import that waits until it is called. */
const later = /\bimport\(\s*["'`][^"'`]*\/Testimonials\.astro["'`]/;
const allSheets = Object.values(layoutSheets).flat();

/**
 * Astro gives a page the styles of everything its imports lead to, used or not. So this points imports of all components at the ones
 * that are named, and has a module import the styles of those layouts of testimonials that it names: all where that cannot be read.
 */
export function leanImports(styles: string) {
  return {
    name: 'astro-candor-lean-imports',
    transform: {
      filter: { code: /astro-candor\/components|\/Testimonials\.astro/ },
      handler(this: { parse(code: string): unknown }, code: string) {
        const lean = leanCode(code, this.parse(code) as SyntaxNode, styles);
        return lean === code ? null : { code: lean, map: null };
      },
    },
  };
}

/** The code of a module with an import of its own for each component and layout. `program` is its syntax tree. */
export function leanCode(code: string, program: SyntaxNode, styles: string): string {
  const body = program.body as SyntaxNode[];
  const imports = body.filter(({ type }) => type === 'ImportDeclaration');
  const sheets = [
    ...imports.flatMap(testimonialsNames).flatMap((name) => sheetsFor(program, name)),
    ...(later.test(code) || body.some((each) => each.type.startsWith('Export') && isTestimonials(each))
      ? allSheets
      : []),
  ];
  const added = [...new Set(sheets)].map((sheet) => `import ${JSON.stringify(`${styles}${sheet}.css`)};\n`);
  const pointed = imports.reduceRight((text, found) => {
    const direct = namedImports(found).map(directImport).join(' ');
    // As many lines as before: what follows keeps its place in source maps.
    const lines = text.slice(found.start, found.end).replace(/[^\n]/g, '');
    return direct === '' ? text : text.slice(0, found.start) + direct + lines + text.slice(found.end);
  }, code);
  return added.length === 0 ? pointed : `${pointed}\n${added.join('')}`;
}

interface NamedImport {
  name: string;
  local: string;
}

/** What an import takes from the door of all components, by name; empty where it takes the door itself. */
function namedImports(found: SyntaxNode): NamedImport[] {
  const named = found.specifiers as SyntaxNode[];
  if (sourceOf(found) !== barrel || !named.every(({ type }) => type === 'ImportSpecifier')) return [];
  return named.map(({ imported, local }) => ({ name: nameOf(imported), local: nameOf(local) }));
}

function directImport({ name, local }: NamedImport): string {
  return `import ${local} from '${barrel}/${name}.astro';`;
}

/** What a module calls `<Testimonials>`. */
function testimonialsNames(found: SyntaxNode): string[] {
  const named = namedImports(found).filter(({ name }) => name === 'Testimonials');
  if (!isTestimonials(found)) return named.map(({ local }) => local);
  const defaults = (found.specifiers as SyntaxNode[]).filter(({ type }) => type === 'ImportDefaultSpecifier');
  return defaults.map(({ local }) => nameOf(local));
}

function isTestimonials(found: SyntaxNode): boolean {
  return sourceOf(found).endsWith('/Testimonials.astro');
}

/** The style sheets that the props a module gives its `<Testimonials>` call for. */
function sheetsFor(program: SyntaxNode, local: string): readonly string[] {
  return argumentsWith(program, local).flatMap((props) => (props === null ? allSheets : sheetsOf(props)));
}

function sheetsOf({ properties }: SyntaxNode): readonly string[] {
  const all = properties as SyntaxNode[];
  const named = (name: string): SyntaxNode | undefined =>
    all.find(({ key }) => ['name', 'value'].some((of) => (key as SyntaxNode | undefined)?.[of] === name));
  const layout = named('layout');
  const { type, value } = (layout?.value ?? { type: 'Literal', value: 'wall' }) as SyntaxNode;
  if (type !== 'Literal' || all.some((each) => each.type !== 'Property')) return allSheets;
  return [
    ...(layoutSheets[value as Layout] ?? []),
    ...(named('avatars') === undefined ? [] : layoutSheets.avatars),
  ];
}

function sourceOf({ source }: SyntaxNode): string {
  return (source as { value: string } | null | undefined)?.value ?? '';
}

function nameOf(node: unknown): string {
  return (node as { name: string }).name;
}
