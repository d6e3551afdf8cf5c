/** Decimals compared exactly, as scaled whole numbers: a float never touches an answer. */

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

interface Decimal {
  unscaled: bigint;
  scale: number;
}

function decimal(text: string): Decimal | undefined {
  const parts = PLAIN.exec(text);
  if (!parts) {
    return undefined;
  }
  const [, sign = '', whole = '', fraction = ''] = parts;
  return { unscaled: BigInt(sign + whole + fraction), scale: fraction.length };
}

/** Less than zero, zero or more than zero as `left` lies to `right`; nothing where either is no plain decimal. */
export function compareDecimals(left: string, right: string): number | undefined {
  const [a, b] = [decimal(left), decimal(right)];
  if (!a || !b) {
    return undefined;
  }
  const scale = Math.max(a.scale, b.scale);
  const difference =
    a.unscaled * 10n ** BigInt(scale - a.scale) - b.unscaled * 10n ** BigInt(scale - b.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The shortest way to write the same number: no zeros that say nothing; what is no plain decimal stays as it is. */
export function canonicalDecimal(text: string): string {
  const parts = PLAIN.exec(text);
  if (!parts) {
    return text;
  }
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const digits = fraction ? `${whole}.${fraction}` : whole;
  return digits === '0' ? digits : `${parts[1]}${digits}`;
}
