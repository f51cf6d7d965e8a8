/** Who sees the board of customers: nobody, whoever is signed in to the help centre, or everybody. */
export const accesses = ['off', 'signed-in', 'public'] as const;
export type Access = (typeof accesses)[number];

/** Whether somebody sees the board. Voting and suggesting ask for being signed in, whatever the board is. */
export function mayLook(access: Access, isSignedIn: boolean): boolean {
  return access === 'public' || (access === 'signed-in' && isSignedIn);
}
