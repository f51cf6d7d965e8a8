import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { State } from '../../design/states/State.tsx';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { fillWithDemo } from './api.ts';
import { useText } from './text.ts';
import type { DemoStory } from './types.ts';

/** Offers to fill an empty workspace with the story of a company, to look around in. */
export function DemoOffer() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState<DemoStory | null>(null);
  const fill = async (demo: DemoStory) => {
    setBusy(demo);
    try {
      await fillWithDemo(demo);
      await client.invalidateQueries();
    } catch (error) {
      tellError(error, words);
    }
    setBusy(null);
  };
  return (
    <State icon="box" title={say('demo.title')} text={busy ? say('demo.busy') : say('demo.text')}>
      <Button busy={busy !== null} onClick={() => void fill('toko-rina')}>
        Toko Rina
      </Button>
      <Button busy={busy !== null} onClick={() => void fill('siam-parcel')}>
        Siam Parcel
      </Button>
    </State>
  );
}
