import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usualParts } from '../../../../server/domains/insights/dashboards/rules/usual-parts.ts';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useTeams } from '../../team/use-me.ts';
import { createDashboard, dashboardsQuery } from './api.ts';
import css from './dashboards.module.css';

import { useText } from './text.ts';
import type { Dashboard } from './types.ts';

/** The dashboards that I may see, and a way to lay out a new one. */
export function DashboardsPart() {
  const say = useText();
  const words = useWords();
  const { data, error, refetch } = useQuery(dashboardsQuery);
  const [isNew, setNew] = useState(false);
  if (error && !data)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
        <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  const add = (
    <Button kind={data.length === 0 ? 'primary' : 'plain'} icon="plus" onClick={() => setNew(true)}>
      {say('dash.new')}
    </Button>
  );
  return (
    <>
      {data.length === 0 ? (
        <State icon="chart" title={say('dash.empty')} text={say('dash.empty.text')}>
          {add}
        </State>
      ) : (
        <>
          <p className={css.acts} style={{ marginBottom: 16 }}>
            {add}
          </p>
          <ul className={css.cards}>
            {data.map((one) => (
              <Card key={one.id} one={one} />
            ))}
          </ul>
        </>
      )}
      {isNew && <NewDialog onClose={() => setNew(false)} />}
    </>
  );
}

function Card({ one }: { one: Dashboard }) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const teams = useTeams().filter(({ id }) => one.teamIds.includes(id));
  const whose = !one.shared
    ? say('dash.own')
    : one.teamIds.length > 0
      ? teams.map(({ name }) => name).join(', ')
      : say('dash.everybody');
  return (
    <li>
      <PageLink className={css.card} to={paths.dashboard(slug, one.id)} search={{}}>
        <span className="strong cut">{one.name}</span>
        <span className={cx(css.acts, 't12 dim')}>
          <Icon name={one.shared ? 'people' : 'lock'} size={12} /> {whose} ·{' '}
          {say('dash.parts', { count: one.parts.length })}
        </span>
        <span className="t12 dim">{say('dash.changed', { when: dates.full(one.changedAt) })}</span>
      </PageLink>
    </li>
  );
}

function NewDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const go = useGo();
  const slug = useSlug();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [start, setStart] = useState<'empty' | 'usual'>('usual');
  const save = async () => {
    const parts = start === 'usual' ? usualParts : [];
    const { id } = await createDashboard({ name: name.trim(), parts });
    await client.invalidateQueries({ queryKey: dashboardsQuery.queryKey });
    go(paths.dashboard(slug, id), { edit: true });
  };
  return (
    <FormDialog
      title={say('dash.new')}
      act={say('dash.new.act')}
      isReady={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('dash.name')}>
        <TextInput required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Segment
        label={say('dash.start')}
        value={start}
        onChange={setStart}
        options={(['usual', 'empty'] as const).map((value) => ({ value, label: say(`dash.start.${value}`) }))}
      />
    </FormDialog>
  );
}
