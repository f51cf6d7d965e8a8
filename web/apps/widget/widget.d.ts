/** The chat widget of Sapa, on a page that shows it by its tag. Types for whoever calls it from TypeScript. */
export interface SapaEvents {
  /** The widget is on the page. */
  ready: undefined;
  open: undefined;
  close: undefined;
  /** Somebody of the company has written. */
  message: { id: string; text: string; name: string | null };
  /** How many messages of the company wait to be read. */
  unread: number;
  /** The page's token was accepted: the visitor goes on as themselves. */
  identified: undefined;
  /** The visitor's session is over, here or by `logout`. */
  out: undefined;
}

export interface SapaWidget {
  open(): void;
  close(): void;
  /**
   * Says who the visitor is: a JWT (HS256) of your server, at most ten minutes valid, with `iss` (the origin of the
   * page), `aud` (the key in the tag), `sub`, `iat`, `exp`, `jti`, and if you like `name`, `email`, `email_verified`.
   * Rejects when it is not accepted.
   */
  identify(token: string): Promise<void>;
  /** Forgets the visitor in this browser: for whoever signs out on a shared computer. */
  logout(): Promise<void>;
  /** Hears of what happens; returns how to stop. */
  on<K extends keyof SapaEvents>(name: K, hear: (about: SapaEvents[K]) => void): () => void;
  /** What the team should see beside the conversation, e.g. the basket. It is shown and proves nothing. */
  setAttributes(attributes: Record<string, string>): void;
}

declare global {
  interface Window {
    /** There as soon as the script has run; the window tells `sapa:ready` then. */
    Sapa?: SapaWidget;
  }
}
