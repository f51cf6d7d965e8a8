import {
  type CallReport,
  type Check,
  defineChannel,
  type Knock,
  type OpenConnection,
  type Outcome,
} from '../../channels/index.ts';

/** What the program asks an exchange to dial: first the member's own line, then, when they took it up, the customer. */
export type Dialling = {
  /** Our id of the call: the exchange gives it back where it can. */
  callId: string;
  extension: string;
  number: string;
  /** Where the exchange tells what becomes of it. */
  hookAddress: string;
};

/** How an exchange took it: with its own id of the call, by which its reports will speak of it. */
export type Dialled = { works: true; externalId: string } | { works: false; words: string };

/** A telephone exchange, or a service that is one. Menus, queues and the sound itself are its own matter. */
export type Exchange = {
  name: string;
  fields: readonly { name: string; secret: boolean; optional?: boolean }[];
  makeSecrets?(): Record<string, string>;
  isGenuine(connection: OpenConnection, knock: Knock): boolean;
  assertReadable?(body: string): void;
  read(body: string, connection: Pick<OpenConnection, 'account' | 'settings'>): (CallReport | LeftAlone)[];
  check(connection: OpenConnection): Promise<Check>;
  /** Without it members dial by themselves. */
  dial?(connection: OpenConnection, dialling: Dialling): Promise<Dialled>;
  /** The sound of a recording that only our own name and password open. @throws Problem 404, 502. */
  fetchRecording?(connection: OpenConnection, ref: string): Promise<{ type: string; content: Buffer }>;
};

type LeftAlone = { what: 'left-alone'; rule: string };

/** What every exchange is asked for: how soon a missed call is called back, and whether callers hear of recordings. */
const usualFields = [
  { name: 'callBackMinutes', secret: false, optional: true },
  { name: 'recordingNotice', secret: false, optional: true },
] as const;

const exchanges = new Map<string, Exchange>();

/** An exchange makes itself known, to this room and among the channels, whose connections, doors and health it shares. */
export function defineExchange(exchange: Exchange): void {
  exchanges.set(exchange.name, exchange);
  const { dial: _dial, fetchRecording: _fetch, fields, ...channel } = exchange;
  defineChannel({
    ...channel,
    fields: [...fields, ...usualFields],
    addressKind: 'other',
    can: writesNothing,
    isUrgent: true,
    pack: () => [],
    send: async (): Promise<Outcome> => ({ kind: 'refused', code: 'app-refused', words: '' }),
    pace: { perPeer: 0, perSecond: 1 },
  });
}

/** The exchange of this name; undefined for channels that bring words. */
export function exchangeNamed(name: string): Exchange | undefined {
  return exchanges.get(name);
}

/** A call carries no written words. */
const writesNothing = {
  textLength: 0,
  formats: [],
  files: { image: 0, video: 0, audio: 0, document: 0 },
  types: {},
  templates: false,
  choices: 0,
  marks: { delivered: false, read: false },
  windowHours: null,
};

/** Whether callers of this exchange hear that they are recorded before they speak, as its keeper has declared. */
export function givesNotice({ settings }: Pick<OpenConnection, 'settings'>): boolean {
  return settings.recordingNotice === 'yes';
}

/** Minutes of opening time within which a missed call is called back. */
export function callBackMinutes({ settings }: Pick<OpenConnection, 'settings'>): number {
  const given = Number(settings.callBackMinutes);
  return Number.isInteger(given) && given >= 5 && given <= 10_080 ? given : usualCallBack;
}

const usualCallBack = 120;
