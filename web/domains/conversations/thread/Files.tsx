import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
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
        <HeldFile key={file.id} file={file} />
      ))}
    </div>
  );
}

/** A file that nobody gets: its name, why, and what to do. */
function HeldFile({ file }: { file: Attachment }) {
  const say = useText();
  const isInfected = file.state === 'infected';
  return (
    <p className={cx(css.held, isInfected && css.infected)}>
      <Icon name={isInfected ? 'warn' : 'wait'} size={14} />
      <span>
        <b>{file.name}</b> {say(isInfected ? 'talk.file.infected' : 'talk.file.waiting')}
      </span>
    </p>
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
