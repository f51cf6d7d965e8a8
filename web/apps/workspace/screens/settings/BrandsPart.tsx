import { useQuery } from '@tanstack/react-query';
import { Brands } from '../../../../domains/access/brands/Brands.tsx';
import { mailboxesQuery } from '../../../../domains/channels/api.ts';
import { useMay } from '../../../../domains/team/use-me.ts';

/** The brands, with the addresses that write for each, which a later room knows. */
export function BrandsPart() {
  const senders = useQuery({ ...mailboxesQuery, enabled: useMay('channels:read') }).data ?? [];
  return <Brands senders={senders} mayChange={useMay('access:write')} />;
}
