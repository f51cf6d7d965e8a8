/** The channels that one connects here, in the order in which they are offered. */
export const appNames = ['line', 'whatsapp', 'telegram', 'messenger', 'instagram', 'bridge'] as const;
/** Telephone exchanges: connected in the same way, on a page of their own. */
export const exchangeNames = ['exchange', 'asterisk', 'twilio'] as const;
export type AppName = (typeof appNames)[number] | (typeof exchangeNames)[number];

export interface Connection {
  id: string;
  channel: AppName;
  name: string;
  account: string;
  settings: Record<string, string>;
  hookAddress: string;
  teamId: string | null;
  brandId: string | null;
  language: string;
  state: 'working' | 'degraded';
  reason: string | null;
  quota: { limit: number | null; used: number } | null;
  checkedAt: string | null;
  lastArrivalAt: string | null;
  createdAt: string;
}

export interface ConnectionInput {
  name?: string;
  teamId?: string | null;
  brandId?: string | null;
  language?: string;
  fields?: Record<string, string>;
}

export interface Template {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  reason: string | null;
  body: string;
}

/** What a person enters to connect a channel: secrets are never shown again. */
export const fieldsOf: Record<AppName, readonly { name: FieldName; secret: boolean; optional?: boolean }[]> =
  {
    line: [
      { name: 'channelSecret', secret: true },
      { name: 'channelToken', secret: true },
    ],
    whatsapp: [
      { name: 'phoneNumberId', secret: false },
      { name: 'businessAccountId', secret: false },
      { name: 'accessToken', secret: true },
      { name: 'appSecret', secret: true },
    ],
    telegram: [{ name: 'botToken', secret: true }],
    messenger: [
      { name: 'pageToken', secret: true },
      { name: 'appSecret', secret: true },
    ],
    instagram: [
      { name: 'pageToken', secret: true },
      { name: 'appSecret', secret: true },
    ],
    bridge: [{ name: 'address', secret: false, optional: true }],
    exchange: [{ name: 'callBackMinutes', secret: false, optional: true }],
    asterisk: [
      { name: 'address', secret: false },
      { name: 'user', secret: false },
      { name: 'password', secret: true },
      { name: 'trunks', secret: false },
      { name: 'technology', secret: false, optional: true },
      { name: 'context', secret: false, optional: true },
      { name: 'callBackMinutes', secret: false, optional: true },
      { name: 'recordingNotice', secret: false, optional: true },
    ],
    twilio: [
      { name: 'accountSid', secret: false },
      { name: 'number', secret: false },
      { name: 'authToken', secret: true },
      { name: 'callBackMinutes', secret: false, optional: true },
      { name: 'recordingNotice', secret: false, optional: true },
    ],
  };

export type FieldName =
  | 'channelSecret'
  | 'channelToken'
  | 'phoneNumberId'
  | 'businessAccountId'
  | 'accessToken'
  | 'appSecret'
  | 'botToken'
  | 'pageToken'
  | 'address'
  | 'callBackMinutes'
  | 'recordingNotice'
  | 'user'
  | 'password'
  | 'trunks'
  | 'technology'
  | 'context'
  | 'accountSid'
  | 'number'
  | 'authToken';
