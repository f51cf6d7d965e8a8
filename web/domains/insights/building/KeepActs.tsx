import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { changeReport, keepReport, removeReport } from '../reports/api.ts';
import type { KeptReport, ReportDefinition } from '../reports/types.ts';
import { useText } from '../text.ts';
import { KeepDialog, type Kept } from './KeepDialog.tsx';

type Open = 'keep' | 'rename' | 'remove' | null;

/** Keeps a report under a name, or changes, copies and removes one that is kept. */
export function KeepActs({ asked, name, kept, isChanged }: KeepActsProps) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const attempt = useAttempt();
  const mayKeep = useMay('insights:keep');
  const mayShare = useMay('insights:share');
  const [open, setOpen] = useState<Open>(null);
  const mayChange = kept !== null && (kept.mine || mayShare);
  const renew = () => client.invalidateQueries({ queryKey: ['report', 'kept'] });
  const close = () => setOpen(null);
  const keep = async (given: Kept) => {
    const { id } = await keepReport({ ...given, definition: asked });
    await renew();
    tell({ icon: 'check', text: say('reports.saved', { name: given.name }) });
    go(paths.insights(slug, `reports/${id}`), {});
    close();
  };
  const change = async (changes: Parameters<typeof changeReport>[1]) => {
    if (!kept) return;
    await changeReport(kept.id, changes);
    await renew();
    tell({ icon: 'check', text: say('reports.saved', { name: changes.name ?? kept.name }) });
    if (changes.definition) go(paths.insights(slug, `reports/${kept.id}`), {}, true);
    close();
  };
  const remove = async () => {
    if (kept && (await attempt(() => removeReport(kept.id)))) {
      await renew();
      go(paths.insights(slug, 'reports'), {});
    }
  };
  if (!mayKeep) return null;
  return (
    <>
      {mayChange && isChanged && (
        <Button small kind="primary" onClick={() => void attempt(() => change({ definition: asked }))}>
          {say('reports.saveChanges')}
        </Button>
      )}
      {(!mayChange || isChanged) && (
        <Button small onClick={() => setOpen('keep')}>
          {say('reports.saveAs')}
        </Button>
      )}
      {mayChange && (
        <Menu label={words('word.more')} trigger={<IconButton icon="more" label={words('word.more')} />}>
          <MenuItem icon="pencil" onClick={() => setOpen('rename')}>
            {say('reports.rename')}
          </MenuItem>
          <MenuItem icon="copy" onClick={() => setOpen('keep')}>
            {say('reports.copy')}
          </MenuItem>
          <MenuItem icon="trash" danger onClick={() => setOpen('remove')}>
            {say('reports.remove')}
          </MenuItem>
        </Menu>
      )}
      {open === 'keep' && (
        <KeepDialog
          kept={{ name: kept ? say('reports.copyOf', { name }) : name, shared: false, teamIds: [] }}
          onSave={keep}
          onClose={close}
        />
      )}
      {open === 'rename' && kept && <KeepDialog kept={kept} onSave={change} onClose={close} />}
      {kept && (
        <Dialog
          open={open === 'remove'}
          onClose={close}
          title={say('reports.remove.title', { name: kept.name })}
          text={say('reports.remove.text')}
        >
          <DialogActs>
            <Button kind="quiet" onClick={close}>
              {words('word.cancel')}
            </Button>
            <Button kind="danger" onClick={() => void remove()}>
              {say('reports.remove')}
            </Button>
          </DialogActs>
        </Dialog>
      )}
    </>
  );
}

interface KeepActsProps {
  asked: ReportDefinition;
  /** What it is called now, or what a new one is offered as its name. */
  name: string;
  kept: KeptReport | null;
  isChanged: boolean;
}
