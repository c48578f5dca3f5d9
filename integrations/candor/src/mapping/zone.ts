const hourLength = 3_600_000;

/** Offset of an IANA zone from UTC at a wall-clock time; Intl is asked once for each hour of data. Throws a RangeError for a zone it does not know. */
export function zoneOffset(zone: string): (wall: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (time: number): number => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type)!;
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
      time
    );
  };
  const known = new Map<number, number>();
  return (wall) => {
    if (zone === 'UTC') return 0;
    const hour = Math.floor(wall / hourLength) * hourLength;
    let offset = known.get(hour);
    if (offset === undefined) {
      offset = offsetAt(hour - offsetAt(hour));
      known.set(hour, offset);
    }
    return offset;
  };
}
