import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { confirmProcedure, setRetired } from '../api.ts';
import { useText } from '../text.ts';
import type { Procedure } from '../types.ts';
import css from './editor.module.css';
import type { Saving } from './use-draft.ts';

/** What stands in the way of writing: somebody was first, or the procedure is out of use. */
export function EditorNotices({ procedure, saving, onReload }: NoticesProps) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const mayPublish = useMay('procedures:publish');
  const takeBack = async () => {
    if (!(await attempt(() => setRetired(procedure.id, false)))) return;
    tell({ icon: 'check', text: say('procedure.takenBack') });
    await client.invalidateQueries({ queryKey: ['procedures'] });
  };
  const mayWrite = useMay('procedures:write');
  const confirm = async () => {
    await attempt(() => confirmProcedure(procedure.id));
    await client.invalidateQueries({ queryKey: ['procedures'] });
  };
  if (saving !== 'conflict' && !procedure.isRetired && !procedure.isFlagged) return null;
  return (
    <div className={css.notices}>
      {saving === 'conflict' && (
        <Notice tone="breach">
          {say('procedure.conflict')}{' '}
          <Button small icon="refresh" onClick={onReload}>
            {say('procedure.loadAgain')}
          </Button>
        </Notice>
      )}
      {procedure.isFlagged && !procedure.isRetired && (
        <Notice tone="soon">
          {say('procedure.flagged.text')}{' '}
          {mayWrite && (
            <Button small icon="check" onClick={() => void confirm()}>
              {say('procedure.confirm')}
            </Button>
          )}
        </Notice>
      )}
      {procedure.isRetired && (
        <Notice tone="plain">
          {say('procedure.retired.text')}{' '}
          {mayPublish && (
            <Button small icon="undo" onClick={() => void takeBack()}>
              {say('procedure.takeBack')}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}

interface NoticesProps {
  procedure: Procedure;
  saving: Saving;
  onReload: () => void;
}
