import { join, sep } from 'node:path';
import { virtualId } from './vite-plugin.js';

/** The parts of Vite's dev server this needs. */
interface DevServer {
  watcher: {
    add(paths: string[]): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  environments: Record<
    string,
    {
      moduleGraph: { getModuleById(id: string): object | undefined; invalidateModule(module: never): void };
      hot: { send(payload: { type: 'full-reload' }): void };
    }
  >;
}

/** Makes the next request see new content whenever a file that matters is added, changed or removed. */
export function refreshOnChange(
  server: DevServer,
  folders: string[],
  modules: readonly string[],
  refresh: () => Promise<void>,
): void {
  server.watcher.add(folders);
  server.watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    if (!folders.some((folder) => path === folder || path.startsWith(join(folder, sep)))) return;
    invalidate(server, modules);
    void refresh().then(() => {
      // A page asked for meanwhile may have put the former content back.
      invalidate(server, modules);
      for (const { hot } of Object.values(server.environments)) hot.send({ type: 'full-reload' });
    });
  });
}

/** Before collections are read again: their loader imports the very modules that changed. */
function invalidate(server: DevServer, modules: readonly string[]): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const id of modules.map(virtualId)) {
      const module = moduleGraph.getModuleById(id);
      if (module !== undefined) moduleGraph.invalidateModule(module as never);
    }
  }
}
