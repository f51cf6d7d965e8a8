/** What a table holds of people, and what becomes of it: read by exports, erasure, retention and their tests. */
export type TableData = {
  /** Whose data it is. `nobody`: technical, no word of a person. */
  about: 'customer' | 'member' | 'workspace' | 'nobody';
  /** Columns that hold words or addresses of people. */
  personal: readonly string[];
  /** Which export carries it. */
  exported: 'with-customer' | 'with-workspace' | 'never';
  /** What an erasure of the person does to the row. */
  erased: 'row' | 'columns' | 'kept';
  /** How long it is kept: as long as what it hangs on, or so many days. */
  kept: 'with-owner' | { days: number };
  /** The column with the key of a content in the storage, which goes with the words. */
  content?: string;
};

/** The tables of one room by name. */
export type RoomData = Record<string, TableData>;

const all = new Map<string, TableData>();

/** A room, or the platform, says what its tables hold. */
export function describeData(room: RoomData): void {
  for (const [table, data] of Object.entries(room)) all.set(table, data);
}

/** Every described table. */
export function describedTables(): ReadonlyMap<string, TableData> {
  return all;
}
