import type { Language } from '../../../../kernel/language.ts';
import type { Run } from '../../../../platform/command.ts';
import { listBrands } from '../../../access/index.ts';
import type { Mailbox } from './choose-mailbox.ts';

/** The brand that is spoken for. */
export type Face = { id: string; name: string; language: Language | null };

/** The brand of a conversation, else that of the mailbox, else the default one; null where the company has none. */
export async function faceOf(
  { context }: Run,
  brandId: string | null,
  mailbox: Pick<Mailbox, 'brandId'>,
): Promise<Face | null> {
  const brands = await listBrands(context, {});
  const wanted = brandId ?? mailbox.brandId;
  return brands.find((one) => one.id === wanted) ?? brands.find((one) => one.isDefault) ?? null;
}

type From = { name: string; address: string };

/** As whom a machine writes: the brand, which customers know; a mailbox may be called after a team of ours. */
export function machineFrom(mailbox: Mailbox, face: Face | null): From {
  return { name: face?.name ?? mailbox.name, address: mailbox.address };
}

/**
 * As whom a person writes: the mailbox by its own name, unless it has to write for another brand than its own, as the
 * default mailbox does for a brand that has none.
 */
export function personFrom(mailbox: Mailbox, face: Face | null, brandId: string | null): From {
  const isForAnother = brandId !== null && mailbox.brandId !== brandId;
  return isForAnother ? machineFrom(mailbox, face) : { name: mailbox.name, address: mailbox.address };
}
