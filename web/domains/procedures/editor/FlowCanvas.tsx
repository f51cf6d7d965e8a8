import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { State } from '../../../design/states/State.tsx';
import { edgesOf, flowOf } from '../rules/flow.ts';
import { type Drawn, drawingOf, sizes } from '../rules/paths.ts';
import { useText } from '../text.ts';
import { useMatchWords } from '../use-match-words.ts';
import { useStepWords } from '../use-step-words.ts';
import { AddStep } from './AddStep.tsx';
import css from './flow.module.css';
import { keyAct } from './key-act.ts';
import { StepCard } from './StepCard.tsx';
import { useWayWords } from './use-way-words.ts';
import type { ViewProps } from './view-props.ts';

/** The way through a procedure as one sees it: cards below each other, ways that part and meet again. */
export function FlowCanvas(view: ViewProps) {
  const { content, steps, mayWrite } = view;
  const say = useText();
  const help = useId();
  const list = useRef<HTMLOListElement>(null);
  const flow = useMemo(() => flowOf(content), [content]);
  const drawing = useMemo(() => drawingOf(flow), [flow]);
  const matched = useMatchWords(content.match);
  if (content.steps.length === 0) return <Begin {...view} />;
  const top = 72;
  const place = (key: string) => {
    const node = flow.nodes.find((one) => one.key === key);
    return { left: drawing.x(node?.column ?? 0), top: top + (drawing.tops[node?.row ?? 0] ?? 0) };
  };
  const first = place(content.steps[0]?.key ?? '');
  const end = place('end');
  const onKeyDown = (event: KeyboardEvent) => keyAct(event, list.current, view);
  return (
    <section className={css.scroll} aria-label={say('procedure.flow')} aria-describedby={help}>
      <p id={help} className="sr">
        {say('procedure.flow.help')}
      </p>
      <div className={css.flow} style={{ width: drawing.width, height: drawing.height + top }}>
        <button
          type="button"
          className={css.pill}
          style={{ left: first.left, top: sizes.edge }}
          onClick={() => steps.enter({ part: 'match' })}
        >
          <Icon name="spark" />
          <span className="cut">
            {matched ? say('procedure.match.when', { words: matched }) : say('procedure.match.never')}
          </span>
        </button>
        <Lines
          lines={drawing.lines}
          width={drawing.width}
          height={drawing.height}
          top={top}
          first={first.left}
        />
        <ol ref={list} onKeyDown={onKeyDown} className={css.cards}>
          {content.steps.map((step, at) => (
            <li key={step.key} className={css.place} style={place(step.key)}>
              <StepCard {...view} step={step} at={at} />
              {mayWrite && step.kind !== 'decide' && <AddAfter {...view} at={at} />}
            </li>
          ))}
        </ol>
        <Labels {...view} lines={drawing.lines} top={top} />
        <p className={css.end} style={end}>
          <Icon name="check-c" />
          {say('procedure.end')}
        </p>
      </div>
    </section>
  );
}

function Begin({ steps, mayWrite }: ViewProps) {
  const say = useText();
  return (
    <State icon="route" title={say('procedure.begin')} text={say('procedure.begin.text')}>
      {mayWrite && <AddStep label={say('procedure.begin')} words onPick={(kind) => steps.add(kind, null)} />}
    </State>
  );
}

function AddAfter({ content, steps, at }: ViewProps & { at: number }) {
  const say = useText();
  const { titleOf } = useStepWords(content);
  const step = content.steps[at];
  if (!step) return null;
  return (
    <span className={css.add}>
      <AddStep
        label={say('procedure.step.addAfter', { title: titleOf(step) })}
        onPick={(kind) => steps.add(kind, { key: step.key, way: null })}
      />
    </span>
  );
}

function Lines({ lines, width, height, top, first }: LinesProps) {
  return (
    <svg className={css.lines} width={width} height={height + top} aria-hidden="true">
      <path d={`M${first} ${sizes.edge + 36}V${top + sizes.edge - 2}`} />
      <path className={css.tip} d={tipAt(first, top + sizes.edge)} />
      <g transform={`translate(0 ${top})`}>
        {lines.map(({ line, path, tip }) => (
          <g key={`${line.from} ${line.to}`} data-back={line.isBack || undefined}>
            <path d={path} />
            <path className={css.tip} d={tipAt(tip.x, tip.y)} />
          </g>
        ))}
      </g>
    </svg>
  );
}

const tipAt = (x: number, y: number) => `m${x - 4} ${y - 6} 4 5 4-5`;

/** The words of the ways, each with a place where a step can be put on it. */
function Labels({
  content,
  steps,
  mayWrite,
  lines,
  top,
}: ViewProps & { lines: readonly Drawn[]; top: number }) {
  const say = useText();
  const wayWords = useWayWords(content);
  const labelled = edgesOf(content).filter((one) => one.ways.length > 0);
  return (
    <ul className={css.cards}>
      {labelled.map((edge) => {
        const drawn = lines.find(({ line }) => line.from === edge.from && line.to === edge.to);
        if (!drawn) return null;
        const [way = ''] = edge.ways;
        const words = edge.ways.map((one) => wayWords(edge.from, one)).join(' / ');
        return (
          <li
            key={`${edge.from} ${edge.to}`}
            className={css.label}
            style={{ left: drawn.label.x, top: drawn.label.y + top }}
          >
            <span className={css.words} title={words}>
              {words}
            </span>
            {mayWrite && (
              <AddStep
                label={say('procedure.step.addOn', { way: words })}
                onPick={(kind) => steps.add(kind, { key: edge.from, way })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface LinesProps {
  lines: readonly Drawn[];
  width: number;
  height: number;
  top: number;
  first: number;
}
