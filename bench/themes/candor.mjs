// The package's own matcher, on comments as they were written: splitting into words and folding is part of the time.
import { createMatcher } from '../../integrations/candor/dist/themes/matcher.js';

export function prepare(themes) {
  const match = createMatcher(themes);
  return {
    texts: (sample) => sample,
    countAbout: (sample) => {
      let about = 0;
      for (const { text, language } of sample) if (match(text, language, []).length > 0) about++;
      return about;
    },
    perTheme: (sample) => {
      const counts = themes.map(() => 0);
      for (const { text, language } of sample) for (const theme of match(text, language, [])) counts[theme]++;
      return counts;
    },
  };
}
