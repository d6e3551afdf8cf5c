/**
 * Makes a thing once for the same parts and gives it again: what the browser formats with takes long to make on a phone,
 * and a list asks for the same again and again.
 */
export function once<Parts extends readonly (string | number)[], Made>(
  make: (...parts: Parts) => Made,
): (...parts: Parts) => Made {
  const made = new Map<string, Made>();
  return (...parts) => {
    const key = parts.join();
    const known = made.get(key) ?? make(...parts);
    made.set(key, known);
    return known;
  };
}
