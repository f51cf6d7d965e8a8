/** As much of a mail as tells which of several with the same bytes is the one that counts. */
export type SameMail = { id: string; receivedAt: Date; fate: string; processedAt: Date | null };

/**
 * The mail that another one repeats, or null when it counts itself. A mail that was decided counts; of those that
 * still wait the earliest does. So of any number exactly one is opened, in whatever order they are decided.
 */
export function firstOfSame<T extends SameMail>(mail: SameMail, all: T[]): T | null {
  const others = all.filter((one) => one.id !== mail.id && one.fate !== 'duplicate');
  const decided = others.find((one) => one.processedAt !== null);
  if (decided) return decided;
  const [first] = others.filter((one) => isBefore(one, mail)).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return first ?? null;
}

function isBefore(one: SameMail, other: SameMail): boolean {
  const apart = one.receivedAt.getTime() - other.receivedAt.getTime();
  return apart < 0 || (apart === 0 && one.id < other.id);
}
