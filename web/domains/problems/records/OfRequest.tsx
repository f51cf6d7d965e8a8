import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { doAct, keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { problemsOfRequestQuery } from './api.ts';

/** Beside a request: the problem that it belongs to, and what may be told until it is mended, one key away. */
export function OfRequest({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const slug = useSlug();
  const mayRead = useMay('problems:read');
  const problems = useQuery({ ...problemsOfRequestQuery(requestId), enabled: mayRead }).data ?? [];
  const ready = problems.find((one) => one.workaround)?.id;
  if (problems.length === 0) return null;
  return (
    <section className={className} aria-label={say('problems.belongs')}>
      <h3 className="heading">{say('problems.belongs')}</h3>
      {problems.map((problem) => (
        <div key={problem.id} className={css.beside}>
          <PageLink className={`link ${css.name}`} to={paths.problem(slug, problem.id)} search={{}}>
            {problem.title}
          </PageLink>
          <span className="t12 dim">{say(`problems.state.${problem.state}`)}</span>
          {problem.workaround && (
            <blockquote className={css.quote} lang={problem.workaround.language}>
              {problem.workaround.text}
            </blockquote>
          )}
          {problem.id === ready && (
            <Button
              small
              icon="quote"
              keys={keysOf('request.workaround')}
              onClick={() => doAct('request.workaround')}
            >
              {say('problems.insert')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
