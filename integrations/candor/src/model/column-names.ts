/** Sub-heads that only say: here stands an answer. */
const plain = /^(response|open-ended response)$/i;
/** What Qualtrics writes below its questions. */
const importId = /^\{.*\}$/s;

/** A column as its header rows give it. */
export interface ColumnHead {
  /** What people are told and may write; blank where the header has nothing for it. */
  name: string;
  /** Its cell in the first header row. */
  head: string;
  /** Its cells in the rows below; blank where they add nothing. */
  sub: string;
}

/** The columns of a table, `width` of them. Under several header rows they are named `Question / Sub-head`: a blank head goes on with the question to its left. */
export function columnHeads(headers: readonly (readonly string[])[], width: number): ColumnHead[] {
  const [first = [], ...below] = headers;
  let question = '';
  return Array.from({ length: width }, (_, slot) => {
    const head = first[slot]?.trim() ?? '';
    const cells = below.map((row) => row[slot]?.trim() ?? '');
    const sub = [...new Set(cells)].filter((cell) => cell !== '' && !importId.test(cell)).join(' / ');
    if (head !== '') question = head;
    return { name: nameOf(head, sub, question), head, sub };
  });
}

/** Whether two names are the same but for spaces: headers have line breaks and doubled or hard spaces in them that nobody types. */
export function sameName(one: string, other: string): boolean {
  return one === other || inOneLine(one) === inOneLine(other);
}

function nameOf(head: string, sub: string, question: string): string {
  if (sub === '') return head;
  if (head === '') return inOneLine(question === '' ? sub : `${question} / ${sub}`);
  const adds = !plain.test(sub) && letters(sub) !== letters(head);
  return adds ? inOneLine(`${head} / ${sub}`) : head;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function letters(text: string): string {
  return text.replace(/[\s_-]+/g, '').toLowerCase();
}
