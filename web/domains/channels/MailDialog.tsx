import { useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { saveFile } from '../../platform/client/save-file.ts';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { rawMail, replayMail } from './api.ts';
import css from './channels.module.css';
import { FateChip } from './FateChip.tsx';
import { useReasons } from './reason-words.ts';
import { useText } from './text.ts';
import type { MailLogEntry } from './types.ts';

/** One mail of the log: how it came, what became of it and why; it can be read again, and its bytes saved. */
export function MailDialog({ mail, onClose }: { mail: MailLogEntry | null; onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open={mail !== null} onClose={onClose} title={mail?.subject || say('mail.noSubject')} wide>
      {mail && <Story mail={mail} onClose={onClose} />}
    </Dialog>
  );
}

function Story({ mail, onClose }: { mail: MailLogEntry; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const number = useNumber();
  const client = useQueryClient();
  const reason = useReasons('mail-reason');
  const rows: [string, ReactNode][] = [
    [say('mail.fate'), <FateChip key="fate" fate={mail.fate} />],
    [say('mail.reason'), mail.reason ? reason(mail.reason) : '–'],
    [say('mail.from'), mail.from ?? '–'],
    [say('mail.to'), mail.to ?? '–'],
    [say('mail.when'), dates.full(mail.receivedAt)],
    [say('mail.size'), `${number(Math.max(1, Math.round(mail.size / 1000)))}\u00a0kB`],
    ['Message-ID', mail.messageId ?? '–'],
    ['SHA-256', mail.sha256],
  ];
  const replay = async () => {
    try {
      const after = await replayMail(mail.id);
      await client.invalidateQueries({ queryKey: ['mail-log'] });
      tell({
        icon: 'refresh',
        text: say('mail.replayed', { fate: say(`mail.fate.${after?.fate ?? mail.fate}`) }),
      });
      onClose();
    } catch (error) {
      tellError(error, words);
    }
  };
  const save = async () => {
    try {
      saveFile(await rawMail(mail.id), `${mail.id}.eml`);
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <>
      <dl className={css.facts}>
        {rows.map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <DialogActs>
        <Button kind="quiet" icon="download" onClick={() => void save()}>
          {say('mail.raw')}
        </Button>
        <Button icon="refresh" onClick={() => void replay()}>
          {say('mail.replay')}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {words('word.close')}
        </Button>
      </DialogActs>
    </>
  );
}
