import type { Page } from 'playwright-core';

/** Takes every style sheet off the page. */
export async function withoutStyles(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) sheet.remove();
  });
}

/** Places where two words of one line touch because no space stands between their elements. */
export function gluedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blockOf = (node: Node): Element => {
      let element = node.parentElement!;
      while (getComputedStyle(element).display === 'inline') element = element.parentElement!;
      return element;
    };
    for (const line of document.querySelectorAll('br')) line.replaceWith(' ');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.flatMap((text, index) => {
      const next = texts[index + 1];
      if (next === undefined || blockOf(text) !== blockOf(next)) return [];
      return /[\p{L}\p{N}.:!?]$/u.test(text.data) && /^[\p{L}\p{N}]/u.test(next.data)
        ? [`${text.data.slice(-20)}|${next.data.slice(0, 20)}`]
        : [];
    });
  });
}
