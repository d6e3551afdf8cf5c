import type { ComplexAttributeConverter } from 'lit';

/** A property that takes an object, or the same as JSON text: from Flow's `setProperty` or from an attribute. */
export function parsed<T>(value: T | string | null | undefined): T | undefined {
  if (typeof value !== 'string') {
    return value ?? undefined;
  }
  try {
    return (JSON.parse(value) as T | null) ?? undefined;
  } catch (failure) {
    console.error('Not JSON', failure);
    return undefined;
  }
}

export const fromJson: ComplexAttributeConverter = { fromAttribute: (text) => parsed(text) };
