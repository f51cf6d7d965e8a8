/** Random numbers that come out the same on each run: two fills hold the same rows. */
export type Random = {
  /** From 0 up to 1. */
  share(): number;
  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** The first ones often, the last ones hardly ever. */
  pickOften<T>(list: readonly T[]): T;
  /** Hexadecimal digits. */
  hex(digits: number): string;
};

export function newRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(share() * end);
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (found === undefined) throw new RangeError('The list is empty');
    return found;
  };
  return {
    share,
    below,
    pick: (list) => at(list, below(list.length)),
    pickOften: (list) => at(list, Math.floor(list.length * share() ** 3)),
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  };
}

/** A UUIDv7 of a moment in the past (milliseconds since 1970), as the program would have made it then. */
export function idAt(random: Random, milliseconds: number): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
}
