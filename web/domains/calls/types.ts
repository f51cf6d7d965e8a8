/** A call, a visit or a talk at the counter, as the log has it. */
export interface CallItem {
  id: string;
  kind: 'call' | 'visit';
  direction: 'in' | 'out';
  number: string | null;
  line: string | null;
  state: 'ringing' | 'talking' | 'held' | 'ended' | 'missed';
  startedAt: string;
  answeredAt: string | null;
  seconds: number | null;
  recording: { address: string | null; seconds: number | null } | null;
  wrapUp: string | null;
  notes: string;
  wrappedUpAt: string | null;
  customer: { id: string; name: string } | null;
  request: { id: string; number: number; subject: string } | null;
  member: { id: string; name: string } | null;
}

export interface OpenRequest {
  id: string;
  number: number;
  subject: string;
}

/** One that rings at my line, or that I have not wrapped up yet, with what the caller has open. */
export interface MyCall extends CallItem {
  open: OpenRequest[];
}

export interface CallBack {
  id: string;
  number: string;
  missed: number;
  askedAt: string;
  place: number;
  customer: { id: string; name: string };
  request: { id: string; number: number; subject: string };
  dueAt: string;
}

export interface PhoneLine {
  memberId: string;
  connectionId: string;
  extension: string;
  mayDial: boolean;
}

export interface WrapUpCode {
  key: string;
  name: string;
  isOffered: boolean;
}

/** What a member says of a talk: how it ended, what to remember, where it belongs. */
export interface WrapUpInput {
  code: string | null;
  notes: string;
  belongs: { requestId: string } | { subject: string } | null;
}
