import { describeData } from '../../platform/data.ts';

const work = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const onRequest = { ...work, hangs: { request_id: 'request' } } as const;
const onRun = { ...work, hangs: { run_id: 'run' } } as const;

describeData({
  runs: { ...onRequest, personal: ['left_because'], erased: 'columns', leads: { id: 'run' } },
  run_steps: { ...onRun, personal: ['answer', 'note'], erased: 'columns' },
  run_evidence: { ...onRun, personal: ['name', 'text'], erased: 'columns' },
  run_questions: { ...onRun, personal: [], erased: 'kept' },
  run_offers: { ...onRequest, personal: [], erased: 'kept' },
});
