import { html } from 'hono/html';
import { maskCodes } from '../../../domains/conversations/index.ts';
import { listRequests } from '../../../domains/requests/index.ts';
import { say } from '../../../platform/messages.ts';
import { readPage } from '../../customer-page/load-page.ts';
import { headlineOf } from '../../customer-page/parts.ts';
import type { Piece } from '../frame.ts';
import { icon } from '../icons.ts';
import type { Scene } from '../scene.ts';
import { pathIn } from '../site.ts';
import { findOwn } from './find-own.ts';
import type { Reader } from './reader.ts';

/** The newest request of whoever is signed in that is not done, in a few words; null where there is none. */
export async function latestOwn(scene: Scene, reader: Reader): Promise<Piece | null> {
  const { site, language, context } = scene;
  const { items } = await listRequests(context, {
    customer: reader.customerId,
    status: ['open', 'waiting'],
    sort: '-updatedAt',
    limit: 1,
  });
  const [newest] = items;
  if (!newest) return null;
  const { request } = await findOwn(scene, reader, String(newest.number));
  const page = await readPage({ context, request, customerId: reader.customerId });
  return html`<a class="latest" href="${pathIn(site, language, `/requests/${newest.number}`)}"><span class="ico">${icon('box')}</span><span><b>${maskCodes(newest.subject)}</b><span>${headlineOf(request, page, language)}</span></span><span class="unseen">${say(language, 'help-mine')}</span>${icon('right')}</a>`;
}
