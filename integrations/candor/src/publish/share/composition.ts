import { shareImagePixels, type ShareImageSize } from '../../model/share-image.js';
import type { ShareDrawing } from './drawing.js';
import { box, isolated, text, type BoxNode, type ShareNode } from './nodes.js';
import { colours, shareSpecs, type ShareSpec } from './specs.js';

const clamped = { lineClamp: 2, textOverflow: 'ellipsis', overflowWrap: 'anywhere' } as const;

/** The whole image. */
export function composition(
  drawing: ShareDrawing,
  size: ShareImageSize,
  words: BoxNode,
  cut: boolean,
): BoxNode {
  const spec = shareSpecs[size];
  const [width, height] = shareImagePixels[size];
  const [above, beside] = spec.around;
  const page = { dir: drawing.dir, lang: drawing.lang };
  const parts = [header(drawing, spec), middle(words), footer(drawing, spec, cut)];
  return box(
    { width, height, padding: `${above}px ${beside}px`, backgroundColor: colours.accent, color: colours.ink },
    [sheet(parts, spec)],
    page,
  );
}

/** Height of the coloured edge of a sheet that is the whole image. */
const edge = 12;

function sheet(parts: readonly ShareNode[], { around, padding, gap }: ShareSpec): BoxNode {
  const [block, inline] = padding;
  const whole = around[0] === 0;
  const shape = whole
    ? { borderTop: `${edge}px solid ${colours.accent}` }
    : { borderRadius: inline * 0.6, overflow: 'hidden' };
  return box(
    {
      flexDirection: 'column',
      flexGrow: 1,
      gap,
      padding: `${block}px ${inline}px`,
      backgroundColor: colours.paper,
      ...shape,
    },
    parts,
  );
}

/** The room for the words; marks that hang beside them are not clipped. */
function middle(words: BoxNode): BoxNode {
  return box(
    {
      flexGrow: 1,
      flexBasis: 0,
      minHeight: 0,
      flexDirection: 'column',
      justifyContent: 'center',
      overflow: 'hidden',
      margin: '0 -60px',
      padding: '0 60px',
    },
    [words],
  );
}

/** What is left of a size for the header, the words and the footer. */
export function innerSize(size: ShareImageSize): { width: number; height: number } {
  const { around, padding, gap } = shareSpecs[size];
  const [width, height] = shareImagePixels[size];
  return {
    width: width - 2 * (around[1] + padding[1]),
    height: height - 2 * (around[0] + padding[0] + gap) - (around[0] === 0 ? edge : 0),
  };
}

export function header({ organisation, facts }: ShareDrawing, spec: ShareSpec): BoxNode {
  const row = spec.header === 'row';
  const apart = row
    ? { justifyContent: 'space-between', alignItems: 'baseline', gap: spec.gap }
    : { gap: spec.text * 0.2 };
  return box({ flexDirection: spec.header, ...apart, fontSize: spec.text, lineHeight: 1.35 }, [
    text(isolated(organisation ?? ''), { ...clamped, fontWeight: 650, color: colours.accent }),
    text(facts.join(' · '), { flexShrink: 0, color: colours.soft }),
  ]);
}

export function footer(drawing: ShareDrawing, spec: ShareSpec, cut: boolean): BoxNode {
  const row = spec.footer === 'row';
  return box(
    {
      flexDirection: spec.footer,
      justifyContent: 'space-between',
      alignItems: row ? 'flex-end' : 'stretch',
      gap: row ? spec.gap * 1.5 : spec.gap,
      borderTop: `2px solid ${colours.line}`,
      paddingTop: spec.gap * 0.8,
    },
    [person(drawing, spec, cut), finePrint(drawing, spec, row)],
  );
}

function person(drawing: ShareDrawing, spec: ShareSpec, cut: boolean): BoxNode {
  const { initials, author, named, details } = drawing;
  const labels = [...drawing.labels, ...(cut && drawing.shortened !== '' ? [drawing.shortened] : [])];
  const lines = [
    author === null
      ? null
      : text(isolated(author), { ...clamped, fontSize: spec.author, fontWeight: named ? 650 : 400 }),
    details === '' ? null : text(isolated(details), { ...clamped, color: colours.soft }),
    labels.length === 0 ? null : text(labels.join(' '), { marginTop: spec.small * 0.4, fontWeight: 560 }),
  ];
  return box({ alignItems: 'center', gap: spec.circle * 0.3, flexGrow: 1, flexShrink: 1, minWidth: 0 }, [
    initials === '' ? null : circle(initials, spec),
    box({ flexDirection: 'column', minWidth: 0, fontSize: spec.text, lineHeight: 1.35 }, lines),
  ]);
}

function circle(initials: string, { circle: size }: ShareSpec): BoxNode {
  const round = { width: size, height: size, flexShrink: 0, borderRadius: size / 2 };
  return box({ ...round, alignItems: 'center', justifyContent: 'center', backgroundColor: colours.tint }, [
    text(initials, { fontSize: size * 0.38, fontWeight: 650, lineHeight: 1, color: colours.accent }),
  ]);
}

function finePrint({ selection }: ShareDrawing, { small }: ShareSpec, row: boolean): BoxNode {
  return box(
    {
      flexDirection: 'column',
      flexShrink: 0,
      ...(row ? { width: 420, textAlign: 'end' } : {}),
      fontSize: small,
      lineHeight: 1.4,
      color: colours.soft,
    },
    selection.map((line) => text(line, { overflowWrap: 'anywhere' })),
  );
}
