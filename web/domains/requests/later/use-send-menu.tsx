import { type ReactNode, useState } from 'react';
import type { AfterSend, OutgoingWords } from '../../conversations/composer/SendButton.tsx';
import { ownZone } from './api.ts';
import { FollowUpDialog, SendLaterDialog } from './LaterDialogs.tsx';
import { useText } from './text.ts';
import type { LaterActs } from './use-later.ts';

type Asked = { words: OutgoingWords; end: (isTaken: boolean) => void };

/** Two more ways to send: later, and with a follow-up; and the dialogs that ask when. */
export function useSendMenu(acts: LaterActs): { ways: AfterSend[]; dialogs: ReactNode } {
  const say = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isFollowing, setFollowing] = useState(false);
  const close = (isTaken: boolean) => {
    asked?.end(isTaken);
    setAsked(null);
  };
  const ways: AfterSend[] = [
    {
      label: say('later.send'),
      icon: 'clock',
      run: () => {},
      instead: (words) => new Promise((end) => setAsked({ words, end })),
    },
    { label: say('later.sendFollow'), icon: 'repeat', run: () => setFollowing(true) },
  ];
  const dialogs = (
    <>
      {asked && (
        <SendLaterDialog
          onClose={() => close(false)}
          onChoose={async (sendAt, followUp) => {
            const { body, fileIds, cc } = asked.words;
            const people = cc.map((address) => ({ address }));
            const reply = { body, fileIds, cc: people, sendAt, zone: ownZone(), followUp };
            if (await acts.schedule(reply)) close(true);
          }}
        />
      )}
      {isFollowing && (
        <FollowUpDialog
          onClose={() => setFollowing(false)}
          onChoose={async (plan) => {
            if (await acts.follow(plan)) setFollowing(false);
          }}
        />
      )}
    </>
  );
  return { ways, dialogs };
}
