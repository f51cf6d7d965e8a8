import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { clausesQuery } from '../api.ts';
import { useText } from '../text.ts';

/** A clause by its number and title, leading to its policy; one that holds no more says so. */
export function ClauseLink({ clause }: { clause: { policyId: string; key: string } }) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const { data } = useQuery(clausesQuery);
  const found = data?.find(({ policyId, key }) => policyId === clause.policyId && key === clause.key);
  if (!found) return <span className="t12 dim">{data ? say('policy.pick.gone') : '…'}</span>;
  const words = `${found.number} ${wordsIn(found.title, language)}`;
  return (
    <PageLink
      className="link t12"
      to={paths.policy(slug, clause.policyId)}
      search={{}}
      title={wordsIn(found.text, language)}
    >
      {say('policy.clause', { number: words })}
    </PageLink>
  );
}
