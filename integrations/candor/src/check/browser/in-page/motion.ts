/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Fault } from '../fault.js';

/** What moves by itself and cannot be stopped. Runs in the page. */
export function motion(): Fault[] {
  const { name, isSeen } = candorTools;
  const moving = (): Element[] =>
    document.getAnimations().flatMap(({ effect, playState }) => {
      if (!(effect instanceof KeyframeEffect) || effect.target === null || playState !== 'running') return [];
      const long = Number(effect.getComputedTiming().endTime) > 5000;
      return long && effect.target.closest('.candor') !== null ? [effect.target] : [];
    });
  const stuck = [...new Set(moving())].filter((element) => {
    const section = element.closest('.candor')!;
    const box = [...section.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find((control) =>
      isSeen(control.labels?.[0] ?? control),
    );
    if (box === undefined) return ![...section.querySelectorAll('button')].some(isSeen);
    box.checked = !box.checked;
    const still = !moving().includes(element);
    box.checked = !box.checked;
    return !still;
  });
  const marquees = [...document.querySelectorAll('.candor marquee, .candor :is(video, audio)[autoplay]')];
  return [...stuck, ...marquees].map((element) => ({
    what: 'something moves and nothing stops it',
    of: name(element),
  }));
}
