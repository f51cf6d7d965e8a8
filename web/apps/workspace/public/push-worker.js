/** Shows what the server pushes to this browser while no page is open, and opens the request on a click. */
self.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data?.json() ?? {};
  if (!title) return;
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url }, icon: '/icon.svg' }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data?.url));
});

/** The window that is open already goes there; else a new one opens. */
async function show(url) {
  if (!url) return;
  const path = new URL(url).pathname;
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return self.clients.openWindow(path);
  await open.focus();
  return open.navigate?.(path);
}
