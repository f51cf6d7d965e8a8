import { Icon } from '../../design/Icon.tsx';
import type { IconName } from '../../design/icon-names.ts';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { markedParts } from './marked.ts';
import css from './search.module.css';
import { useText } from './text.ts';
import type { Hit } from './types.ts';

/** One thing found: what it is, its title, and the words around the place. */
export function HitRow({ hit }: { hit: Hit }) {
  const say = useText();
  const slug = useSlug();
  const to = placeOf(hit, slug);
  return (
    <PageLink to={to} search={hit.requestNumber ? { view: 'all' } : {}} className={css.hit}>
      <Icon name={ICONS[hit.type]} />
      <span className="grow">
        <b className="cut">{hit.title}</b>
        <span className={css.snippet}>
          <Marked hit={hit} />
        </span>
      </span>
      <span className="t12 dim">
        {hit.requestNumber ? `R-${hit.requestNumber}` : say(`search.type.${hit.type}`)}
      </span>
    </PageLink>
  );
}

function placeOf({ type, id, requestNumber }: Hit, slug: string): string {
  if (requestNumber) return paths.request(slug, requestNumber);
  return type === 'article' ? paths.article(slug, id) : paths.customer(slug, id);
}

function Marked({ hit }: { hit: Hit }) {
  return markedParts(hit.snippet, hit.highlights).map((part) =>
    part.hit ? <mark key={part.at}>{part.text}</mark> : part.text,
  );
}

const ICONS: Record<Hit['type'], IconName> = {
  request: 'inbox',
  message: 'chat',
  customer: 'user',
  article: 'book',
};
