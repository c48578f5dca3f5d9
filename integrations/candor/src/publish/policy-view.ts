import { policyTopics, type PolicyTopic } from '../model/policy.js';
import { askingSections } from './policy/asking.js';
import { figuringSections } from './policy/figuring.js';
import { keepingSections } from './policy/keeping.js';
import { publishingSections } from './policy/publishing.js';
import type { PolicyContext } from './policy/section.js';

/** One section of the policy. */
export interface PolicySection {
  topic: PolicyTopic;
  /** Where it is found on its page. */
  anchor: string;
  title: string;
  paragraphs: readonly string[];
  items: readonly string[];
  /** Paragraphs below the list. */
  after: readonly string[];
  links: readonly { href: string; text: string }[];
}

/** How answers are asked for, checked, published and kept: everything that pages and the form promise, in full. */
export function policyView(context: PolicyContext): PolicySection[] {
  const sections = {
    ...askingSections(context),
    ...publishingSections(context),
    ...keepingSections(context),
    ...figuringSections(context),
  };
  return policyTopics.flatMap((topic) => {
    const body = sections[topic];
    if (body == null) return [];
    const title = context.texts.t(`policy.${topic}.title`);
    return [{ topic, anchor: `policy-${topic}`, title, items: [], after: [], links: [], ...body }];
  });
}
