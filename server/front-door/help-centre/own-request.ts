import type { Piece } from './frame.ts';
import type { Reader } from './reader.ts';
import type { Scene } from './scene.ts';

/** The newest request of whoever is signed in that is not done, in a few words; null where there is none. */
export async function latestOwn(_scene: Scene, _reader: Reader): Promise<Piece | null> {
  return null;
}
