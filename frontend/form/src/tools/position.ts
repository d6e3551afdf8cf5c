const PATIENCE = 20_000;
const DIGITS = 6;

/** Where the phone is, in degrees, and within how many metres it is sure of that. */
export interface Position {
  latitude: number;
  longitude: number;
  accuracy: number;
}

/** Asks the phone where it is; where it does not say, the answer is why: its person forbade it, or it does not know. */
export function findPosition(): Promise<Position | 'denied' | 'failed'> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
}

/** A position as it goes into answers and notes. */
export function written({ latitude, longitude, accuracy }: Position): Record<keyof Position, string> {
  return {
    latitude: latitude.toFixed(DIGITS),
    longitude: longitude.toFixed(DIGITS),
    accuracy: String(Math.round(accuracy)),
  };
}
