import { Icon } from '../../design/Icon.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { useSlug } from '../../platform/router/paths.ts';
import { markedParts } from './marked.ts';
import { hitIcons, placeOf } from './place-of.ts';
import css from './search.module.css';
import { useText } from './text.ts';
import type { Hit } from './types.ts';

/** One thing found: what it is, its title, and the words around the place. */
export function HitRow({ hit }: { hit: Hit }) {
  const say = useText();
  const slug = useSlug();
  return (
    <PageLink to={placeOf(hit, slug)} search={hit.requestNumber ? { view: 'all' } : {}} className={css.hit}>
      <Icon name={hitIcons[hit.type]} />
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

function Marked({ hit }: { hit: Hit }) {
  return markedParts(hit.snippet, hit.highlights).map((part) =>
    part.hit ? <mark key={part.at}>{part.text}</mark> : part.text,
  );
}
