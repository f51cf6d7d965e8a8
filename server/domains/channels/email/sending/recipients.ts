import type { Participant } from '../../../conversations/index.ts';
import type { Person } from './compose/build-mail.ts';
import { plainAddress } from './reply-token.ts';

/** Who gets a mail: `to` and `cc` stand in it, `bcc` only in its envelope. */
export type Recipients = { to: Person[]; cc: Person[]; bcc: Person[] };

/** Somebody in a conversation, as far as mail is concerned. */
export type Involved = { role: Participant['role']; name: string; email: string | null };

/**
 * Who gets a reply: the requester or whoever is asked, those copied and those named by the writer. Whoever answered from an unknown
 * address is mailed nothing. Nobody gets it twice, and none of our own mailboxes gets it at all.
 */
export function recipientsOf(
  involved: Involved[],
  named: { cc: Person[]; bcc: Person[] },
  ownAddresses: ReadonlySet<string>,
): Recipients {
  const seen = new Set<string>();
  const take = (people: Person[]) =>
    people.filter(({ address }) => {
      const same = address.trim().toLowerCase();
      if (seen.has(same) || ownAddresses.has(plainAddress(same))) return false;
      seen.add(same);
      return true;
    });
  const to = take([...withRole(involved, 'requester'), ...withRole(involved, 'asked')]);
  const cc = take([...withRole(involved, 'copied'), ...named.cc]);
  const bcc = take(named.bcc);
  return to.length > 0 ? { to, cc, bcc } : { to: cc, cc: [], bcc };
}

/** All addresses of the envelope. */
export function envelopeOf({ to, cc, bcc }: Recipients): string[] {
  return [...to, ...cc, ...bcc].map((one) => one.address);
}

function withRole(involved: Involved[], role: Involved['role']): Person[] {
  return involved.flatMap(({ role: own, name, email }) =>
    own === role && email ? [{ name, address: email }] : [],
  );
}
