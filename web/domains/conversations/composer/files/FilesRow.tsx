import { Chip } from '../../../../design/Chip.tsx';
import { useNumber } from '../../../../platform/messages/text.tsx';
import { useText } from '../../text.ts';
import { sizeOf } from '../../thread/thread-parts.ts';
import type { Attachment } from '../../types.ts';
import css from '../composer.module.css';

/** The files that go along, and those that are still on their way to the server. */
export function FilesRow({
  files,
  underWay,
  onRemove,
}: {
  files: Attachment[];
  underWay: string[];
  onRemove: (id: string) => void;
}) {
  const say = useText();
  const number = useNumber();
  if (!files.length && !underWay.length) return null;
  return (
    <div className={css.files}>
      {files.map((file) => {
        const { amount, unit } = sizeOf(file.size);
        return (
          <Chip
            key={file.id}
            tone="line"
            onRemove={() => onRemove(file.id)}
            removeLabel={say('compose.remove', { name: file.name })}
          >
            <span className="cut">{file.name}</span>
            <span className="dim">{`${number(amount)}\u00a0${unit}`}</span>
          </Chip>
        );
      })}
      {underWay.map((name) => (
        <Chip key={name}>{say('compose.uploading', { name })}</Chip>
      ))}
    </div>
  );
}
