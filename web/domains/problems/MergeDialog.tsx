import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { useWords } from '../../platform/words/index.ts';
import { groupsQuery } from './api.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group } from './types.ts';
import { useGroupActs } from './use-group-acts.ts';
import { useGroupName } from './use-group-name.ts';

/** Which other group becomes part of this one. */
export function MergeDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const acts = useGroupActs();
  const nameOf = useGroupName();
  const [fromId, setFromId] = useState('');
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(groupsQuery);
  const others = (data?.pages ?? []).flatMap((page) => page.items).filter((one) => one.id !== group.id);
  const submit = async () => {
    if (fromId && (await acts.merge(group, fromId))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('groups.merge')} text={say('groups.merge.text')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Select
          label={say('groups.merge.which')}
          value={fromId}
          onChange={setFromId}
          options={[
            { value: '', label: say('groups.merge.which') },
            ...others.map((one) => ({ value: one.id, label: `${nameOf(one)} (${one.size})` })),
          ]}
        />
        {hasNextPage && (
          <Button kind="quiet" onClick={() => void fetchNextPage()}>
            {words('word.more')}
          </Button>
        )}
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" icon="merge" disabled={!fromId}>
            {say('groups.merge')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
