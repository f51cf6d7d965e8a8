import { queryOptions, useQuery } from '@tanstack/react-query';
import { wordsIn } from '../../../../../server/kernel/words.ts';
import { buttonClass } from '../../../../design/Button.tsx';
import { cx } from '../../../../design/cx.ts';
import { Icon } from '../../../../design/Icon.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { nearness } from '../../../../domains/promises/due-words.ts';
import { call } from '../../../../platform/client/call.ts';
import type { Page } from '../../../../platform/client/page.ts';
import { useDates, useLanguage } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from './home.module.css';
import { useText } from './text.ts';

type Words = { en: string; id: string; th: string };
type MyStep = {
  runId: string;
  request: { id: string; number: number; subject: string };
  names: Words;
  key: string;
  title: Words;
  dueAt: string | null;
};

const stepsQuery = queryOptions({
  queryKey: ['runs', 'mine'],
  queryFn: async () => (await call<Page<MyStep>>('GET', '/me/steps', { query: { limit: 6 } })).items,
});

/** Steps of procedures that are for me to take, the soonest first. Says nothing while there are none. */
export function StepsWaiting({ now }: { now: Date }) {
  const say = useText();
  const steps = useQuery(stepsQuery).data ?? [];
  if (steps.length === 0) return null;
  return (
    <Panel bare title={say('home.steps')} meta={String(steps.length)}>
      <ul className={css.todo}>
        {steps.map((step) => (
          <StepLine key={step.runId} step={step} now={now} />
        ))}
      </ul>
    </Panel>
  );
}

function StepLine({ step, now }: { step: MyStep; now: Date }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const slug = useSlug();
  const { title, names, request, dueAt } = step;
  const near = dueAt ? nearness(dueAt, now) : 'calm';
  const tone = near === 'late' ? css.late : near === 'soon' ? css.soon : undefined;
  const words = wordsIn(title, language);
  return (
    <li>
      <span className={cx(css.time, tone)}>
        {dueAt ? dates.moment(dueAt, now) : say('home.steps.noLimit')}
        <small>{wordsIn(names, language)}</small>
      </span>
      <Icon name="check" className="quiet" />
      <div className={css.what}>
        <b className="cut">{words}</b>
        <p className="cut">
          R-{request.number} · {request.subject}
        </p>
      </div>
      <PageLink
        to={paths.request(slug, request.number)}
        search={{}}
        className={buttonClass({ small: true })}
        aria-label={`${say('home.open')}: ${words}`}
      >
        {say('home.open')}
      </PageLink>
    </li>
  );
}
