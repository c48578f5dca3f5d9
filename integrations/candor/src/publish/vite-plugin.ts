const prefix = 'virtual:candor/';

/** Gives pages and components the modules `virtual:candor/<name>`: their source may differ between environments of Vite. */
export function virtualModules(source: (name: string, environment: string) => Promise<string | undefined>) {
  return {
    name: 'astro-candor',
    resolveId: {
      filter: { id: /^virtual:candor\// },
      handler: (id: string) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:candor\// },
      async handler(this: { environment: { name: string } }, id: string) {
        const code = await source(id.slice(prefix.length + 1), this.environment.name);
        return code === undefined ? null : { code, map: { mappings: '' as const } };
      },
    },
  };
}

/**
 * Empties the frontmatter of changes before MDX makes a module of them: it would export all of it, and land in the server's code with
 * the ids of those who said so. What may be published of it is in the collection. `places` are their folder and what is linked into it.
 */
export function bareChanges(places: readonly string[]) {
  const paths = places.map((path) => slashed(path).replace(/\/$/, ''));
  const isChange = (id: string): boolean => paths.some((path) => id === path || id.startsWith(`${path}/`));
  return {
    name: 'astro-candor-changes',
    enforce: 'pre' as const,
    transform: {
      order: 'pre' as const,
      filter: { id: /\.mdx$/ },
      handler(code: string, id: string) {
        if (!isChange(slashed(id))) return null;
        // Its lines stay, so that errors name the right one.
        const bare = code.replace(
          /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(^---[ \t]*$)/m,
          (_, open, keys: string, close) => [open, keys.replace(/[^\r\n]/g, ''), close].join(''),
        );
        return { code: bare, map: null };
      },
    },
  };
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Resolved id of a virtual module. */
export function virtualId(name: string): string {
  return `\0${prefix}${name}`;
}
