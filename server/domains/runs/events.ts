type About = { runId: string; requestId: string; procedureId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'procedure.offered': { requestId: string; procedureId: string };
    'procedure.declined': { requestId: string; procedureId: string };
    'run.started': About & { version: number };
    /** A step was done; `next` is the key of the one that is to be taken now, or null at the end. */
    'run.step-done': About & { stepKey: string; outcome: string | null; next: string | null };
    /** A step of somebody else's is to be taken: these are told. */
    'run.step-waits': About & { stepKey: string; memberIds: string[] };
    'run.step-late': About & { stepKey: string; memberIds: string[] };
    'run.evidence-added': About & { stepKey: string; evidenceId: string };
    'run.finished': About;
    'run.left': About & { stepKey: string | null };
    /** It follows a newer version from now on. */
    'run.moved': About & { version: number; before: number };
  }
}

export {};
