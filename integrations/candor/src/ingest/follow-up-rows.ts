import { followUpSentence } from '../changes/follow-up-sentence.js';
import type { Telling } from '../changes/follow-up.js';
import type { FollowUpRow } from '../moderate/follow-up-rows.js';
import { changeAddress } from '../publish/change-links.js';
import { writtenLinks, type WrittenConfig } from '../site/written-links.js';
import { createTexts } from '../text/texts.js';
import type { DecidedSite } from './decisions.js';
import type { Correspondence } from './follow-up.js';

/** A site and how its pages are addressed. */
export interface AddressedSite extends DecidedSite {
  language: string;
  config: WrittenConfig;
}

/** Makes a row of a list of each telling: whom to write to, what, and how they can have no more of it. */
export function rowMaker(
  { root, options, language, config }: AddressedSite,
  { ingested, people }: Pick<Correspondence, 'ingested' | 'people'>,
): (telling: Telling) => FollowUpRow {
  const texts = createTexts(language, options.texts);
  const links = writtenLinks(root, options, config, ingested);
  const whole = (path: string): string =>
    config.site === undefined ? path : new URL(path, config.site).href;
  const optOut =
    links.receipt === null
      ? texts.t('followup.optOut')
      : texts.t('followup.optOut.receipt', {
          address: whole(links.receipt),
          act: texts.t('receipt.silence'),
        });
  return (telling) => {
    const { contact, change, relation, status } = telling;
    const { email, name } = people.get(contact.response)!;
    const href = changeAddress(change.id, links);
    return {
      ...{ email, name, change: change.id, status, title: change.title, relation },
      sentence: followUpSentence(telling, texts),
      said_on: contact.receivedOn,
      link: href === null ? '' : whole(href),
      response: contact.response,
      opt_out: optOut,
    };
  };
}
