import type { CallReport, OpenConnection } from '../../../channels/index.ts';
import type { ReportType } from '../../rules/call-state.ts';
import { givesNotice } from '../exchange.ts';

type Read = CallReport | { what: 'left-alone'; rule: string };

/** What the status of a call means while it is the line of a member, or of a customer whom we call. */
const ofLeg: Record<string, ReportType | undefined> = {
  ringing: 'ringing',
  'in-progress': 'answered',
  answered: 'answered',
  completed: 'ended',
};
/** What it means where it is the caller's own call. */
const ofWhole: Record<string, ReportType | undefined> = {
  ringing: 'ringing',
  completed: 'ended',
  busy: 'ended',
  failed: 'ended',
  'no-answer': 'ended',
  canceled: 'ended',
};

/**
 * What a status callback of Twilio tells (https://www.twilio.com/docs/voice/api/call-resource#statuscallback). The call
 * is the one that the customer hears; a line that rings for it names it as its parent. That a line was not taken up says
 * nothing yet, for another one may be; and that the first part of a call of ours is up, only that the member is there.
 */
export function readTwilio(body: string, connection: Pick<OpenConnection, 'settings'>): Read[] {
  const form = new URLSearchParams(body);
  const sid = form.get('CallSid');
  if (!sid) throw new Error('No call is named.');
  const at = new Date(form.get('Timestamp') ?? Date.now());
  if (Number.isNaN(at.getTime())) throw new Error('The time cannot be read.');
  if (form.has('RecordingSid')) return [recordingIn(form, { sid, at }, connection)];
  const parent = form.get('ParentCallSid');
  const status = form.get('CallStatus') ?? '';
  const type = (parent ? ofLeg : ofWhole)[status];
  if (!type) return [{ what: 'left-alone', rule: `twilio-${parent ? 'leg-' : ''}${status || 'nothing'}` }];
  const direction = directionOf(form, { isLeg: parent !== null, ours: connection.settings.number });
  const place = form.get('SequenceNumber') ?? '';
  const told = { type, at, direction, call: parent ?? sid, id: `${sid}-${status}-${place}` };
  return [
    { what: 'call', ...told, ...(parent ? { leg: sid } : {}), ...whoIn(form, direction, parent !== null) },
  ];
}

/**
 * A line that we ring for a caller and a customer whom we dial are both `outbound-dial`. What tells them apart is that
 * the latter are dialled under our own number; where the whole call came from, Twilio says itself.
 */
function directionOf(form: URLSearchParams, { isLeg, ours }: { isLeg: boolean; ours: string | undefined }) {
  if (!isLeg) return form.get('Direction') === 'inbound' ? ('in' as const) : ('out' as const);
  const isNumber = /^\+?\d+$/.test(form.get('To') ?? '');
  return isNumber && ours !== undefined && form.get('From') === ours ? ('out' as const) : ('in' as const);
}

function whoIn(form: URLSearchParams, direction: 'in' | 'out', isLeg: boolean): Partial<CallReport> {
  const [from, to] = [form.get('From'), form.get('To')];
  if (direction === 'in') {
    const number = numberIn(from);
    return isLeg ? { number, extensions: [extensionIn(to)] } : { number, line: to ?? undefined };
  }
  // Of a call that we asked for, the whole is the member's own line.
  return isLeg ? { number: numberIn(to), line: from ?? undefined } : { extensions: [extensionIn(to)] };
}

function recordingIn(
  form: URLSearchParams,
  { sid, at }: { sid: string; at: Date },
  connection: Pick<OpenConnection, 'settings'>,
): Read {
  const status = form.get('RecordingStatus') ?? 'completed';
  if (status !== 'completed') return { what: 'left-alone', rule: `twilio-recording-${status}` };
  const ref = form.get('RecordingSid') ?? '';
  const seconds = Number.parseInt(form.get('RecordingDuration') ?? '', 10);
  const recording = {
    ref,
    seconds: Number.isNaN(seconds) ? null : seconds,
    announced: givesNotice(connection),
  };
  return { what: 'call', type: 'recording', id: `${ref}-recording`, call: sid, at, recording };
}

/** Twilio says these where a caller keeps the number back. */
const withheld = /^(anonymous|restricted|unavailable|unknown|\+?(266696687|7378742833|2562533|8656696))$/i;

function numberIn(value: string | null): string | null {
  const number = (value ?? '').trim();
  return number === '' || withheld.test(number) ? null : number;
}

/** `client:adi`, `sip:101@toko.example` and a plain number, as a keeper writes them down for a member. */
function extensionIn(value: string | null): string {
  return (value ?? '').replace(/^(client|sips?):/, '').replace(/@.*$/, '');
}
