import type { IconName } from '../../design/icon-names.ts';
import { paths } from '../../platform/router/paths.ts';
import type { Hit } from './types.ts';

/** Where what was found is opened. */
export function placeOf({ type, id, requestNumber }: Hit, slug: string): string {
  if (requestNumber) return paths.request(slug, requestNumber);
  return type === 'article' ? paths.article(slug, id) : paths.customer(slug, id);
}

/** The picture of each kind of thing that is found. */
export const hitIcons: Record<Hit['type'], IconName> = {
  request: 'inbox',
  message: 'chat',
  customer: 'user',
  article: 'book',
};
