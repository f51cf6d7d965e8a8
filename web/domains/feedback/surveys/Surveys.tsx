import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { archiveSurvey, changeSurvey, createSurvey, surveysQuery } from '../api.ts';
import { useText } from '../text.ts';
import { type Survey, type SurveyKind, surveyKinds } from '../types.ts';
import { RecoverySettings } from './RecoverySettings.tsx';
import { SurveyEditor } from './SurveyEditor.tsx';

/** What customers are asked after their request is solved, and how low scores are made good. */
export function Surveys() {
  const say = useText();
  const { data } = useQuery(surveysQuery);
  const mayWrite = useMay('feedback:configure');
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = data?.find(({ id }) => id === openId);
  if (open) return <SurveyEditor key={open.id} survey={open} onClose={() => setOpenId(null)} />;
  return (
    <>
      <Panel
        title={say('survey.title')}
        end={
          mayWrite && (
            <Button small icon="plus" onClick={() => setAdding(true)}>
              {say('survey.add')}
            </Button>
          )
        }
      >
        {data && data.length === 0 ? (
          <State icon="star" title={say('survey.none')} text={say('survey.none.text')} />
        ) : (
          <List surveys={data ?? []} mayWrite={mayWrite} onOpen={setOpenId} />
        )}
      </Panel>
      <RecoverySettings mayWrite={mayWrite} />
      {isAdding && (
        <AddSurvey
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            setOpenId(id);
          }}
        />
      )}
    </>
  );
}

interface ListProps {
  surveys: readonly Survey[];
  mayWrite: boolean;
  onOpen: (id: string) => void;
}

function List({ surveys, mayWrite, onOpen }: ListProps) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const act = async (work: () => Promise<unknown>) => {
    await attempt(work);
    await client.invalidateQueries({ queryKey: ['feedback'] });
  };
  return (
    <Table
      caption={say('survey.title')}
      rows={surveys}
      keyOf={(one) => one.id}
      stacks
      columns={[
        {
          key: 'name',
          head: say('survey.name'),
          cell: (one) => (
            <Button small kind="quiet" onClick={() => onOpen(one.id)}>
              {one.name}
            </Button>
          ),
        },
        { key: 'kind', head: say('survey.kind'), cell: (one) => say(`survey.kind.${one.kind}`) },
        {
          key: 'active',
          head: say('survey.asks'),
          tight: true,
          cell: (one) =>
            one.archivedAt ? (
              <span className="dim">{say('survey.archived')}</span>
            ) : mayWrite ? (
              <Switch
                checked={one.isActive}
                onChange={(isActive) => void act(() => changeSurvey(one.id, { isActive }))}
              >
                <span className="sr">{say('survey.active', { name: one.name })}</span>
              </Switch>
            ) : (
              say(one.isActive ? 'survey.on' : 'survey.off')
            ),
        },
        {
          key: 'acts',
          head: '',
          tight: true,
          cell: (one) =>
            mayWrite && (
              <Button
                small
                kind="quiet"
                onClick={() => void act(() => archiveSurvey(one.id, one.archivedAt === null))}
              >
                {say(one.archivedAt ? 'survey.unarchive' : 'survey.archive')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function AddSurvey({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const say = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SurveyKind>('csat');
  const save = async () => {
    const { id } = await createSurvey({ name: name.trim(), kind });
    await client.invalidateQueries({ queryKey: ['feedback'] });
    onAdded(id);
  };
  return (
    <FormDialog
      title={say('survey.add')}
      act={say('survey.add')}
      isReady={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('survey.name')}>
        <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('survey.kind')} help={say(`survey.kind.${kind}.text`)}>
        <Select<SurveyKind>
          value={kind}
          onChange={setKind}
          options={surveyKinds.map((value) => ({ value, label: say(`survey.kind.${value}`) }))}
        />
      </Field>
    </FormDialog>
  );
}
