import { useText } from '../text.ts';
import type { Content, Place } from '../types.ts';

/** How a place of the editor is called. */
export function usePlaceName({ steps }: Content): (place: Place) => string {
  const say = useText();
  return (place) => {
    if (place.part === 'about') return say('procedure.about');
    if (place.part === 'match') return say('procedure.field.match');
    return say('procedure.step', { place: steps.findIndex((one) => one.key === place.key) + 1 });
  };
}
