import { z } from 'zod';
import type { CallReport, OpenConnection } from '../../../channels/index.ts';
import type { ReportType } from '../../rules/call-state.ts';
import { givesNotice } from '../exchange.ts';

type Read = CallReport | { what: 'left-alone'; rule: string };

const channel = z.object({
  id: z.string().min(1),
  name: z.string(),
  caller: z.object({ number: z.string() }).optional(),
  dialplan: z.object({ exten: z.string() }).optional(),
});
type Line = z.output<typeof channel>;

/** The events of ARI that tell of calls; all others have no meaning here. */
const events = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Dial'),
    timestamp: z.string(),
    caller: channel.optional(),
    peer: channel,
    dialstatus: z.string(),
  }),
  z.object({
    type: z.enum(['ChannelHold', 'ChannelUnhold', 'ChannelDestroyed']),
    timestamp: z.string(),
    channel,
  }),
  z.object({
    type: z.literal('RecordingFinished'),
    timestamp: z.string(),
    recording: z.object({
      name: z.string().min(1),
      target_uri: z.string(),
      duration: z.number().optional(),
    }),
  }),
]);

/** What the state of a dialled line means; that one line was not taken up says nothing of the call. */
const ofDial: Record<string, ReportType | undefined> = {
  '': 'ringing',
  RINGING: 'ringing',
  ANSWER: 'answered',
};
const ofChannel = { ChannelHold: 'held', ChannelUnhold: 'resumed', ChannelDestroyed: 'ended' } as const;

/**
 * What an event of Asterisk tells (https://docs.asterisk.org/Latest_API/API_Documentation/Asterisk_REST_Interface/).
 * The call is the channel that dials: the caller's, or for a call of ours the member's. Which side the customer is on
 * is told by the dialling line: where it is a line of the house, the call goes out.
 */
export function readAsterisk(body: string, connection: Pick<OpenConnection, 'settings'>): Read[] {
  const given = z.object({ type: z.string() }).parse(JSON.parse(body));
  const parsed = events.safeParse(JSON.parse(body));
  if (!parsed.success) {
    if (known.has(given.type)) throw new Error(`${given.type} has another shape.`);
    return [{ what: 'left-alone', rule: `asterisk-${given.type}`.slice(0, 60) }];
  }
  const event = parsed.data;
  const at = new Date(event.timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(at.getTime())) throw new Error('The time cannot be read.');
  if (event.type === 'Dial') return [dialIn(event, at, connection)];
  if (event.type === 'RecordingFinished') return [recordingIn(event.recording, at, connection)];
  const type = ofChannel[event.type];
  const { id } = event.channel;
  return [{ what: 'call', type, at, call: id, id: `${id}-${type}-${at.getTime()}` }];
}

const known = new Set(['Dial', 'ChannelHold', 'ChannelUnhold', 'ChannelDestroyed', 'RecordingFinished']);

type DialEvent = { caller?: Line | undefined; peer: Line; dialstatus: string };

function dialIn(
  { caller, peer, dialstatus }: DialEvent,
  at: Date,
  { settings }: Pick<OpenConnection, 'settings'>,
): Read {
  const type = ofDial[dialstatus];
  if (!type) return { what: 'left-alone', rule: `asterisk-dial-${dialstatus.toLowerCase()}` };
  // Nobody dials: a program has the line of a member ring, and the customer hears nothing yet.
  if (!caller) return { what: 'left-alone', rule: 'asterisk-originated' };
  const call = caller.id;
  const told = { type, at, call, leg: peer.id, id: `${peer.id}-${type}` } as const;
  const isOut = isTrunk(peer, settings) && !isTrunk(caller, settings);
  if (isOut) {
    const number = numberIn(caller.dialplan?.exten ?? peer.caller?.number);
    return { what: 'call', ...told, direction: 'out', number, extensions: [lineOf(caller)] };
  }
  const line = caller.dialplan?.exten;
  const number = numberIn(caller.caller?.number);
  return { what: 'call', ...told, direction: 'in', number, line, extensions: [lineOf(peer)] };
}

/** A channel is called technology/line-number of its own: `PJSIP/101-0000001a` is line 101. */
function lineOf({ name }: Line): string {
  return name.replace(/^[^/]*\//, '').replace(/-[0-9a-f]+(;\d)?$/i, '');
}

/** Lines to the outside, as the keeper names them; all others are of the house. */
function isTrunk(line: Line, settings: Record<string, string>): boolean {
  return (settings.trunks ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .includes(lineOf(line));
}

function numberIn(value: string | undefined): string | null {
  const number = (value ?? '').trim();
  return /^\+?[\d\s-]{3,}$/.test(number) ? number : null;
}

function recordingIn(
  { name, target_uri, duration }: { name: string; target_uri: string; duration?: number | undefined },
  at: Date,
  connection: Pick<OpenConnection, 'settings'>,
): Read {
  const [, call] = /^channel:(.+)$/.exec(target_uri) ?? [];
  if (!call) return { what: 'left-alone', rule: 'asterisk-recording-of-a-bridge' };
  const seconds = duration === undefined ? null : Math.round(duration);
  const recording = { ref: name, seconds, announced: givesNotice(connection) };
  return { what: 'call', type: 'recording', at, call, id: `${name}-recording`, recording };
}
