import type { Actor } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/language.ts';

/** What the front door knows of a call before a route runs. */
export type Env = {
  Variables: {
    actor: Actor | null;
    account: { id: string; name: string; email: string } | null;
    /** The session of the cookie: dangerous acts ask when its person last proved who they are. */
    session: {
      id: string;
      provedAt: Date;
      secondFactorAt: Date | null;
      method: string;
      openedAt: Date;
    } | null;
    /** Why a signed-in person is not let into the workspace, as the code of a problem. */
    shut: string | null;
    /** Who that is, for the trail alone: nothing is done in their name. */
    shutOut: Actor | null;
    language: Language;
    now: Date;
  };
};
