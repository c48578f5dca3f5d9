import type { WithheldReason } from '../model/published.js';
import type { ConsentScope } from '../model/response.js';

/** What is known of a response whose words are not published. */
export interface Withheld {
  id: string;
  round: string;
  /** Whether `content/rounds/` declares the round. */
  declared: boolean;
  submittedOn: string | null;
  scopes: readonly ConsentScope[] | null;
  /** The platform it was left on; null for an answer of ours. */
  platform: string | null;
  flags: readonly string[];
  /** Who decided so, and when; null where nobody did. */
  decided: { by: string; at: string } | null;
  asOf: string;
  maximumAgeMonths: number | false;
}

/** Why words are not published, and what would change that. */
export interface FateWords {
  why: string;
  change: string;
}

type Fixed = Exclude<WithheldReason, `declined:${string}`>;

/** The reason in words. None of them depends on the score. */
export function fateWords(reason: WithheldReason, of: Withheld): FateWords {
  if (!reason.startsWith('declined:')) return words[reason as Fixed](of);
  return {
    why: `it was declined as ${reason.slice('declined:'.length)}${decidedText(of)}`,
    change: `To take that back: ${decideCommand('approve', of.id)}`,
  };
}

const words: Record<Fixed, (of: Withheld) => FateWords> = {
  'no-comment': () => ({
    why: 'there is no comment to publish',
    change: 'Its score counts; nothing is to be done.',
  }),
  'no-consent': ({ scopes }) => ({
    why:
      scopes === null
        ? 'nobody said that it may be published: consent was not asked for, or not answered'
        : `the person agreed to ${scopes.join(', ')}, and not to have their words published`,
    change:
      'Only a yes of the person changes that. If the source holds one, map its column as `consent`, with the words that mean yes.',
  }),
  'consent-refused': () => ({
    why: 'the person said no to publication',
    change: 'Only the person can change that, by answering again.',
  }),
  'awaiting-approval': ({ id, flags }) => ({
    why: `it awaits approval${flags.length === 0 ? '' : `, whatever the policy says, because intake noticed: ${flags.join(', ')}`}`,
    change: `To publish it: ${decideCommand('approve', id)}`,
  }),
  withdrawn: (of) => ({
    why: `consent was withdrawn${decidedText(of)}`,
    change: 'That stays, whatever is decided later.',
  }),
  erased: (of) => ({
    why: `it was erased${decidedText(of)}`,
    change: 'That stays. If its row is still in a file, remove it there.',
  }),
  'too-old': ({ id, submittedOn, maximumAgeMonths }) => ({
    why: `it is of ${submittedOn}, longer ago than ${maximumAgeMonths} months (policy.maximumAgeMonths), and was not confirmed since`,
    change: `Ask whether it still holds; once the person says so: ${decideCommand('reconfirm', id)}`,
  }),
  'after-as-of': ({ submittedOn, asOf }) => ({
    why: `it is of ${submittedOn}, after the day that the site speaks of (${asOf})`,
    change:
      'It comes by itself with a build of that day or later. If the date is wrong, correct it in its source.',
  }),
  'not-ours': ({ platform }) => ({
    why: `it was left on ${platform ?? 'a platform'}: that may be shown as theirs, and never as ours`,
    change: 'Nothing: the site shows it with the reviews of that platform, once approved.',
  }),
  'unpublished-round': ({ round, declared }) => ({
    why: `its round, ${round}, is not published, so its figures and quotes are not either`,
    change: declared
      ? `Publish the round: \`publish: true\` in content/rounds/${round}.yaml`
      : `Declare the round in content/rounds/${round}.yaml, or set \`findings.undeclared\` to 'show'.`,
  }),
};

/** What to type to decide about a response. */
export function decideCommand(action: string, id: string): string {
  return `npx candor decide ${action} ${/^[\w.:-]+$/.test(id) ? id : `'${id.replaceAll("'", `'\\''`)}'`}`;
}

function decidedText({ decided }: Withheld): string {
  return decided === null ? '' : ` by ${decided.by} on ${decided.at}`;
}
