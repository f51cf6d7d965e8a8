import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { orderRules, rulesQuery } from './api.ts';
import { moved } from './draft.ts';
import { RuleEditor } from './editor/RuleEditor.tsx';
import { RuleRow } from './RuleRow.tsx';
import { RunLog } from './RunLog.tsx';
import { useText } from './text.ts';
import type { Rule } from './types.ts';

/** Rules in the order in which they are asked, the place to write them, and the log of what they did. */
export function Rules() {
  const say = useText();
  const mayWrite = useMay('automation:write');
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const [logged, setLogged] = useState<Rule | null>(null);
  if (edited)
    return (
      <RuleEditor
        key={edited === 'new' ? 'new' : edited.id}
        rule={edited === 'new' ? null : edited}
        onDone={() => setEdited(null)}
      />
    );
  return (
    <>
      <Panel
        title={say('rule.title')}
        meta={say('rule.text')}
        end={
          mayWrite && (
            <Button small icon="plus" onClick={() => setEdited('new')}>
              {say('rule.new')}
            </Button>
          )
        }
      >
        <RuleList onEdit={setEdited} onLog={setLogged} mayWrite={mayWrite} />
      </Panel>
      <RunLog rule={logged} onAll={() => setLogged(null)} />
    </>
  );
}

function RuleList({ onEdit, onLog, mayWrite }: ListProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { data: rules, error } = useQuery(rulesQuery);
  const [over, setOver] = useState<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [told, setTold] = useState('');
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!rules) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (rules.length === 0)
    return <State icon="spark" title={say('rule.empty')} text={say('rule.empty.text')} />;
  const move = async (from: number, to: number) => {
    if (to < 0 || to >= rules.length || from === to) return;
    const next = moved(rules, from, to);
    client.setQueryData(rulesQuery.queryKey, next);
    setTold(say('rule.movedTo', { name: rules[from]?.name ?? '', place: to + 1 }));
    await orderRules(next.map((one) => one.id)).catch((failure) => tellError(failure, words));
    await client.invalidateQueries({ queryKey: ['rules'] });
  };
  return (
    <>
      {rules.map((rule, at) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          mayWrite={mayWrite}
          isOver={over === at && dragged !== null && dragged !== at}
          onMove={(by) => void move(at, at + by)}
          onGrab={() => setDragged(at)}
          onOver={() => setOver(at)}
          onDrop={() => dragged !== null && void move(dragged, at)}
          onLetGo={() => {
            setDragged(null);
            setOver(null);
          }}
          onEdit={() => onEdit(rule)}
          onLog={() => onLog(rule)}
        />
      ))}
      <p className="sr" aria-live="polite">
        {told}
      </p>
    </>
  );
}

interface ListProps {
  onEdit: (rule: Rule) => void;
  onLog: (rule: Rule) => void;
  mayWrite: boolean;
}
