import type { Page } from 'playwright-core';

/** What is wrong with how the sections of a page are laid out: one line a fault, none where all is well. */
export function layoutFaults(page: Page, sections: string): Promise<string[]> {
  return page.evaluate((sections) => {
    // As it is when somebody comes near: until then a place is kept that is about as large.
    for (const item of document.querySelectorAll<HTMLElement>('.candor-wall > li'))
      item.style.contentVisibility = 'visible';
    const faults: string[] = [];
    const box = (element: Element): DOMRect => element.getBoundingClientRect();
    const scrolls = (element: Element): boolean =>
      /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
    /** Whether something between the element and its section scrolls or cuts it on purpose. */
    const inScroller = (element: Element, section: Element): boolean => {
      for (let up = element.parentElement; up && up !== section; up = up.parentElement)
        if (scrolls(up) && !up.classList.contains('candor-words')) return true;
      return false;
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && box(element).width > 1;

    for (const section of document.querySelectorAll(sections)) {
      const { layout } = (section as HTMLElement).dataset;
      const say = (what: string, element: Element): number =>
        faults.push(`${layout}: ${what}: ${element.outerHTML.slice(0, 90)}`);
      const shown = [...section.querySelectorAll('.candor *')].filter(
        (element) => isShown(element) && !element.closest('.candor-hidden, svg *, [inert], caption'),
      );
      if (shown.every((element) => element.textContent.trim() === '')) say('nothing to be seen', section);
      const { left, right } = box(section);
      for (const element of shown) {
        const place = box(element);
        if (!inScroller(element, section) && (place.left < left - 1 || place.right > right + 1))
          say('wider than its place', element);
        const { overflowX, display } = getComputedStyle(element);
        const tooWide = element.scrollWidth > element.clientWidth + 1;
        const tooTall = element.scrollHeight > element.clientHeight + 2;
        if (/hidden|clip/.test(overflowX) && (tooWide || tooTall) && !element.matches('.candor-belt'))
          say('cut off', element);
        if (!scrolls(element) && tooTall && element.clientHeight > 0 && display === 'block')
          say('taller than its place', element);
      }
      const cards = shown.filter((element) => element.matches('.candor-quote'));
      cards.forEach((card, index) => {
        const a = box(card);
        for (const other of cards.slice(index + 1)) {
          const b = box(other);
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 1 && high > 1) say('overlaps its neighbour', other);
        }
        for (const next of card.parentElement!.querySelectorAll(':scope > .candor-quote ~ *')) {
          if (box(next).bottom > box(card.parentElement!).bottom + 1) say('runs out of its cell', next);
        }
      });
    }
    return faults;
  }, sections);
}
