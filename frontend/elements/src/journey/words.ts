import { experienceOf, type JourneyMapLabels, type Stage, type Touchpoint } from './model.js';

/** Numbers as the reader's language writes them. */
export class Numbers {
  private readonly whole: Intl.NumberFormat;
  private readonly tenth: Intl.NumberFormat;
  private readonly share: Intl.NumberFormat;

  constructor(locale: 'en' | 'ru') {
    const tag = locale === 'ru' ? 'ru-RU' : 'en-GB';
    this.whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    this.tenth = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** A share of 1 on the scale of 100. */
  points(value: number): string {
    return this.whole.format(Math.round(value * 100));
  }

  decimal(value: number): string {
    return this.tenth.format(value);
  }

  count(value: number): string {
    return this.whole.format(value);
  }

  percent(value: number): string {
    return this.share.format(value);
  }
}

/** The 90 % interval of the experience, lower end first. */
export function interval(touchpoint: Touchpoint): { low: number; high: number } | null {
  const { low, high } = touchpoint;
  return low === null || high === null ? null : { low: 1 - high, high: 1 - low };
}

/** Everything the drawing shows of a touchpoint, as one sentence. */
export function sentence(
  touchpoint: Touchpoint,
  stage: Stage,
  labels: JourneyMapLabels,
  numbers: Numbers,
): string {
  const words = labels.sentence;
  const experience = experienceOf(touchpoint);
  const range = interval(touchpoint);
  const parts = [
    `${touchpoint.title}, ${fill(words.place, { stage: stage.title })}: ${touchpoint.statusText || labels.statuses[touchpoint.status]}`,
    touchpoint.critical ? labels.critical : '',
    experienceWords(touchpoint, experience, labels, numbers),
    range ? fill(words.interval, { low: numbers.points(range.low), high: numbers.points(range.high) }) : '',
    fill(words.importance, { value: numbers.percent(touchpoint.omega) }),
    fill(words.painPoints, { value: numbers.decimal(touchpoint.painPoints) }),
    fill(words.visits, { value: numbers.count(touchpoint.visits) }),
    touchpoint.networkTheta === null || touchpoint.status === 'NO_DATA'
      ? ''
      : fill(words.network, { value: numbers.points(1 - touchpoint.networkTheta) }),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function experienceWords(
  touchpoint: Touchpoint,
  experience: number | null,
  labels: JourneyMapLabels,
  numbers: Numbers,
): string {
  if (experience === null) {
    return labels.sentence.noExperience;
  }
  const pattern = touchpoint.status === 'NO_DATA' ? labels.sentence.estimate : labels.sentence.experience;
  return fill(pattern, { value: numbers.points(experience) });
}

function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Text in lines of about so many characters; what does not fit ends in an ellipsis. */
export function lines(text: string, width: number, most: number): string[] {
  const result: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      result[result.length - 1] = `${last} ${word}`;
    } else {
      result.push(word);
    }
  }
  if (result.length <= most) {
    return result;
  }
  const kept = result.slice(0, most);
  kept[most - 1] = `${kept[most - 1]!.slice(0, width - 1)}…`;
  return kept;
}

function pieces(word: string, width: number): string[] {
  const result: string[] = [];
  let rest = word;
  while (rest.length > width) {
    result.push(`${rest.slice(0, width - 1)}-`);
    rest = rest.slice(width - 1);
  }
  return [...result, rest];
}
