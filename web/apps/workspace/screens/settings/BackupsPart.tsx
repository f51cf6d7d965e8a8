import { Backups } from '../../../../domains/access/backups/Backups.tsx';
import { useMay } from '../../../../domains/team/use-me.ts';

/** The backups, with what the member may do about them, which a later room knows. */
export function BackupsPart() {
  return <Backups mayTake={useMay('backups:write')} />;
}
