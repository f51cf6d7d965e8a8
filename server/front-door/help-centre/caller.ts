import type { Context as HonoContext } from 'hono';
import type { Env } from '../../platform/http/router.ts';

/** Somebody who asks for a page. */
export type Caller = HonoContext<Env>;
