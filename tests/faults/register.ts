/** A row of the register: one thing that breaks under a help desk, and whether its test is here. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** Which issue or feature owes the test; absent when a file of this folder holds it. */
  readonly owed?: string;
}

/**
 * All known faults. Whoever writes a test adds the file `Fnn-what-it-shows.test.ts` and takes the reason out of
 * the row; `owed.test.ts` holds the two against each other.
 */
export const faults: readonly Row[] = [
  row('F01', 'killed between fetching a mail and remembering it, nothing is lost or doubled'),
  row('F02', 'after a long outage old mail is fetched too, read by somebody or not'),
  row('F03', 'a mailbox that is built anew brings only what is new'),
  row('F04', 'mail without, with repeated or with two Message-IDs is all kept'),
  row('F05', 'one poisonous mail stops no other and can be replayed'),
  row('F06', 'a mail that vanished in between is noticed and fetched again'),
  row('F07', 'a body that is not there yet is asked for again'),
  row('F08', 'leaving the set-up of a mailbox halfway leaves the mailbox as it was'),
  row('F09', 'connecting a full mailbox answers none of the old mail'),
  row('F10', 'a huge or hostile mail stays within memory and is kept raw'),
  row('F11', 'broken MIME, foreign character sets and NUL crash nothing'),
  row('F12', 'killed while a mail is being accepted, what was acknowledged is here once'),
  row('F13', 'a channel that repeats, disorders and retries is heard once'),
  row('F14', 'two robots never answer each other'),
  row('F15', 'people are not taken for robots, and what robots write is kept'),
  row('F16', 'a bounce finds its message, and a forged one nothing'),
  row('F17', 'killed between sending and remembering, a mail repeats at most with the same Message-ID'),
  row('F18', 'a mail server that is slow, full or gone delays only its own mail'),
  row('F19', 'a dead webhook is retried, then rested, and delays no other'),
  row('F20', 'a killed worker’s jobs run again, once'),
  row('F21', 'a worker that wakes up late cannot finish what another took over'),
  row('F22', 'no job grows so old that it disappears'),
  row('F23', 'one workspace’s flood of jobs delays no other workspace'),
  row('F24', 'three nodes fire each schedule once'),
  row('F25', 'a timer of four hundred days does not fire today'),
  row('F26', 'what came due while the program was down happens once when it is back'),
  row('F27', 'clocks that jump or disagree fire nothing early or twice'),
  row('F28', 'business hours are right through every change of the clock in every zone'),
  row('F29', 'a calendar edited midway gives the due time of a fresh computation'),
  row('F30', 'a database stopped at once keeps what was acknowledged'),
  row('F31', 'five minutes without a database end by themselves'),
  row('F32', 'killed connections and a full pool crash nothing and hang nothing'),
  row('F33', 'a standby takes over without loss'),
  row('F34', 'deadlocks are retried and lose no change'),
  row('F35', 'a lost bell is made good by the cursor'),
  row('F36', 'a full disk refuses before it loses'),
  row('F37', 'a forgotten replication slot does not fill the disk'),
  row('F38', 'a backup is restored to a time and compared'),
  row('F39', 'a migration waits its turn and stops nobody'),
  row('F40', 'two versions run side by side, forth and back'),
  row('F41', 'a killed node’s streams come back without a gap'),
  row('F42', 'five thousand clients that reconnect at once are served'),
  row('F43', 'a node told to stop finishes what it began'),
  row('F44', 'a half-open connection is noticed and doubles nothing'),
  row('F45', 'clients that never read cost a bounded memory'),
  row('F46', 'a node out of memory or stuck is replaced while others serve'),
  row('F47', 'a lost or flipped file is reported and never served as whole'),
  row('F48', 'names, certificates and tokens that expire are said aloud and tried again calmly'),
  row('F49', 'two people who edit, merge and split one request end in some serial order'),
  row('F50', 'an interrupted import goes on where it was'),
];

function row(id: string, title: string, owed?: string): Row {
  return owed === undefined ? { id, title } : { id, title, owed };
}
