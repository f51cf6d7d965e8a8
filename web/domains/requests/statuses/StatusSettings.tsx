import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { keyOf } from '../../../platform/messages/key-of.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { addStatus, type CustomStatus, changeStatus, statusesQuery } from '../fields/api.ts';
import css from '../fields/fields.module.css';
import { isNamed, LabelInputs, noLabels } from '../fields/settings/LabelInputs.tsx';
import { useText } from '../fields/text.ts';
import { StatusDot } from '../one/StatusDot.tsx';
import { useText as useRequests } from '../text.ts';
import type { Status } from '../types.ts';

const categories = ['open', 'waiting', 'solved', 'closed'] as const;

/** Statuses of the workspace's own inside the four categories that everything else counts by. */
export function StatusSettings() {
  const say = useText();
  const words = useWords();
  const mayEdit = useMay('requests:configure');
  const { data: statuses, error } = useQuery(statusesQuery);
  const [edited, setEdited] = useState<CustomStatus | 'new' | null>(null);
  const shown = categories.flatMap((category) => statuses?.filter((one) => one.category === category) ?? []);
  return (
    <Panel
      title={say('status.title')}
      meta={say('status.text')}
      end={
        mayEdit && (
          <Button small icon="plus" onClick={() => setEdited('new')}>
            {say('status.add')}
          </Button>
        )
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!statuses && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {statuses?.length === 0 && (
        <State icon="flag" title={say('status.empty')} text={say('status.empty.text')} />
      )}
      {shown.map((status) => (
        <Line key={status.key} status={status} onEdit={mayEdit ? () => setEdited(status) : undefined} />
      ))}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={say(edited === 'new' ? 'status.add' : 'status.edit')}
      >
        {edited && (
          <StatusForm
            status={edited === 'new' ? null : edited}
            taken={(statuses ?? []).map((one) => one.key)}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </Panel>
  );
}

function Line({ status, onEdit }: { status: CustomStatus; onEdit: (() => void) | undefined }) {
  const say = useText();
  const words = useWords();
  const requests = useRequests();
  const language = useLanguage();
  const client = useQueryClient();
  const name = labelIn(status.labels, language);
  const archive = async (archived: boolean, isBack = false) => {
    try {
      await changeStatus(status.key, { archived });
      const undo = () => void archive(!archived, true);
      const text = say(archived ? 'field.archived' : 'field.restored', { name });
      tell({ icon: 'box', text, ...(isBack ? {} : { seconds: 10, undo }) });
    } catch (error) {
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['statuses'] });
  };
  return (
    <div className={cx(css.line, status.archived && css.away)}>
      <StatusDot status={status.category} />
      <span className={css.words}>
        <b className="cut">{name}</b>
        <small className="cut">{requests(`requests.status.${status.category}`)}</small>
      </span>
      {status.isDefault && <Chip small>{say('status.default')}</Chip>}
      {status.archived && <Chip small>{say('field.isArchived')}</Chip>}
      {onEdit && !status.archived && (
        <IconButton icon="pencil" label={say('field.editNamed', { name })} onClick={onEdit} />
      )}
      {onEdit && (
        <IconButton
          icon={status.archived ? 'undo' : 'box'}
          label={say(status.archived ? 'field.restore' : 'field.archive', { name })}
          onClick={() => void archive(!status.archived)}
        />
      )}
    </div>
  );
}

function StatusForm({ status, taken, onDone }: StatusFormProps) {
  const say = useText();
  const words = useWords();
  const requests = useRequests();
  const client = useQueryClient();
  const [category, setCategory] = useState<Status>(status?.category ?? 'open');
  const [labels, setLabels] = useState(status?.labels ?? noLabels);
  const [isDefault, setDefault] = useState(status?.isDefault ?? false);
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (status) await changeStatus(status.key, { labels, isDefault });
      else await addStatus({ key: keyOf(labels, taken, 'status'), category, labels, isDefault });
      await client.invalidateQueries({ queryKey: ['statuses'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <FormProblem error={error} />
      <LabelInputs value={labels} onChange={setLabels} help={say('field.names')} />
      {!status && (
        <Field label={say('status.category')}>
          <Select<Status>
            value={category}
            onChange={setCategory}
            options={categories.map((value) => ({ value, label: requests(`requests.status.${value}`) }))}
          />
        </Field>
      )}
      <Check checked={isDefault} onChange={setDefault}>
        {say('status.isDefault')}
      </Check>
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={!isNamed(labels)}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

interface StatusFormProps {
  status: CustomStatus | null;
  taken: readonly string[];
  onDone: () => void;
}
