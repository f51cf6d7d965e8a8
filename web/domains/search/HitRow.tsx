import { Icon } from '../../design/Icon.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { useSlug } from '../../platform/router/paths.ts';
import { StatusDot } from '../requests/one/StatusDot.tsx';
import { useText as useRequests } from '../requests/text.ts';
import type { Status } from '../requests/types.ts';
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
        {hit.status && <Whose hit={hit} status={hit.status} />}
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

/** Whose request it was found in, how that stands, and when it was written. */
function Whose({ hit, status }: { hit: Hit; status: Status }) {
  const ask = useRequests();
  const dates = useDates();
  return (
    <span className={css.whose}>
      <span role="img" aria-label={ask(`requests.status.${status}`)} title={ask(`requests.status.${status}`)}>
        <StatusDot status={status} />
      </span>
      <span className="cut">{hit.customerName}</span>
      <time dateTime={hit.at}>{dates.moment(hit.at, new Date())}</time>
    </span>
  );
}

function Marked({ hit }: { hit: Hit }) {
  return markedParts(hit.snippet, hit.highlights).map((part) =>
    part.hit ? <mark key={part.at}>{part.text}</mark> : part.text,
  );
}
