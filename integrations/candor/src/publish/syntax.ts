/** A node of a syntax tree as ESTree describes it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/**
 * For each time a name occurs outside imports: the object literal that follows it in a call, as compiled components and MDX give props,
 * or null where nothing can be told of it.
 */
export function argumentsWith(node: unknown, name: string): (SyntaxNode | null)[] {
  if (Array.isArray(node)) return node.flatMap((each) => argumentsWith(each, name));
  if (!isNode(node) || node.type === 'ImportDeclaration') return [];
  if (node.type === 'Identifier') return node.name === name ? [null] : [];
  if (node.type !== 'CallExpression') return childrenOf(node, name);
  const given = node.arguments as SyntaxNode[];
  const at = given.findIndex((each) => each.type === 'Identifier' && each.name === name);
  const props = given[at + 1];
  if (at === -1 || props?.type !== 'ObjectExpression') return childrenOf(node, name);
  return [props, ...argumentsWith([...given.slice(0, at), ...given.slice(at + 1)], name)];
}

function childrenOf(node: SyntaxNode, name: string): (SyntaxNode | null)[] {
  // Names of members and keys are no uses, unless they are computed.
  const { key, property, computed, ...rest } = node;
  const named = computed === true ? [key, property] : [];
  return argumentsWith([...named, ...Object.values(rest)], name);
}

function isNode(node: unknown): node is SyntaxNode {
  return typeof node === 'object' && node !== null && typeof (node as SyntaxNode).type === 'string';
}
