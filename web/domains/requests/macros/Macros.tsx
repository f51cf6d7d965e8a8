import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import lines from '../../../design/forms/lines.module.css';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { actWords } from './act-words.ts';
import { addMacro, type Macro, macrosQuery, removeMacro } from './api.ts';
import { MacroForm } from './MacroForm.tsx';
import { useNames } from './use-names.ts';

/** The macros that I may use, and those that I keep. */
export function Macros() {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { data: macros, error } = useQuery(macrosQuery);
  const [edited, setEdited] = useState<Macro | 'new' | null>(null);
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['macros'] });
    return done;
  };
  const remove = async (macro: Macro) => {
    const done = await act(() => removeMacro(macro.id));
    const { name, acts, shared, teamId } = macro;
    const undo = () => void act(() => addMacro({ name, acts, shared, teamId }));
    if (done) tell({ icon: 'trash', text: say('kept.removed', { name }), seconds: 10, undo });
  };
  return (
    <Panel
      title={say('macro.title')}
      meta={say('macro.text')}
      end={
        <Button small icon="plus" onClick={() => setEdited('new')}>
          {say('macro.add')}
        </Button>
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!macros && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {macros?.length === 0 && <State icon="play" title={say('macro.empty')} text={say('macro.text')} />}
      {macros?.map((macro) => (
        <Line
          key={macro.id}
          macro={macro}
          onEdit={() => setEdited(macro)}
          onRemove={() => void remove(macro)}
        />
      ))}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={say(edited === 'new' ? 'macro.add' : 'macro.edit')}
        wide
      >
        {edited && <MacroForm macro={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </Panel>
  );
}

function Line({ macro, onEdit, onRemove }: { macro: Macro; onEdit: () => void; onRemove: () => void }) {
  const say = useText();
  const words = useWords();
  const mayShare = useMay('requests:share-macros');
  const names = useNames();
  const team = useTeams().find((one) => one.id === macro.teamId);
  const mayEdit = macro.mine || mayShare;
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{macro.name}</b>
        <small className="dim cut">{macro.acts.map((act) => actWords(act, say, names)).join(' · ')}</small>
      </span>
      <Chip small>{team?.name ?? say(macro.shared ? 'kept.shared' : 'kept.mine')}</Chip>
      {mayEdit && <IconButton icon="pencil" label={say('macro.edit')} onClick={onEdit} />}
      {mayEdit && <IconButton icon="trash" label={words('word.remove')} onClick={onRemove} />}
    </div>
  );
}
