/** What a journey map shows; the server sends it ready, with `statusText` in the reader's language. */
export interface JourneyMapModel {
  title: string;
  persona: string;
  job: string;
  locale: 'en' | 'ru';
  stages: Stage[];
}

export interface Stage {
  code: string;
  title: string;
  driver: string;
  /** Whether the stage leads back to the beginning. */
  loops: boolean;
  touchpoints: Touchpoint[];
}

export type Status = 'CONFIRMED' | 'SUSPECTED' | 'NEEDS_VISITS' | 'CLEAR' | 'NO_DATA';

export interface Touchpoint {
  code: string;
  title: string;
  /** Importance, a share of 1 over the whole map. */
  omega: number;
  /** Severity in [0, 1] with its 90 % interval; the experience drawn is 1 less it. */
  theta: number | null;
  low: number | null;
  high: number | null;
  probability: number | null;
  painPoints: number;
  status: Status;
  statusText: string;
  visits: number;
  critical: boolean;
  networkTheta: number | null;
}

/** Every word of the element comes from outside; `{value}`, `{low}`, `{high}` and `{stage}` are replaced. */
export interface JourneyMapLabels {
  persona: string;
  job: string;
  stage: string;
  driver: string;
  touchpoint: string;
  status: string;
  experience: string;
  experienceHint: string;
  interval: string;
  importance: string;
  painPoints: string;
  visits: string;
  network: string;
  networkEstimate: string;
  probability: string;
  critical: string;
  loops: string;
  noTouchpoints: string;
  noValue: string;
  showTable: string;
  showMap: string;
  map: string;
  legend: string;
  legendSize: string;
  statuses: Record<Status, string>;
  sentence: {
    place: string;
    experience: string;
    interval: string;
    estimate: string;
    noExperience: string;
    importance: string;
    painPoints: string;
    visits: string;
    network: string;
  };
}

/** English words for trying the element out; the pages hand in their own. */
export const DEFAULT_LABELS: JourneyMapLabels = {
  persona: 'Persona',
  job: 'Job',
  stage: 'Stage',
  driver: 'Driver',
  touchpoint: 'Touchpoint',
  status: 'Status',
  experience: 'Experience',
  experienceHint: '0–100, higher is better',
  interval: '90% interval',
  importance: 'Importance',
  painPoints: 'Pain points',
  visits: 'Visits',
  network: 'Network',
  networkEstimate: 'Network estimate',
  probability: 'Probability',
  critical: 'Critical',
  loops: 'Leads back to the beginning',
  noTouchpoints: 'No touchpoints',
  noValue: '–',
  showTable: 'Show as table',
  showMap: 'Show as map',
  map: 'Journey map',
  legend: 'Legend',
  legendSize: 'Area: importance',
  statuses: {
    CONFIRMED: 'Confirmed pain',
    SUSPECTED: 'Suspected pain',
    NEEDS_VISITS: 'Needs visits',
    CLEAR: 'Clear',
    NO_DATA: 'No data',
  },
  sentence: {
    place: 'stage {stage}',
    experience: 'experience {value} of 100',
    interval: '90% interval {low} to {high}',
    estimate: 'network estimate {value} of 100, not visited yet',
    noExperience: 'experience not known',
    importance: 'importance {value}',
    painPoints: 'pain points {value}',
    visits: 'visits {value}',
    network: 'network {value}',
  },
};

export function withDefaults(labels: Partial<JourneyMapLabels> | undefined): JourneyMapLabels {
  return {
    ...DEFAULT_LABELS,
    ...labels,
    statuses: { ...DEFAULT_LABELS.statuses, ...labels?.statuses },
    sentence: { ...DEFAULT_LABELS.sentence, ...labels?.sentence },
  };
}

/** Experience in [0, 1]: what was measured, else what the network lets us expect, else nothing. */
export function experienceOf(touchpoint: Touchpoint): number | null {
  const theta = touchpoint.theta ?? touchpoint.networkTheta;
  return theta === null ? null : 1 - theta;
}
