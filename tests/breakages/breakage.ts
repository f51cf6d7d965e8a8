/** One place where the product is made worse, so that the test of a row must notice. */
export interface Breakage {
  /** The row of a register: `S17`, `F03`, `RLS`. */
  readonly id: string;
  /** The file that is changed, from the root of the clone. */
  readonly file: string;
  /** What stands there exactly once. */
  readonly find: string;
  /** What is put there instead. */
  readonly put: string;
  /** What is lost by that, in a few words. */
  readonly loses: string;
}

/** Says one breakage: in `file`, `find` becomes `put`. */
export function broken(id: string, loses: string, file: string, find: string, put: string): Breakage {
  return { id, loses, file, find, put };
}
