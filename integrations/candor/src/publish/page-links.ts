import { fileLink, pageLink, type LinkSettings } from './links.js';

type PageName = 'testimonials' | 'comments' | 'findings' | 'changes' | 'feedback' | 'policy';

/** Addresses of the pages that exist; null for those switched off. */
export interface PageLinks {
  home: string;
  testimonials: string | null;
  /** First page first. */
  comments: readonly string[] | null;
  findings: string | null;
  findingsJson: string | null;
  findingsCsv: string | null;
  changes: string | null;
  /** Address of each change's own page, by id; empty without the collections. */
  change: Readonly<Record<string, string>>;
  /** The form, null where there is none; then what lies below it is null too. */
  feedback: string | null;
  /** Where posts go, and what opens a receipt: only where this site receives them itself. */
  submit: string | null;
  receipt: string | null;
  thanks: string | null;
  policy: string | null;
}

/** How many comments one page holds. */
export const commentsPerPage = 25;

export interface LinkedContent {
  comments: number;
  /** Ids of the changes that have pages. */
  changes: readonly string[];
  /** Who receives the form; null where there is none. */
  form: 'site' | 'service' | null;
}

/** Computes every address once, so that components only print them. */
export function pageLinks(
  pages: Readonly<Record<PageName, string | false>>,
  content: LinkedContent,
  settings: LinkSettings,
): PageLinks {
  const link = (page: PageName, suffix = ''): string | null =>
    pages[page] === false ? null : pageLink(`${pages[page]}${suffix}`, settings);
  const file = (page: PageName, name: string): string | null =>
    pages[page] === false ? null : fileLink(`${pages[page]}${name}`, settings);
  const form = (page: PageName, receiver: boolean, suffix = ''): string | null =>
    content.form === null || (receiver && content.form !== 'site') ? null : link(page, suffix);
  const commentPages = Math.max(1, Math.ceil(content.comments / commentsPerPage));
  return {
    home: pageLink('/', settings),
    testimonials: link('testimonials'),
    comments:
      pages.comments === false
        ? null
        : Array.from({ length: commentPages }, (_, index) =>
            link('comments', index === 0 ? '' : String(index + 1))!,
          ),
    findings: link('findings'),
    findingsJson: file('findings', 'data.json'),
    findingsCsv: file('findings', 'data.csv'),
    changes: link('changes'),
    change:
      pages.changes === false
        ? {}
        : Object.fromEntries(content.changes.map((id) => [id, link('changes', id)!])),
    feedback: form('feedback', false),
    submit: form('feedback', true, 'submit/'),
    receipt: form('feedback', true, 'receipt/'),
    thanks: form('feedback', false, 'thanks/'),
    policy: form('policy', false),
  };
}
