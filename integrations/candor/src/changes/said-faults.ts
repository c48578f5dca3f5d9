import { roundsSaid } from '../model/change.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { suggestion } from '../model/nearest.js';
import type { Quotable } from '../model/published.js';
import { placeOf, type ChangeContext, type LocatedChange } from './context.js';

/** Responses that a change lists and that cannot be counted for it. */
export function responseFaults(change: LocatedChange, context: ChangeContext): Issue[] {
  return (change.said.responses ?? []).flatMap((id, index): Issue[] => {
    const fault = responseFault(id, roundsSaid(change.said), context);
    if (fault === null) return [];
    const where = placeOf(change, 'said', 'responses', index);
    const issue = fault.counted ? errorIssue : warningIssue;
    return [
      issue('change-response', where, `"said.responses": the response "${id}" ${fault.what}`, fault.remedy),
    ];
  });
}

interface ResponseFault {
  what: string;
  remedy: string;
  /** False where it is left out of the count anyway: then it stops nothing. */
  counted: boolean;
}

function responseFault(
  id: string,
  rounds: readonly string[],
  { listed, isErased, complete, quotables }: ChangeContext,
): ResponseFault | null {
  const remove = 'Remove its id.';
  if (isErased(id)) return { what: 'was erased and is not counted', remedy: remove, counted: false };
  const found = listed.get(id);
  if (found === undefined) {
    if (!complete) return null;
    const remedy = quotables.has(id)
      ? 'That is the id in the link of a published comment: move it to "quotes", or write the id of its response.'
      : 'Write its id as decisions do; `npx candor themes --theme <id>` and `npx candor inbox` print ids.';
    return { what: 'is in no source', remedy, counted: true };
  }
  if (!rounds.includes(found.round)) {
    const remedy = `Add "${found.round}" to the rounds it was said in, or remove the id.`;
    return { what: `is of the round "${found.round}"`, remedy, counted: true };
  }
  if (!found.commented)
    return {
      what: 'has no comment (any more), so it says nothing that could be counted',
      remedy: remove,
      counted: false,
    };
  if (found.counted) return null;
  return { what: 'is left out of every count, and of this one too', remedy: remove, counted: false };
}

/** Comments that a change shows and that are not published, or not counted for it. */
export function quoteFaults(change: LocatedChange, context: ChangeContext): Issue[] {
  const { gone, quotables } = context;
  return change.said.quotes.flatMap((id, index): Issue[] => {
    const where = placeOf(change, 'said', 'quotes', index);
    const told = `"said.quotes": the comment "${id}"`;
    if (!quotables.has(id) && gone.has(id)) {
      const what = `${told} is not published any more, so nothing stands in its place`;
      return [warningIssue('change-withdrawn', where, what, 'Remove its id, or choose another comment.')];
    }
    const fault = quoteFault(id, change, context);
    return fault === null ? [] : [errorIssue('change-quote', where, `${told} ${fault.what}`, fault.remedy)];
  });
}

function quoteFault(
  id: string,
  change: LocatedChange,
  context: ChangeContext,
): Omit<ResponseFault, 'counted'> | null {
  const { quotables, publicId } = context;
  const quotable = quotables.get(id);
  if (quotable !== undefined) return misfit(quotable, change, context);
  const meant = quotables.has(publicId(id)) ? `Write the id in its link: "${publicId(id)}".` : null;
  const fitting = [...quotables.values()].filter((other) => misfit(other, change, context) === null);
  const fits =
    fitting.length > 0
      ? suggestion(
          id,
          fitting.map((other) => other.id),
        )
      : null;
  return {
    what: 'is not published: only words that somebody agreed to publish, and that were approved, may be quoted',
    remedy:
      meant ?? fits ?? 'No published comment says so yet: leave it out, or approve it if somebody agreed.',
  };
}

/** Why a published comment does not belong to a change; null where it does. */
function misfit(
  { id, round, themes }: Quotable,
  { said }: LocatedChange,
  { publicId }: ChangeContext,
): Omit<ResponseFault, 'counted'> | null {
  const { theme, responses = [] } = said;
  if (!roundsSaid(said).includes(round))
    return { what: `is of the round "${round}"`, remedy: 'Name that round too, or choose another comment.' };
  if (theme !== undefined && !themes.includes(theme))
    return {
      what: `is not counted as being about "${theme}"`,
      remedy: 'Add what it says to the patterns of the theme, tag the response, or choose another comment.',
    };
  if (theme === undefined && !responses.some((response) => publicId(response) === id))
    return {
      what: 'is not among "responses", so it is not counted',
      remedy: 'Add its response to "responses".',
    };
  return null;
}
