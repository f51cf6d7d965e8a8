import { Icon } from '../../design/Icon.tsx';
import type { IconName } from '../../design/icon-names.ts';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { markedParts } from './marked.ts';
import css from './search.module.css';
import { useText } from './text.ts';
import type { Hit } from './types.ts';

/** One thing found: what it is, its title, and the words around the place. */
export function HitRow({ hit, words }: { hit: Hit; words: string }) {
  const say = useText();
  const slug = useSlug();
  const to = hit.requestNumber ? paths.request(slug, hit.requestNumber) : paths.customer(slug, hit.id);
  return (
    <PageLink to={to} search={hit.requestNumber ? { view: 'all' } : {}} className={css.hit}>
      <Icon name={ICONS[hit.type]} />
      <span className="grow">
        <b className="cut">
          <Marked text={hit.title} words={words} />
        </b>
        <span className={css.snippet}>
          <Marked text={hit.snippet} words={words} />
        </span>
      </span>
      <span className="t12 dim">
        {hit.requestNumber ? `R-${hit.requestNumber}` : say(`search.type.${hit.type}`)}
      </span>
    </PageLink>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  return markedParts(text, words).map((part) =>
    part.hit ? <mark key={part.at}>{part.text}</mark> : part.text,
  );
}

const ICONS: Record<Hit['type'], IconName> = {
  request: 'inbox',
  message: 'chat',
  customer: 'user',
  article: 'book',
};
