import type { Report } from '../model/report.js';
import type { Texts } from '../text/texts.js';
import type { FindingsLinks } from './page-links.js';

/** A report in the list of reports. */
export interface ReportLine {
  href: string;
  title: string;
  description: string | null;
  date: { iso: string; text: string } | null;
}

/** A report with a page of its own; null for one without. */
export function reportLine(
  { id, title, description, date }: Report,
  links: Pick<FindingsLinks, 'report'>,
  texts: Texts,
): ReportLine | null {
  const href = links.report[id];
  if (href === undefined) return null;
  return {
    ...{ href, title, description: description ?? null },
    date: date === undefined ? null : { iso: date, text: texts.t('report.date', { day: texts.day(date) }) },
  };
}
