export type Language = 'en' | 'id' | 'th';

/** What the server tells of a widget before anybody has said a word. */
export interface Face {
  name: string;
  hue: number | null;
  theme: 'auto' | 'light' | 'dark';
  language: Language;
  zone: string;
  welcome: string | null;
  asks: 'nothing' | 'name' | 'email';
  isOpen: boolean;
  closesAt: string | null;
  opensAt: string | null;
  waitMinutes: number | null;
  team: string[];
  greetings: { page: string; afterSeconds: number; text: string }[];
  articles: Article[] | null;
  helpCentre: string | null;
  notice: string | null;
  banner: { kind: string; text: string } | null;
}

export interface Article {
  title: string;
  url: string;
}

export interface Message {
  id: string;
  clientId: string | null;
  by: 'me' | 'us';
  name: string | null;
  text: string;
  /** Answers to tap on, of the company. */
  choices: string[];
  at: string;
  isRead: boolean;
  files: { id: string; name: string; type: string; size: number; isReady: boolean; url: string }[];
}

export interface Standing {
  stage: 'none' | 'waiting' | 'with' | 'ended';
  agent: { name: string; isThere: boolean } | null;
  readUntil: string | null;
  score: number | null;
  isAsked: boolean;
}

/** What a visitor has written and the server has not kept yet. */
export interface Pending {
  id: string;
  text: string;
  files: { claim: string; name: string }[];
  at: string;
  isRefused?: boolean;
}

/** What this browser keeps between pages. */
export interface Kept {
  token?: string;
  /** A talk was begun: the next page looks for news by itself. */
  hasTalk?: boolean;
  pending?: Pending[];
  draft?: string;
  greeted?: boolean;
  about?: About;
}

export interface About {
  name?: string;
  email?: string;
}

/** How the parts of the widget reach each other and the server. */
export interface Context {
  language: Language;
  face: Face;
  root: ShadowRoot;
  keep: { read(): Kept; write(changes: Kept): void };
  ask(method: string, path: string, given?: Given): Promise<Response>;
  attributes(): Record<string, string>;
  emit(name: string, about?: unknown): void;
  setUnread(count: number): void;
  /** Adds a style sheet that is made by script. */
  addStyle(css: string): void;
  close(): void;
}

export interface Given {
  json?: unknown;
  body?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The part that is fetched when it is needed. */
export interface Panel {
  open(): void;
  close(): void;
  /** Another token was given, or none: begins anew with it. */
  restart(): void;
}
