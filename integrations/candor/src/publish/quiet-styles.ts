/** Names that our styles use and the minifier of styles does not know yet, in its words. */
const unknown = "'scroll-button' is not recognized as a valid pseudo-element";

interface Logger {
  warn(message: string, options?: unknown): void;
}

/** Says nothing of what is right in our styles and only new to the minifier, which keeps it as it is: nobody can mend it. */
export function quietStyles() {
  return {
    name: 'astro-candor-quiet-styles',
    configResolved({ logger }: { logger: Logger }) {
      const warn = logger.warn.bind(logger);
      logger.warn = (message, options) => {
        if (!message.includes(unknown)) warn(message, options);
      };
    },
  };
}
