import type { Form } from '@touchstone/form/protocol';
import type { Note } from '../protocol.js';

/** A form with the version of the application that kept it; the first ones did not say. */
export interface KeptForm extends Form {
  keptBy?: string;
}

/** What was noted besides answers, such as a try of the quiz; its id makes it one note however often it is sent. */
export interface KeptNote {
  id: string;
  visitId: string;
  note: Note;
  capturedAt: string;
  elapsedMs: number;
  /** Whether the server has it, or will never take it. */
  isSettled: boolean;
  /** Why the server did not take it. */
  refusal?: string | undefined;
}
