const prefix = 'virtual:candor/';

/** Gives pages and components the modules `virtual:candor/<name>`. */
export function virtualModules(source: (name: string) => Promise<string | undefined>) {
  return {
    name: 'astro-candor',
    resolveId: {
      filter: { id: /^virtual:candor\// },
      handler: (id: string) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:candor\// },
      async handler(id: string) {
        const code = await source(id.slice(prefix.length + 1));
        return code === undefined ? null : { code, map: { mappings: '' as const } };
      },
    },
  };
}

/** Resolved id of a virtual module. */
export function virtualId(name: string): string {
  return `\0${prefix}${name}`;
}
