import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Check } from '../../../../design/forms/Check.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../../design/layers/Dialog.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { useOnce } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { WordsField } from '../../../requests/replies/WordsField.tsx';
import css from '../../problems.module.css';
import { useText } from '../../text.ts';
import { previewQuery } from '../api.ts';
import type { ProblemInFull, Telling } from '../types.ts';
import { useProblemActs } from '../use-problem-acts.ts';
import { TellPreview } from './TellPreview.tsx';

const greeting = '{customer.greeting}\n\n';
const spans = ['30', '90', '365'] as const;

/** Answers all who are affected together: the words first, then who would read what, then they go. */
export function TellDialog({ problem, onClose }: { problem: ProblemInFull; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const own = useLanguage();
  const acts = useProblemActs();
  const { busy, once } = useOnce();
  const [text, setText] = useState({ en: '', id: '', th: '', [own]: greeting });
  const [toClosed, setToClosed] = useState(true);
  const [since, setSince] = useState<(typeof spans)[number]>('90');
  const [isLooking, setLooking] = useState(false);
  const isBare = (one: string) => one.trim() === '' || one.trim() === greeting.trim();
  const said = {
    en: '',
    id: '',
    th: '',
    ...Object.fromEntries(Object.entries(text).filter(([, one]) => !isBare(one))),
  };
  const isSaid = Object.values(said).some(Boolean);
  const telling: Telling = { words: said, toClosed, sinceDays: Number(since) };
  const preview = useQuery({ ...previewQuery(problem.id, telling), enabled: isLooking });
  const send = async () => {
    if (await acts.tell(problem.id, telling)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('problems.tell')} text={say('problems.tell.text')} wide>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isLooking) void once(send);
          else setLooking(true);
        }}
      >
        {isLooking ? (
          <TellPreview preview={preview.data} error={preview.error} />
        ) : (
          <>
            <WordsField label={say('problems.tell.words')} value={text} onChange={setText} />
            <Select
              label={say('problems.tell.since')}
              value={since}
              onChange={setSince}
              options={spans.map((days) => ({ value: days, label: say('problems.tell.days', { days }) }))}
            />
            <Check checked={toClosed} onChange={setToClosed}>
              {say('problems.tell.closed')}
            </Check>
          </>
        )}
        <DialogActs>
          <Button onClick={() => (isLooking ? setLooking(false) : onClose())}>
            {isLooking ? say('problems.tell.back') : words('word.cancel')}
          </Button>
          <Button
            type="submit"
            kind="primary"
            icon={isLooking ? 'send' : 'eye'}
            busy={busy}
            disabled={isLooking ? !preview.data?.customers : !isSaid}
          >
            {isLooking
              ? say('problems.tell.send', { count: preview.data?.customers ?? 0 })
              : say('problems.tell.look')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
