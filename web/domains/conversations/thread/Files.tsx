import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { revealFile } from '../api.ts';
import { useText } from '../text.ts';
import type { Attachment, Message } from '../types.ts';
import css from './thread.module.css';
import { sizeOf, sortFiles } from './thread-parts.ts';

/** Pictures as small pictures, other files by name and size. */
export function Files({ message }: { message: Message }) {
  const { pictures, files, held } = sortFiles(message);
  if (pictures.length + files.length + held.length === 0) return null;
  return (
    <div className={css.files}>
      {pictures.map((file) => (
        <a key={file.id} href={file.url} target="_blank" rel="noreferrer" title={file.name}>
          <img className={css.photo} src={file.url} alt={file.name} loading="lazy" />
        </a>
      ))}
      {files.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
      {held.map((file) => (
        <HeldFile key={file.id} file={file} messageId={message.id} />
      ))}
    </div>
  );
}

const whyHeld = {
  waiting: { icon: 'wait', text: 'talk.file.waiting' },
  infected: { icon: 'warn', text: 'talk.file.infected' },
  masked: { icon: 'lock', text: 'talk.file.masked' },
} as const;

/** A file that is not handed out: its name, why, and what to do. */
function HeldFile({ file, messageId }: { file: Attachment; messageId: string }) {
  const say = useText();
  const state = file.state === 'infected' || file.state === 'masked' ? file.state : 'waiting';
  const { icon, text } = whyHeld[state];
  return (
    <p className={cx(css.held, state === 'infected' && css.infected)}>
      <Icon name={icon} size={14} />
      <span>
        <b>{file.name}</b> {say(text)}
      </span>
      {state === 'masked' && <OpenMasked messageId={messageId} fileId={file.id} />}
    </p>
  );
}

/** Opens a file for somebody for whom addresses are masked; the look is noted. */
function OpenMasked({ messageId, fileId }: { messageId: string; fileId: string }) {
  const say = useText();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const mayReveal = useMay('requests:reveal');
  const open = () => attempt(async () => window.location.assign(await revealFile(messageId, fileId)));
  if (!mayReveal) return null;
  return (
    <button type="button" className="link" disabled={busy} onClick={() => void once(open)}>
      {say('talk.file.masked.open')}
    </button>
  );
}

function FileChip({ file }: { file: Attachment }) {
  const number = useNumber();
  const { amount, unit } = sizeOf(file.size);
  return (
    <a className={css.file} href={file.url} download={file.name}>
      <Icon name="attach" size={14} />
      <span className="cut">{file.name}</span>
      <span className="dim">{`${number(amount)}\u00a0${unit}`}</span>
    </a>
  );
}
