declare module '../../platform/events/event.ts' {
  interface EventMap {
    'notification.created': { notificationId: string; memberId: string };
  }
}

export {};
