import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { mayMove } from '../rules/moves.ts';
import { useText } from '../text.ts';
import type { Place } from '../types.ts';
import { useStepWords } from '../use-step-words.ts';
import css from './editor.module.css';
import type { ViewProps } from './view-props.ts';

/** The steps in the order in which they are written, and what stands above them. */
export function Outline({ content, faults, steps, mayWrite }: ViewProps) {
  const say = useText();
  const dates = useDates();
  const { titleOf } = useStepWords(content);
  const { open } = steps;
  const key = open?.part === 'step' ? open.key : null;
  const isOpen = (place: Place) =>
    open?.part === place.part && (place.part !== 'step' || (open?.part === 'step' && open.key === place.key));
  return (
    <nav aria-label={say('procedure.outline')}>
      <h2 className={css.outlineHead}>
        <span className="heading grow">{say('procedure.outline')}</span>
        {mayWrite && (
          <>
            <IconButton
              icon="up"
              label={say('procedure.step.up')}
              disabled={!key || !mayMove(content, key, -1)}
              onClick={() => key && steps.move(key, -1)}
            />
            <IconButton
              icon="down"
              label={say('procedure.step.down')}
              disabled={!key || !mayMove(content, key, 1)}
              onClick={() => key && steps.move(key, 1)}
            />
          </>
        )}
      </h2>
      <Line isOpen={isOpen({ part: 'about' })} onOpen={() => steps.enter({ part: 'about' })}>
        <Icon name="info" size={14} />
        <span className="cut">{say('procedure.about')}</span>
      </Line>
      <Line isOpen={isOpen({ part: 'match' })} onOpen={() => steps.enter({ part: 'match' })}>
        <Icon name="spark" size={14} />
        <span className="cut">{say('procedure.field.match')}</span>
      </Line>
      <ol>
        {content.steps.map((step, at) => (
          <li key={step.key}>
            <Line
              isOpen={isOpen({ part: 'step', key: step.key })}
              onOpen={() => steps.show({ part: 'step', key: step.key })}
            >
              <b>{at + 1}</b>
              <span className="cut grow">{titleOf(step)}</span>
              {faults.some((one) => one.step === step.key) ? (
                <Icon name="warn" size={14} className="soon" />
              ) : (
                <span className="t12 dim">{step.minutes === null ? '' : dates.left(step.minutes * 60)}</span>
              )}
            </Line>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Line({ isOpen, onOpen, children }: LineProps) {
  return (
    <button type="button" className={css.line} aria-current={isOpen || undefined} onClick={onOpen}>
      {children}
    </button>
  );
}

interface LineProps {
  isOpen: boolean;
  onOpen: () => void;
  children: React.ReactNode;
}
