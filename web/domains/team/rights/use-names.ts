import { useSpoken } from '../../../platform/messages/text.tsx';
import { useText as useAccess } from '../../access/text.ts';
import type { RoleCard } from './api.ts';

/** How permissions, their rooms and roles are called; a word that nobody has described yet stands as it is. */
export function useNames() {
  const { catalogue } = useSpoken();
  const access = useAccess();
  return {
    word: (word: string) => catalogue[`rights.may.${word}`] ?? word,
    room: (room: string) => catalogue[`rights.room.${room}`] ?? room,
    role: ({ id, base, name }: RoleCard) => (id ? name : access(`role.${base}`)),
  };
}
