import type { ProblemDetail } from '@touchstone/form/protocol';
import type { AsideReason } from '@touchstone/form/report/kept';

/** The server was not reached or could not answer now: the same request may be sent again. */
export class Unreachable extends Error {}

/** The server was reached and could not answer this request now; it may well answer others. */
export class Unwell extends Unreachable {}

/** The server has no room for this; it may well have for less. What is not there stays on the phone. */
export class NoRoom extends Unwell {}

/** Something between phone and server answered in the server's place: a Wi-Fi's sign-in page, a proxy. Nothing is settled. */
export class Intercepted extends Unreachable {}

/** Nobody is signed in any more; what is kept on the phone stays. */
export class SignedOut extends Error {}

/** What the server says when it says no. */
export interface Problem extends ProblemDetail {
  status: number;
  /** How far it is with a photo. */
  received?: number;
  /** Why it set a report aside, and when. */
  reason?: AsideReason;
  keptAt?: string;
}

/** The server understood and said no; sending the same again gives the same. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
  }
}
