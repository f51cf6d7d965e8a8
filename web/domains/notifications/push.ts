import { call } from '../../platform/client/call.ts';
import { workerAddress } from '../../platform/trusted/policy.ts';

/** How it stands with pushes in this browser. */
export type PushState = 'missing' | 'denied' | 'off' | 'on';

const worker = '/push-worker.js';

/** Whether this browser can be told, may be told, and is told. */
export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'missing';
  if (Notification.permission === 'denied') return 'denied';
  return (await subscription()) ? 'on' : 'off';
}

/** Asks the person, then the browser's push service, and tells the server where to push. */
export async function turnPushOn(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  const registered = await navigator.serviceWorker.register(workerAddress());
  await navigator.serviceWorker.ready;
  const { publicKey } = await call<{ publicKey: string }>('POST', '/push-key', { body: {} });
  const made = await registered.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = made.toJSON();
  await call<void>('PUT', '/push-subscription', {
    body: { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } },
  });
  return 'on';
}

/** This browser is told no more. */
export async function turnPushOff(): Promise<PushState> {
  const present = await subscription();
  if (!present) return 'off';
  await call<void>('DELETE', '/push-subscription', { body: { endpoint: present.endpoint } });
  await present.unsubscribe();
  return 'off';
}

async function subscription(): Promise<PushSubscription | null> {
  const registered = await navigator.serviceWorker.getRegistration(worker);
  return (await registered?.pushManager.getSubscription()) ?? null;
}
