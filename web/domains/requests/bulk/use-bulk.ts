import { useQueryClient } from '@tanstack/react-query';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import * as api from './api.ts';
import { selection } from './selection.ts';
import { useText } from './text.ts';

/** How often one looks how far an act is, in milliseconds. */
const look = 400;

/** Does an act on the chosen requests: tells how it ended, and takes it back when asked. */
export function useBulk() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['requests'] });
  const settled = async (begun: api.Progress): Promise<api.Progress> => {
    let now = begun;
    while (now.state === 'running' || now.state === 'taking-back') {
      await new Promise((resolve) => setTimeout(resolve, look));
      now = await api.find(begun.id);
    }
    return now;
  };
  const count = ({ items }: api.Progress, state: string) => items.filter((one) => one.state === state).length;
  const back = async (id: string) => {
    try {
      const done = await settled(await api.takeBack(id));
      tell({ icon: 'undo', text: say('requests.bulk.takenBack', { count: count(done, 'restored') }) });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  const changed = (given: { count: number }) => say('requests.bulk.done', given);
  return async (requestIds: string[], act: api.Act, told = changed) => {
    try {
      const done = await settled(await api.start({ requestIds, act }));
      selection.clear();
      const failed = count(done, 'failed');
      const text = told({ count: count(done, 'changed') });
      const more = failed > 0 ? ` ${say('requests.bulk.failed', { count: failed })}` : '';
      tell({ icon: 'check-c', text: text + more, seconds: 10, undo: () => void back(done.id) });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
}
