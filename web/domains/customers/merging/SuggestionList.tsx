import { useQuery } from '@tanstack/react-query';
import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { fullNameOf } from '../address.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { suggestionsQuery } from './api.ts';
import css from './merging.module.css';
import { SuggestedActs } from './SuggestedActs.tsx';

/** Two by two, who may be the same person and why; nothing becomes one before somebody has said so. */
export function SuggestionList() {
  const say = useText();
  const words = useWords();
  const mayWrite = useMay('customers:write');
  const { data, error } = useQuery(suggestionsQuery);
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (data.length === 0)
    return <State icon="people" title={say('merge.list.empty')} text={say('merge.list.empty.text')} />;
  return (
    <ul aria-label={say('merge.suggested')}>
      {data.map(({ one, other, because }) => (
        <li key={`${one.id} ${other.id}`} className={css.pair}>
          <Side customer={one} />
          <Side customer={other} />
          <div className={css.pairActs}>
            {because.map((reason) => (
              <Chip key={reason} small>
                {say(`merge.because.${reason}`)}
              </Chip>
            ))}
            <span className="grow" />
            {mayWrite && <SuggestedActs customer={one} other={other} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Side({ customer }: { customer: Customer }) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const { lastContactAt } = customer;
  return (
    <div className={css.line}>
      <Avatar name={customer.name} />
      <span className={css.who}>
        <PageLink to={paths.customer(slug, customer.id)} search={{}}>
          {fullNameOf(customer)}
        </PageLink>
        <small>{customer.addresses.map(({ value }) => value).join(', ')}</small>
        <small>{lastContactAt ? dates.day(lastContactAt) : say('merge.list.silent')}</small>
      </span>
    </div>
  );
}
