export const panelNames = ['people', 'service', 'customers', 'returning', 'money'] as const;
export type PanelName = (typeof panelNames)[number];
export type Measure =
  | 'conditions'
  | 'recommend'
  | 'promises'
  | 'first-reply'
  | 'quality'
  | 'reopened'
  | 'survey'
  | 'rating'
  | 'repeat'
  | 'revenue';

export interface Cell {
  /** Null: the whole company. */
  teamId: string | null;
  step: string;
  value: number;
  n: number;
}

export interface ChainPanel {
  panel: PanelName;
  measure: Measure;
  measures: Measure[];
  cells: Cell[];
}

export interface Lag {
  lag: number;
  r: number | null;
  low: number | null;
  high: number | null;
  pairs: number;
  units: number;
  nEffective: number | null;
  slope: number | null;
  slopeError: number | null;
  detectable: number | null;
}

export interface Point {
  teamId: string | null;
  step: string;
  x: number;
  y: number;
}

export interface Link {
  from: PanelName;
  to: PanelName;
  level: 'teams' | 'company';
  verdict: 'together' | 'against' | 'unclear' | 'too-little';
  lags: Lag[];
  best: Lag | null;
  chance: number | null;
  points: Point[];
}

export interface Outcome {
  middle: number;
  low: number;
  high: number;
  steps: number;
}

export interface Chain {
  step: 'month' | 'quarter';
  steps: string[];
  panels: ChainPanel[];
  links: Link[];
  teams: { id: string; name: string }[];
  scenario: (Outcome | null)[] | null;
}
