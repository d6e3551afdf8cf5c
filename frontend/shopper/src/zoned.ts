/** Date and time as the clocks of a time zone show them. */
export interface Local {
  date: string;
  time: string;
}

export function localOf(instant: Date, timeZone: string): Local {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The instant at which the clocks of the zone show this; nothing where it is no date and time. */
export function instantOf(local: Local, timeZone: string): Date | undefined {
  const wanted = Date.parse(`${local.date}T${local.time}:00Z`);
  if (Number.isNaN(wanted)) {
    return undefined;
  }
  const guess = wanted - offset(wanted, timeZone);
  return new Date(wanted - offset(guess, timeZone));
}

function offset(instant: number, timeZone: string): number {
  const shown = localOf(new Date(instant), timeZone);
  return Date.parse(`${shown.date}T${shown.time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}
