import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from '../kept.module.css';
import one from '../one/one.module.css';
import { usePickerKey } from '../one/use-picker-key.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { actIcons, actWords } from './act-words.ts';
import { applyMacro, previewQuery, undoMacro } from './api.ts';
import { useMacros } from './use-macros.ts';
import { useNames } from './use-names.ts';

/** Chooses a macro, shows what it would do, and does it; ten seconds long all of it can be taken back. */
export function MacroPicker({ request }: { request: RequestItem }) {
  const say = useText();
  const words = useWords();
  const { keys, ...held } = usePickerKey('request.macro');
  const macros = useMacros();
  const [chosen, setChosen] = useState<string | null>(null);
  if (macros.length === 0) return null;
  return (
    <>
      <Picker
        {...held}
        label={say('macro.pick')}
        emptyLabel={words('word.nothingFound')}
        items={macros.map(({ id, name }) => ({ id, label: name }))}
        onPick={({ id }) => setChosen(id)}
        face={() => <Icon name="play" />}
        trigger={
          <Button
            kind="quiet"
            small
            icon="play"
            className={one.act}
            aria-label={say('macro.pick')}
            title={`${say('macro.pick')} (${keys.toUpperCase()})`}
          />
        }
      />
      {chosen && <MacroDialog request={request} macroId={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function MacroDialog({ request, macroId, onClose }: DialogProps) {
  const say = useText();
  const words = useWords();
  const { data: preview, error } = useQuery(previewQuery(request.id, macroId));
  const names = useNames();
  const apply = useApply(request, preview?.name ?? '', onClose);
  const { busy, once } = useOnce();
  return (
    <Dialog
      open
      onClose={onClose}
      title={preview?.name ?? say('macro.pick')}
      text={say('macro.will', { number: String(request.number) })}
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!preview && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      <ul style={{ marginTop: 12 }}>
        {preview?.steps.map(({ act, words: said }, index) => (
          <li key={`${act.do}-${String(index)}`} className={css.step}>
            <Icon name={actIcons[act.do]} />
            <div>
              {actWords(act, say, names)}
              {said && <p className={css.said}>{said}</p>}
            </div>
          </li>
        ))}
      </ul>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button
          kind="primary"
          icon="play"
          busy={busy}
          disabled={!preview}
          onClick={() => void once(() => apply(macroId))}
        >
          {say('macro.apply')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

function useApply(request: RequestItem, name: string, onDone: () => void) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['requests'] }),
      client.invalidateQueries({ queryKey: ['messages'] }),
    ]);
  const undo = async (useId: string) => {
    try {
      await undoMacro(useId);
      tell({ icon: 'undo', text: say('macro.undone'), seconds: 4 });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  return async (macroId: string) => {
    try {
      const { useId } = await applyMacro(request.id, macroId);
      const text = say('macro.did', { name });
      tell({ icon: 'play', text, seconds: 10, undo: () => void undo(useId) });
      onDone();
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
}

interface DialogProps {
  request: RequestItem;
  macroId: string;
  onClose: () => void;
}
