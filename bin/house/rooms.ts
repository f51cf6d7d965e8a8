/** A floor of the house: rooms that belong together, told in three words. */
export interface Floor {
  readonly name: string;
  readonly says: string;
  readonly rooms: readonly string[];
}

/**
 * The one list of the rooms, in the one order that the walls, the map, the measures and `bin/new-domain` use.
 * A room calls earlier rooms and may hear every room. Adding a room is adding its name here.
 */
export const floors: readonly Floor[] = [
  { name: 'ground', says: 'the doors and the shelves', rooms: ['access', 'audit', 'files'] },
  { name: 'people', says: 'who we are', rooms: ['team', 'customers', 'orders'] },
  {
    name: 'guidance',
    says: 'what we stand for and know',
    rooms: ['policies', 'acknowledgements', 'knowledge', 'procedures'],
  },
  { name: 'talk', says: 'what was said', rooms: ['conversations'] },
  {
    name: 'service',
    says: 'does the work',
    rooms: ['channels', 'requests', 'promises', 'service-levels', 'decisions', 'runs', 'calls'],
  },
  {
    name: 'care',
    says: 'measures and improves',
    rooms: ['feedback', 'pulse', 'ideas', 'quality', 'problems', 'training', 'retention', 'workforce'],
  },
  {
    name: 'overview',
    says: 'sees everything',
    rooms: [
      'search',
      'measures',
      'goals',
      'providers',
      'insights',
      'notifications',
      'assist',
      'integrations',
      'automation',
      'privacy',
    ],
  },
];

/** All rooms, earliest first. The folders of `channels/` are one room. */
export const rooms: readonly string[] = floors.flatMap((floor) => floor.rooms);

/** Rooms that join across the house by design: they read the tables of every earlier room. */
export const readersOfTables: readonly string[] = ['search', 'measures', 'insights'];

/** The rooms before the given one, earliest first. */
export function earlierThan(room: string): readonly string[] {
  return rooms.slice(0, rooms.indexOf(room));
}
