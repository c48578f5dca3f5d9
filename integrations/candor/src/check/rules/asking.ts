import type { Finding } from '../finding.js';
import type { CheckFacts } from '../facts.js';
import { paragraphsOf, type AskFaults } from '../lint/ask-lint.js';
import { asksOf, type Ask } from '../lint/asks.js';
import { platformAsks } from '../page/platform-asks.js';
import { rewardFindings } from '../rewards.js';
import type { Family } from './rule.js';

/** What is wrong with a paragraph of such a text; null where nothing is. */
type Fault = (said: AskFaults, kind: Ask['kind']) => string | null;

const praised: Fault = ({ reward, praiseAsk, praise, liking, highScore, evenHanded }, kind) => {
  const given = reward ?? (kind === 'reward' ? 'what is offered' : null);
  const wish = praiseAsk ?? (evenHanded ? null : (liking ?? highScore ?? praise));
  return given === null || wish === null ? null : `speaks of a reward ("${given}") together with "${wish}"`;
};

const gated: Fault = (said, kind) => {
  const { liking, highScore, disliking, publishing, diverting, reward, evenHanded } = said;
  if (evenHanded || kind === 'told' || kind === 'reward') return null;
  const open = publishing ?? reward;
  if (highScore !== null && (open !== null || kind !== 'prompt'))
    return `speaks only to those who gave a certain score ("${highScore}")`;
  if (liking !== null && open !== null)
    return `asks only those who were pleased ("${liking}") for something public ("${open}")`;
  if (disliking !== null && publishing !== null && diverting !== null)
    return `sends those who were not pleased ("${disliking}") elsewhere than the others ("${diverting}")`;
  return null;
};

const leading: Fault = ({ praiseAsk, leading: led }, kind) => {
  const words = praiseAsk ?? led;
  return words === null || kind === 'told' || kind === 'reward'
    ? null
    : `asks for a certain answer ("${words}")`;
};

const selling: Fault = ({ selling: sold }, kind) =>
  sold === null || kind === 'told' || kind === 'reward' ? null : `sells something ("${sold}")`;

const merchant: Fault = ({ platform, reward, praiseAsk, liking, highScore, evenHanded }) => {
  if (platform === null) return null;
  if (reward !== null) return `names a review platform ("${platform}") and a reward ("${reward}")`;
  const wish = praiseAsk ?? (evenHanded ? null : (liking ?? highScore));
  return wish === null ? null : `names a review platform ("${platform}") together with "${wish}"`;
};

interface ReadAsk extends Omit<Ask, 'text'> {
  paragraphs: readonly AskFaults[];
}

/** The rules of this family read the same texts. */
const known = new WeakMap<CheckFacts, readonly ReadAsk[]>();

function readAsks(facts: CheckFacts): readonly ReadAsk[] {
  const asks =
    known.get(facts) ?? asksOf(facts).map(({ text, ...ask }) => ({ ...ask, paragraphs: paragraphsOf(text) }));
  known.set(facts, asks);
  return asks;
}

function faults(facts: CheckFacts, fault: Fault): Finding[] {
  return readAsks(facts).flatMap(({ kind, name, paragraphs, where }) => {
    const what = paragraphs.map((said) => fault(said, kind)).find((found) => found !== null);
    return what == null ? [] : [{ where, what: `${name} ${what}` }];
  });
}

const lintLimit =
  'A list of words finds what is usually said in English, German, French and Spanish; it does not know what is meant. What you write in your own e-mails and on your own pages is not read.';

/** Whether everybody is asked alike, and for nothing but what they think. */
export const asking: Family = {
  'US-465.4': {
    regime: 'US 16 CFR 465.4',
    title: 'A reward never depends on what somebody says',
    checks:
      'Rounds that offer something say that every answer gets it, rewards do not stand with high scores only, and no text of yours, question or round speaks of a reward and of praise, a high score or pleased people in one paragraph, unless it says there that any answer counts.',
    remedy:
      'Say what is offered and that it is the same whatever people answer; ask for no praise beside it.',
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-465/section-465.4',
    severity: { US: 'error' },
    beyond: lintLimit,
    records: (facts) => [...rewardFindings(facts), ...faults(facts, praised)],
  },
  'UK-CMA-4.5': {
    regime: 'UK CMA208 4.5, guidance on fake reviews',
    title: 'Everybody is asked the same, whatever their score',
    checks:
      'No text of the form, the thanks and the receipt, no question and no round asks only those who gave a certain score or were pleased to review, publish or agree, or sends the others elsewhere. The form itself has one consent question and one page of thanks for all.',
    remedy: 'Ask everybody the same, or nobody.',
    source:
      'https://assets.publishing.service.gov.uk/media/67eeb64fe9c76fa33048c790/CMA208_-_Fake_reviews_guidance.pdf',
    severity: { UK: 'error' },
    beyond: lintLimit,
    records: (facts) => faults(facts, gated),
  },
  'UK-CMA-3.6': {
    regime: 'UK CMA208 3.6, guidance on fake reviews',
    title: 'Questions lead nobody to an answer',
    checks:
      'No text of the form or the thanks, no question and no round asks for a certain score, praises what it asks about, or says that somebody at work depends on it.',
    remedy: 'Ask in plain words: "How likely are you to recommend us?"',
    source:
      'https://assets.publishing.service.gov.uk/media/67eeb64fe9c76fa33048c790/CMA208_-_Fake_reviews_guidance.pdf',
    severity: { UK: 'warning' },
    beyond: lintLimit,
    records: (facts) => faults(facts, leading),
  },
  'PECR-sug': {
    regime: 'UK PECR, guidance of the ICO on direct marketing',
    title: 'A request for feedback sells nothing',
    checks:
      'No text of the form, the thanks and the receipt, no question and no introduction of a round has discount codes, offers, subscriptions or rewards for bringing friends.',
    remedy: 'Take the offer out: what sells is advertising, and needs the consent that advertising needs.',
    source:
      'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/direct-marketing-guidance/identify-direct-marketing/',
    severity: { UK: 'warning' },
    beyond: lintLimit,
    records: (facts) => faults(facts, selling),
  },
  'GG-merchants': {
    regime: 'Google Maps, policy for contributions',
    title: 'Reviews elsewhere are asked of everybody, and unpaid',
    checks:
      'No text of yours and no paragraph of a page that links a review platform speaks of a reward or only to those who were pleased or gave a high score.',
    remedy: 'Show the link to everybody, with no reward beside it; or leave it out.',
    source: 'https://support.google.com/contributionpolicy/answer/7400114',
    severity: 'error',
    beyond: lintLimit,
    records: (facts) => faults(facts, merchant),
    page: (page) =>
      platformAsks(page).flatMap(({ text, host }) => {
        const what = paragraphsOf(text)
          .map((said) => merchant({ ...said, platform: said.platform ?? host }, 'ask'))
          .find((found) => found !== null);
        return what == null ? [] : [{ where: { file: page.name }, what: `a paragraph ${what}` }];
      }),
  },
};
