import type { Texts } from '../text/texts.js';
import type { QuoteView } from './quote-view.js';

/** A card where there are no components: in feeds, e-mails and plain text. Nothing that discloses is left out. */
export interface QuoteLines {
  words: readonly string[];
  lang: string | null;
  /** Who said it; what they gave and when; what has to be told. */
  lines: string[];
  reply: { by: string; paragraphs: readonly string[] } | null;
  links: { text: string; href: string }[];
}

export function quoteLines(view: QuoteView, { t, row }: Texts): QuoteLines {
  const { author, details, score, date, experienced, labels, full, ledTo } = view;
  const who = row([author, details].filter(Boolean));
  const days = [date, experienced].flatMap((day) => (day === null ? [] : [day.text]));
  const facts = [score, ...days].join(' · ');
  const led = ledTo?.links.map(({ text, href }) => ({
    text: t('feed.line', { label: ledTo.text, text }),
    href,
  }));
  return {
    words: view.paragraphs,
    lang: view.lang,
    lines: [who, facts, labels.join(' ')].filter(Boolean),
    reply: view.reply,
    links: [...(full === null ? [] : [{ text: full.text, href: full.href }]), ...(led ?? [])],
  };
}
