import { lists, platforms } from '../word-lists/lists.js';
import type { Found } from './phrases.js';
import { sentencesOf, type Sentence } from './tokens.js';

/** What a paragraph says that a fair question does not; the words in question, null where it does not. */
export interface AskFaults {
  /** Something is given for answering. */
  reward: string | null;
  /** A high score or kind words are asked for. */
  praiseAsk: string | null;
  /** A high score or kind words are spoken of. */
  praise: string | null;
  /** It is only for those who liked it. */
  liking: string | null;
  /** It is only for those who gave a high score. */
  highScore: string | null;
  disliking: string | null;
  /** It sends people to the business in place of the public. */
  diverting: string | null;
  /** Making words public is spoken of. */
  publishing: string | null;
  platform: string | null;
  leading: string | null;
  selling: string | null;
  /** It is said to be the same whatever somebody answers. */
  evenHanded: boolean;
}

/** The paragraphs of a text with something in them, each with what it says. */
export function paragraphsOf(text: string): AskFaults[] {
  return text
    .split(/\n+|<br\s*\/?>|<\/p>/i)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(faultsOf);
}

function faultsOf(paragraph: string): AskFaults {
  const sentences = sentencesOf(paragraph).map(withoutHarmless);
  const first = (pick: (sentence: Sentence) => Found | undefined): string | null => {
    for (const sentence of sentences) {
      const found = pick(sentence);
      if (found !== undefined) return saidIn(sentence, found);
    }
    return null;
  };
  const listed = (name: keyof typeof lists): string | null => first(({ words }) => lists[name].find(words));
  const affirmed = (name: keyof typeof lists): string | null =>
    first((sentence) => lists[name].findAll(sentence.words).find((found) => !isDenied(sentence, found)));
  return {
    reward: listed('rewards'),
    praiseAsk: affirmed('praiseAsks'),
    praise: listed('praise'),
    liking: affirmed('liking'),
    highScore: listed('highScores'),
    disliking: listed('disliking'),
    diverting: listed('diverting'),
    publishing: first(({ words }) => lists.publishing.find(words) ?? platforms.find(words)),
    platform: first(({ words }) => platforms.find(words)),
    leading: affirmed('leading'),
    selling: listed('selling'),
    evenHanded: listed('evenHanded') !== null,
  };
}

function withoutHarmless(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  for (const { from, to } of lists.harmless.findAll(words)) words.fill('~', from, to);
  return { ...sentence, words };
}

/** Whether a phrase says no, or the words just before it do. */
function isDenied({ words }: Sentence, { from, to }: Found): boolean {
  return lists.negations.find(words.slice(Math.max(0, from - 3), to)) !== undefined;
}

/** The words as they were written. */
function saidIn({ text, places }: Sentence, { from, to }: Found): string {
  return text.slice(places[from]![0], places[to - 1]![1]);
}
