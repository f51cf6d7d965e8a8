import type { Company } from './play/story.ts';
import { tokoRina } from './toko-rina.ts';
export const siamParcel: Company = { ...tokoRina, key: 'siam-parcel' };
