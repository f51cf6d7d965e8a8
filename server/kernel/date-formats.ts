/** Formats that are kept at the same time: three languages in the zones of many workspaces. */
const most = 200;

/**
 * Formats of one shape by locale and zone, each made once: making one costs a hundred times what using it does.
 * @returns a function of locale and zone (IANA). @throws RangeError for a zone that there is not.
 */
export function keepFormats(
  shape: Intl.DateTimeFormatOptions,
): (locale: string, zone: string) => Intl.DateTimeFormat {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (locale, zone) => {
    const name = `${locale} ${zone}`;
    const known = kept.get(name);
    if (known) return known;
    const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: zone });
    if (kept.size >= most) kept.clear();
    kept.set(name, made);
    return made;
  };
}

const isoDay = keepFormats({ dateStyle: 'short' });

/** The day that it is somewhere, `YYYY-MM-DD`. @param zone IANA. @throws RangeError for a zone that there is not. */
export function dayIn(zone: string, at: Date): string {
  return isoDay('sv-SE', zone).format(at);
}

const clockTime = keepFormats({ hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });

/** What the clock on the wall shows somewhere, `HH:MM` from 00:00 to 23:59. @throws RangeError as `dayIn`. */
export function timeIn(zone: string, at: Date): string {
  return clockTime('en-GB', zone).format(at);
}

const everySecond = keepFormats({
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  ...({ second: '2-digit', hourCycle: 'h23' } as const),
});

/**
 * When a day (`YYYY-MM-DD`) begins somewhere; where clocks are put forward over midnight, the moment after the gap.
 * @throws RangeError as `dayIn`.
 */
export function midnightIn(zone: string, date: string): Date {
  const shown = Date.parse(date);
  const aheadAt = (time: number) => {
    const wall = everySecond('sv-SE', zone).format(time);
    return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000;
  };
  const near = shown - aheadAt(shown - aheadAt(shown));
  // In the gap that clocks are put forward over it is still the day before there.
  return new Date(dayIn(zone, new Date(near)) < date ? shown - aheadAt(near) : near);
}
