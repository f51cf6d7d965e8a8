import { useSpoken } from '../../../platform/messages/text.tsx';

/** Says what the server means by a code of an import; a code without a sentence stands as it is. */
export function useServerSentence(): (code: string) => string {
  const { catalogue } = useSpoken();
  return (code) => catalogue[code] ?? code;
}
