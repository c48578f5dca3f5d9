import type { YAMLError } from 'yaml';
import { CandorError, errorIssue } from '../model/issue.js';

/** Without its two lines, frontmatter would be read as the text of the entry, and complained of as such. */
export function assertFenced(text: string, name: string): void {
  const [first = '', ...rest] = text.split(/\r?\n/).map((line) => line.trimEnd());
  const opens = first === '---';
  if (opens ? rest.includes('---') : !/^[a-z]\w*:(\s|$)/i.test(first)) return;
  const what = `the line "---" ${opens ? 'below' : 'above'} the keys of this entry is missing`;
  const remedy = 'Write a line of three dashes above the keys and one below them.';
  throw new CandorError([errorIssue('mdx-syntax', { file: name, line: 1 }, what, remedy)]);
}

/** What is wrong with YAML that begins below so many lines of its file. */
export function yamlFault({ linePos, message }: YAMLError, file: string, before: number): CandorError {
  const where = { file, line: (linePos?.[0].line ?? 1) + before };
  return new CandorError([errorIssue('yaml-syntax', where, yamlWords(message), yamlRemedy)]);
}

const yamlRemedy =
  'Correct the YAML: one "key: text" a line, indented with blanks; text that holds ": " or " #" goes in quotation marks.';

/** The first line without the place it ends with, which counts from where the YAML begins. */
function yamlWords(message: string): string {
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
}
