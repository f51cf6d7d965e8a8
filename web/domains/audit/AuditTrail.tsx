import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { saveFile } from '../../platform/client/save-file.ts';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { type AuditFilter, auditQuery, exportAudit, type Named, verificationQuery } from './api.ts';
import css from './audit.module.css';
import { TrailTable } from './TrailTable.tsx';
import { useText } from './text.ts';

/** What happened, by whom and when; narrowed, exported, and whether the chain of seals holds. */
export function AuditTrail({ people, others }: { people: Named[]; others: Named[] }) {
  const say = useText();
  const words = useWords();
  const [filter, setFilter] = useState<AuditFilter>({});
  const list = useInfiniteQuery(auditQuery(filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const save = async () => {
    try {
      saveFile(await exportAudit(filter), 'audit.csv');
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <Panel
      title={say('audit.title')}
      meta={say('audit.text')}
      end={
        <Button small icon="download" onClick={() => void save()}>
          {say('audit.export')}
        </Button>
      }
    >
      <Chain />
      <Filter filter={filter} people={people} onChange={setFilter} />
      {list.isPending && <Skeleton rows={8} shape="lines" label={words('word.loading')} />}
      {list.isError && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)} />
      )}
      {list.isSuccess && items.length === 0 && <State icon="search" title={say('audit.empty')} />}
      {items.length > 0 && <TrailTable items={items} named={[...people, ...others]} />}
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('audit.more')}
        </Button>
      )}
    </Panel>
  );
}

function Chain() {
  const say = useText();
  const { data } = useQuery(verificationQuery);
  if (!data) return null;
  if (data.broken)
    return <Notice tone="breach">{say('audit.broken', { number: data.broken.number })}</Notice>;
  return <p className="t12 dim">{say('audit.whole', { count: data.sealed })}</p>;
}

const subjects = [
  'member',
  'role',
  'provider',
  'team',
  'sign-in',
  'rule',
  'mailbox',
  'customer',
  'request',
  'message',
  'mail',
  'promise',
  'group',
  'problem',
] as const;

function Filter({ filter, people, onChange }: FilterProps) {
  const say = useText();
  const set = (change: AuditFilter) => onChange({ ...filter, ...change });
  return (
    <div className={css.filter}>
      <Select<string>
        label={say('audit.about')}
        value={filter.about ?? ''}
        onChange={(about) => set({ about: about || undefined })}
        options={[
          { value: '', label: say('audit.everything') },
          ...subjects.map((value) => ({ value, label: say(`audit.of.${value}`) })),
        ]}
      />
      <Select<string>
        label={say('audit.who')}
        value={filter.actor ?? ''}
        onChange={(actor) => set({ actor: actor || undefined })}
        options={[
          { value: '', label: say('audit.anybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          aria-label={say(`audit.${end}`)}
          title={say(`audit.${end}`)}
          value={filter[end] ?? ''}
          onChange={(event) => set({ [end]: event.target.value || undefined })}
        />
      ))}
    </div>
  );
}

interface FilterProps {
  filter: AuditFilter;
  people: Named[];
  onChange: (next: AuditFilter) => void;
}
