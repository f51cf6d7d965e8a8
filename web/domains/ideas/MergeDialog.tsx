import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { ideasQuery } from './api.ts';
import { useText } from './text.ts';
import type { IdeaItem } from './types.ts';
import { useIdeaActs } from './use-idea-acts.ts';

/** Which other idea says the same: found by its words, those with most votes first. */
export function MergeDialog({ idea, onClose }: { idea: IdeaItem; onClose: () => void }) {
  const say = useText();
  const acts = useIdeaActs();
  const list = useInfiniteQuery(ideasQuery({ show: 'all', sort: 'votes', board: idea.board }));
  const [q, setQ] = useState('');
  const [intoId, setIntoId] = useState('');
  const others = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (one) =>
      one.id !== idea.id &&
      one.brandId === idea.brandId &&
      one.title.toLocaleLowerCase().includes(q.trim().toLocaleLowerCase()),
  );
  const chosen = others.some((one) => one.id === intoId) ? intoId : (others[0]?.id ?? '');
  const save = async () => {
    if (await acts.merge(idea.id, chosen)) onClose();
  };
  return (
    <FormDialog
      title={say('ideas.merge')}
      act={say('ideas.merge.do')}
      isReady={chosen !== ''}
      onSave={save}
      onClose={onClose}
    >
      <p className="t12 dim">{say('ideas.merge.text')}</p>
      <Field label={say('ideas.merge.find')}>
        <TextInput type="search" value={q} onChange={(event) => setQ(event.target.value)} />
      </Field>
      {others.length === 0 ? (
        <p className="dim">{say('ideas.merge.none')}</p>
      ) : (
        <Field label={say('ideas.merge.into')}>
          <Select
            value={chosen}
            onChange={setIntoId}
            options={others.map(({ id, title, votes }) => ({
              value: id,
              label: `${title} · ${say('ideas.votes', { count: votes })}`,
            }))}
          />
        </Field>
      )}
    </FormDialog>
  );
}
