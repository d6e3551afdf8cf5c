/** A number as people type it: with either decimal mark, with thousands apart or not, in the digits of their script. */

/** What was typed is one number for sure, or may be one of several, as plain decimals. */
export type Reading = { sure: string } | { unsure: string[] };

const MOST_WHOLE_DIGITS = 12;

const DIGIT = /\p{Nd}/u;
const BLANKS = /[\s\u00a0\u2007\u2009\u202f'’٬]/gu;
const MINUS = /^[-−–‒﹣－]/u;
const POINTS = /[．]/gu;
const COMMAS = /[，٫]/gu;

/** Thousands apart by blanks or apostrophes stand in threes; anything else between digits is a slip. */
const IN_THREES = /^\d{1,3}(?: \d{3})+(?=$|[.,])/;

/**
 * Reads what was typed; nothing where it is no number. One mark with three digits after it may part thousands or the
 * fraction: both are given back, for the person to say which, as far as the fraction is not too long.
 */
export function readNumber(typed: string, fractionDigits = 6): Reading | undefined {
  const { sign, text } = plain(typed);
  const whole = IN_THREES.test(text) ? text.replaceAll(' ', '') : text;
  const fits = (digits: string, fraction: string) =>
    digits.length <= MOST_WHOLE_DIGITS && fraction.length <= fractionDigits;
  const written = (digits: string, fraction: string) =>
    `${sign}${digits.replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`;
  const sure = (digits: string, fraction: string): Reading | undefined =>
    fits(digits, fraction) ? { sure: written(digits, fraction) } : undefined;

  const alone = /^(\d+)(?:[.,](\d+))?$/.exec(whole);
  if (alone) {
    const [, digits = '', fraction = ''] = alone;
    const mayBeThousands = whole === text && fraction.length === 3 && digits.length <= 3 && !digits.startsWith('0');
    if (!mayBeThousands) {
      return sure(digits, fraction);
    }
    const both = [written(digits + fraction, ''), ...(fits(digits, fraction) ? [written(digits, fraction)] : [])];
    return { unsure: both };
  }
  const grouped = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(whole) ?? /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(whole);
  return grouped ? sure((grouped[1] ?? '').replace(/[.,]/g, ''), grouped[2] ?? '') : undefined;
}

/** The number where there is only one that can be meant. */
export function sureNumber(typed: string, fractionDigits?: number): string | undefined {
  const reading = readNumber(typed, fractionDigits);
  return reading && 'sure' in reading ? reading.sure : undefined;
}

/** The numbers between which the person has to choose; none where nothing is in doubt. */
export function unsureNumbers(typed: string, fractionDigits?: number): string[] {
  const reading = readNumber(typed, fractionDigits);
  return reading && 'unsure' in reading ? reading.unsure : [];
}

function plain(typed: string): { sign: string; text: string } {
  const trimmed = typed.trim();
  const text = [...trimmed.replace(MINUS, '').trimStart()]
    .map((letter) => (DIGIT.test(letter) ? digit(letter) : letter))
    .join('')
    .replace(BLANKS, ' ')
    .replace(POINTS, '.')
    .replace(COMMAS, ',');
  return { sign: MINUS.test(trimmed) ? '-' : '', text };
}

/** Scripts keep their ten digits in a row; some rows follow each other. */
function digit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) {
    zero -= 1;
  }
  return String((code - zero) % 10);
}
