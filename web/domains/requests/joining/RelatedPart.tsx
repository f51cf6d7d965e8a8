import { useQuery } from '@tanstack/react-query';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { StatusDot } from '../one/StatusDot.tsx';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { type Related, relatedQuery } from './api.ts';
import css from './joining.module.css';
import { useJoining } from './use-joining.ts';

/** The requests that belong to this one, each with how; nothing where there are none. */
export function RelatedPart({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const { data } = useQuery(relatedQuery(request.id));
  if (!data || data.length === 0) return null;
  return (
    <section className={className}>
      <h3 className="heading">{say('requests.relatedOnes')}</h3>
      <ul className={css.list}>
        {data.map((one) => (
          <Line key={`${one.relation} ${one.request.id}`} request={request} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({ request, one }: { request: RequestItem; one: Related }) {
  const say = useText();
  const slug = useSlug();
  const joining = useJoining(request);
  const { number, subject, status } = one.request;
  const { mergeId } = one;
  return (
    <li className={css.line}>
      <span className={css.how}>{say(`requests.relation.${one.relation}`)}</span>
      {mergeId ? (
        <span className={css.other}>
          <span className="cut">{`R-${number} ${subject}`}</span>
        </span>
      ) : (
        <PageLink className={css.other} to={paths.request(slug, number)} title={subject}>
          <StatusDot status={status} />
          <span className="cut">{`R-${number} ${subject}`}</span>
        </PageLink>
      )}
      {mergeId && (
        <IconButton
          icon="undo"
          label={say('requests.part', { number })}
          onClick={() => void joining.part(mergeId, number)}
        />
      )}
      {one.linkId && (
        <IconButton
          icon="x"
          label={say('requests.unlink', { number })}
          onClick={() => void joining.unlink(one)}
        />
      )}
    </li>
  );
}
