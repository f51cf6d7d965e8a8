declare module '../../platform/events/event.ts' {
  interface EventMap {
    'forecast.made': {
      forecastId: string;
      channel: string;
      firstDay: string;
      method: string;
      factor: number;
    };
    /** The first week of a forecast is over. */
    'forecast.judged': {
      forecastId: string;
      channel: string;
      wape: number | null;
      baselineWape: number | null;
    };
    'workforce-settings.changed': { fields: string[] };
    'shift-template.changed': { templateId: string; removed: boolean };
    'roster.made': { rosterId: string; weekOf: string; shifts: number };
    'roster.published': { rosterId: string; weekOf: string };
    'shift.changed': { shiftId: string; memberId: string; removed: boolean };
    'shift-swap.changed': { swapId: string; shiftId: string; state: string };
  }
}

export {};
