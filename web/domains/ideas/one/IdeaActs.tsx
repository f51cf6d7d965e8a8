import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../ideas.module.css';
import { useText } from '../text.ts';
import type { IdeaInFull } from '../types.ts';
import { useIdeaActs } from '../use-idea-acts.ts';
import { VoteButton } from '../VoteButton.tsx';

const AnswerDialog = lazy(() => import('../AnswerDialog.tsx').then((m) => ({ default: m.AnswerDialog })));
const MergeDialog = lazy(() => import('../MergeDialog.tsx').then((m) => ({ default: m.MergeDialog })));

/** What one does about an idea: wanting it; for those who lead answering, looking at it, merging, hiding. */
export function IdeaActs({ idea }: { idea: IdeaInFull }) {
  const mayAnswer = useMay('ideas:answer');
  return (
    <div className={css.bar}>
      <VoteButton idea={idea} />
      {mayAnswer && <LeadActs idea={idea} />}
    </div>
  );
}

function LeadActs({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const words = useWords();
  const acts = useIdeaActs();
  const [asked, setAsked] = useState<'answer' | 'merge' | null>(null);
  const { id, state, duplicateOfId, isHidden, board } = idea;
  const close = () => setAsked(null);
  const waits = state === 'new' || state === 'under-review';
  const isOver = state === 'carried-out' || state === 'duplicate';
  return (
    <>
      {!isOver && (
        <Button kind="primary" icon="send" onClick={() => setAsked('answer')}>
          {say('ideas.answer')}
        </Button>
      )}
      <Menu
        label={words('word.more')}
        trigger={
          <Button kind="quiet" icon="more" aria-label={words('word.more')} title={words('word.more')} />
        }
      >
        {waits && (
          <MenuItem icon="eye" onClick={() => void acts.look(id, state === 'new')}>
            {say(state === 'new' ? 'ideas.look' : 'ideas.lookNot')}
          </MenuItem>
        )}
        {!isOver && (
          <MenuItem icon="merge" onClick={() => setAsked('merge')}>
            {say('ideas.merge')}
          </MenuItem>
        )}
        {duplicateOfId && (
          <MenuItem icon="split" onClick={() => void acts.part(id, duplicateOfId)}>
            {say('ideas.part')}
          </MenuItem>
        )}
        {board === 'customers' && (
          <MenuItem
            icon={isHidden ? 'eye' : 'lock'}
            onClick={() => void acts.change(id, { isHidden: !isHidden })}
          >
            {say(isHidden ? 'ideas.show' : 'ideas.hide')}
          </MenuItem>
        )}
      </Menu>
      <Suspense>
        {asked === 'answer' && <AnswerDialog idea={idea} onClose={close} />}
        {asked === 'merge' && <MergeDialog idea={idea} onClose={close} />}
      </Suspense>
    </>
  );
}
