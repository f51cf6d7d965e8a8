import { middleOf, placeTexts } from './learn-groups.ts';
import { nameGroups } from './name-groups.ts';

/** A text of a group, and who wrote it. */
export type Said = { text: string; by: string };
/** `space` is null where nothing was learned yet; `own` is what the company and its people are called. */
export type PartTask = {
  space: Uint8Array | null;
  chosen: Said[];
  others: Said[];
  alike: boolean;
  own: string[];
};
/** The places of the others that go along, what those that go say and those that stay do not, and their middle as packed. */
export type Parted = { more: number[]; words: string[]; middle: Uint8Array<ArrayBuffer> | null };

/** What becomes of a group when some of its texts leave it. */
export function partTexts({ space, chosen, others, alike, own }: PartTask): Parted {
  const more = alike && space ? alikeOf(space, chosen, others) : [];
  const moved = new Set(more);
  const goes = [...chosen, ...others.filter((_one, at) => moved.has(at))];
  const all = [...goes, ...others.filter((_one, at) => !moved.has(at))];
  const [words = []] = nameGroups(
    textsOf(all),
    all.map((_one, at) => (at < goes.length ? 0 : 1)),
    1,
    { own, by: all.map((one) => one.by) },
  );
  return { more, words, middle: space ? middleOf(space, textsOf(goes)) : null };
}

/** Of the others those that are nearer to the chosen ones than to the middle of what remains; none where that would be all. */
function alikeOf(space: Uint8Array, chosen: readonly Said[], others: readonly Said[]): number[] {
  const middles = [chosen, others].map((some) => middleOf(space, textsOf(some)));
  const places = placeTexts({ space, middles, newBelow: 0, texts: textsOf(others) });
  const alike = places.flatMap(({ place }, at) => (place === 0 ? [at] : []));
  return alike.length < others.length ? alike : [];
}

const textsOf = (some: readonly Said[]): string[] => some.map((one) => one.text);
