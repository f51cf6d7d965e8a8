/** Columns by name, each with the noun whose ids (or values) stand in it. */
export type Ties = Readonly<Record<string, string>>;

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
  /** The columns by which a row hangs on a customer; one that fits is enough. Empty: on no single person. */
  hangs?: Ties;
  /** Columns in which ids or addresses of a customer stand among other words; such a row hangs on them too. */
  mentions?: Readonly<Record<string, readonly string[]>>;
  /** What a row that hangs on a customer leads to: further ids, from which the way goes on. */
  leads?: Ties;
  /** The column with the key of a content in the storage, which goes with the words. */
  content?: string;
  /** Which rows still have their content, as a condition in SQL, where not all that name one do. */
  contentWhen?: string;
  /** What an erased column holds afterwards, in SQL, where it does not simply become empty. */
  emptied?: Readonly<Record<string, string>>;
  /** Rows that an erasure leaves alone, as a condition in SQL. */
  spared?: string;
  /** The column by which the age of a row is counted. */
  agedBy?: string;
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

/** What stands where words were taken out for good. */
export const takenOut = '█████';
