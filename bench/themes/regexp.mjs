// One regular expression of all patterns, over text folded beforehand. It has to see every match, as one has to that tells themes apart.
import { combined, fold } from './expression.mjs';

export function prepare(themes) {
  const all = combined(themes.flatMap(({ patterns }) => patterns.any));
  return {
    texts: (sample) => sample.map(({ text }) => Buffer.from(fold(text)).toString()),
    countAbout: (texts) => {
      let about = 0;
      for (const text of texts) {
        all.lastIndex = 0;
        let found = 0;
        while (all.test(text)) found++;
        if (found > 0) about++;
      }
      return about;
    },
    perTheme: (texts) =>
      themes.map(({ patterns }) => {
        const one = new RegExp(combined(patterns.any).source, 'u');
        return texts.filter((text) => one.test(text)).length;
      }),
  };
}
