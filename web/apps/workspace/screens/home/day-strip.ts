/** One thing of the day that is due at a time. */
export interface DayEvent {
  id: string;
  at: Date;
  kind: 'promise' | 'clock';
  /** Near or late: coloured. */
  isNear: boolean;
  words: string;
  requestNumber: number;
}

/** Where an event lies on the strip; `more` others would have covered it and stand behind its number. */
export interface PlacedEvent extends DayEvent {
  /** From the left, 0 to 1. */
  left: number;
  lane: number;
  more: number;
}

/** The strip of a day: its hours, how much of it is over, and what lies on it. */
export interface DayStrip {
  hours: { hour: number; left: number }[];
  /** How much of the strip is past, 0 to 1. */
  past: number;
  events: PlacedEvent[];
}

/** Who works shorter sees the hours of an office; what is due outside them stretches the strip. */
const OFFICE = { from: 8, to: 18 };
const LANES = 2;
/** How much of the strip a name with its time takes, so that two do not cover each other. */
const WIDTH = 0.17;

/** Lays what is due on the day of `now` (the reader's calendar) on a strip, by time and without covering. */
export function stripOf(now: Date, given: readonly DayEvent[]): DayStrip {
  const today = given
    .filter((event) => event.at.toDateString() === now.toDateString())
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const times = [now, ...today.map((event) => event.at)].map(hourOf);
  const from = Math.min(OFFICE.from, ...times.map(Math.floor));
  const to = Math.max(OFFICE.to, ...times.map(Math.ceil));
  const share = (hour: number) => (hour - from) / (to - from);
  return {
    hours: Array.from({ length: to - from + 1 }, (_, index) => ({
      hour: from + index,
      left: share(from + index),
    })),
    past: share(hourOf(now)),
    events: placed(today, (event) => share(hourOf(event.at))),
  };
}

const hourOf = (at: Date) => at.getHours() + at.getMinutes() / 60;

function placed(events: readonly DayEvent[], shareOf: (event: DayEvent) => number): PlacedEvent[] {
  const done: PlacedEvent[] = [];
  const last: (PlacedEvent | undefined)[] = Array.from({ length: LANES });
  for (const event of events) {
    // The last of the day would run out of the strip: it begins earlier, its time stands in its words.
    const left = Math.min(shareOf(event), 1 - WIDTH);
    const lane = last.findIndex((before) => !before || before.left + WIDTH <= left);
    if (lane === -1) {
      const nearest = done.at(-1);
      if (nearest) nearest.more += 1;
      continue;
    }
    const one: PlacedEvent = { ...event, left, lane, more: 0 };
    last[lane] = one;
    done.push(one);
  }
  return done;
}
