import { useRef } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { State } from '../../../design/states/State.tsx';
import { edgesOf } from '../rules/flow.ts';
import { useText } from '../text.ts';
import { useMatchWords } from '../use-match-words.ts';
import { useStepWords } from '../use-step-words.ts';
import { AddStep } from './AddStep.tsx';
import css from './flow.module.css';
import { keyAct } from './key-act.ts';
import { StepCard } from './StepCard.tsx';
import { useWayWords } from './use-way-words.ts';
import type { ViewProps } from './view-props.ts';

/** The same way where there is no room beside each other: one below the other, every other way told in words. */
export function StepStack(view: ViewProps) {
  const { content, steps, mayWrite } = view;
  const say = useText();
  const { titleOf } = useStepWords(content);
  const list = useRef<HTMLOListElement>(null);
  const matched = useMatchWords(content.match);
  return (
    <section className={css.stack} aria-label={say('procedure.flow')}>
      <div className="wrap">
        <Button small icon="info" onClick={() => steps.enter({ part: 'about' })}>
          {say('procedure.about')}
        </Button>
        <Button small icon="spark" className={css.when} onClick={() => steps.enter({ part: 'match' })}>
          <span className="cut">
            {matched ? say('procedure.match.when', { words: matched }) : say('procedure.match.never')}
          </span>
        </Button>
      </div>
      {content.steps.length === 0 && (
        <State icon="route" title={say('procedure.begin')} text={say('procedure.begin.text')}>
          {mayWrite && (
            <AddStep label={say('procedure.begin')} words onPick={(kind) => steps.add(kind, null)} />
          )}
        </State>
      )}
      <ol ref={list} onKeyDown={(event) => keyAct(event, list.current, view)}>
        {content.steps.map((step, at) => (
          <li key={step.key}>
            <StepCard {...view} step={step} at={at} />
            <Ways {...view} at={at} />
            {mayWrite && (
              <span className={css.between}>
                <AddStep
                  label={say('procedure.step.addAfter', { title: titleOf(step) })}
                  onPick={(kind) => steps.add(kind, { key: step.key, way: null })}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Ways that are named, or that lead elsewhere than below: each a button to where it leads. */
function Ways({ content, steps, at }: ViewProps & { at: number }) {
  const wayWords = useWayWords(content);
  const { place } = useStepWords(content);
  const step = content.steps[at];
  const below = content.steps[at + 1]?.key ?? 'end';
  const edges = edgesOf(content).filter(
    (one) => one.from === step?.key && (one.ways.length > 0 || one.to !== below || below === 'end'),
  );
  if (edges.length === 0) return null;
  return (
    <ul className={css.ways}>
      {edges.map((edge) => (
        <li key={edge.to}>
          <button
            type="button"
            className={css.way}
            disabled={edge.to === 'end'}
            onClick={() => steps.enter({ part: 'step', key: edge.to })}
          >
            <Icon name="arrow-r" size={14} />
            {edge.ways.length > 0 && <b>{edge.ways.map((one) => wayWords(edge.from, one)).join(' / ')}</b>}
            <span className="cut">{place(edge.to)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
