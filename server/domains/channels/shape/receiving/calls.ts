import type { Run } from '../../../../platform/command.ts';
import type { ConnectionRow } from '../connections/open-connection.ts';
import type { CallReport } from '../happening.ts';

/** Who takes in what exchanges tell of calls. @returns the rule by which it was taken or left. */
export type CallTaker = (run: Run, connection: ConnectionRow, report: CallReport) => Promise<string>;

let taker: CallTaker = async () => 'left: nobody-takes-calls';

/** A later room, which knows requests and promises, takes calls in from here on. */
export function takeCallsBy(by: CallTaker): void {
  taker = by;
}

/** Hands a report of a call to whoever takes them. */
export function takeCall(...given: Parameters<CallTaker>): Promise<string> {
  return taker(...given);
}
