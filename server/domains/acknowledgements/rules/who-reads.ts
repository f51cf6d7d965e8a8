import type { Readers } from '../../policies/index.ts';

/** A member, as far as it decides what they must read. */
export type Reader = { id: string; role: string; teamIds: readonly string[]; providerId: string | null };

/** Whether somebody must read a policy: everybody, or whoever has one of its roles, teams or providers. */
export function mustRead(readers: Readers, { role, teamIds, providerId }: Reader): boolean {
  if (readers.everyone) return true;
  return (
    readers.roles.some((one) => one === role) ||
    readers.teamIds.some((one) => teamIds.includes(one)) ||
    (providerId !== null && readers.providerIds.includes(providerId))
  );
}
