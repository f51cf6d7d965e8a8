import type { DeliveryState, WhyNot } from './schedules/rules/words.ts';

type OfSchedule = { scheduleId: string };

declare module '../../../platform/events/event.ts' {
  interface EventMap {
    'report-schedule.made': OfSchedule & { members: number; addresses: number };
    'report-schedule.changed': OfSchedule & { paused: boolean; fields: string[] };
    'report-schedule.removed': OfSchedule;
    'report-receiver.confirmed': OfSchedule & { receiverId: string };
    'report-receiver.stopped': OfSchedule & { receiverId: string };
    'report.delivered': OfSchedule & {
      deliveryId: string;
      state: DeliveryState;
      why: WhyNot | null;
    };
  }
}
