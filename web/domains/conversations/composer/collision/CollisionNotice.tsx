import { Button } from '../../../../design/Button.tsx';
import { Icon } from '../../../../design/Icon.tsx';
import { Dialog, DialogActs } from '../../../../design/layers/Dialog.tsx';
import { useText } from '../../text.ts';
import css from '../composer.module.css';
import type { AfterSend } from '../SendButton.tsx';
import type { Collision } from './use-collision.ts';

/** Says that somebody wrote meanwhile, and asks before a reply goes past it. */
export function CollisionNotice({ collision, onSend }: NoticeProps) {
  const say = useText();
  const { isNewer, name, asking, see, leave } = collision;
  return (
    <>
      {isNewer && (
        <p className={css.collision} role="status">
          <Icon name="warn" size={14} />
          <span className="grow">{say('collision.newer', { name })}</span>
          <button type="button" className="link" onClick={see}>
            {say('collision.seen')}
          </button>
        </p>
      )}
      <Dialog
        open={asking !== null}
        onClose={leave}
        title={say('collision.ask', { name })}
        text={say('collision.ask.text')}
      >
        <DialogActs>
          <Button kind="quiet" onClick={leave}>
            {say('collision.look')}
          </Button>
          <Button
            kind="primary"
            onClick={() => {
              const then = asking?.then ?? null;
              see();
              onSend(then);
            }}
          >
            {say('collision.send')}
          </Button>
        </DialogActs>
      </Dialog>
    </>
  );
}

interface NoticeProps {
  collision: Collision;
  onSend: (then: AfterSend | null) => void;
}
