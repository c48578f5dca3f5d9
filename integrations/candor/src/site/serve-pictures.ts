import { readAvatar } from '../publish/avatar-files.js';
import { avatarsPath } from './module-data.js';
import type { Pictures } from './pictures.js';

/** The parts of Vite's dev server this needs. */
interface Middlewares {
  use(handler: (request: { url?: string | undefined }, response: Answer, next: () => void) => void): unknown;
}
interface Answer {
  setHeader(name: string, value: string): unknown;
  end(bytes: Uint8Array): unknown;
}

const asked = new RegExp(`/${avatarsPath}/([\\da-f]+)-(\\d+)\\.webp$`);

/** Answers under `astro dev` for the pictures that a build writes. */
export function servePictures(server: Middlewares, pictures: () => Promise<Pictures>): void {
  server.use((request, response, next) => {
    const [, name, size] = asked.exec(request.url ?? '') ?? [];
    if (name === undefined) return next();
    void pictures()
      .then(({ avatars }) => readAvatar([...avatars.values()], name, Number(size)))
      .catch(() => null)
      .then((bytes) => {
        if (bytes === null) return next();
        response.setHeader('content-type', 'image/webp');
        response.end(bytes);
      });
  });
}
