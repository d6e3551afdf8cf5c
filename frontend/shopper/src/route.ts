/** Where the person is: one address per screen, after the `#`, so that the server serves one page. */
export type Route =
  | { page: 'visits' }
  | { page: 'settings' }
  | { page: 'signIn' }
  /** `isSentBack` where the way into the report ended here, because the quiz comes first. */
  | { page: 'visit'; visit: string; isSentBack?: boolean }
  | { page: 'quiz'; visit: string }
  | { page: 'outline'; visit: string }
  | { page: 'section'; visit: string; section: string; question: string | undefined }
  | { page: 'fix'; visit: string; question: string | undefined }
  /** What is best written down right after the visit. */
  | { page: 'notes'; visit: string }
  | { page: 'check'; visit: string };

export function readRoute(hash: string): Route {
  const [root, visit, page, section, question] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (root === 'settings') {
    return { page: 'settings' };
  }
  if (root === 'sign-in') {
    return { page: 'signIn' };
  }
  if (root !== 'visits' || !visit) {
    return { page: 'visits' };
  }
  switch (page) {
    case 'report':
      return section ? { page: 'section', visit, section, question } : { page: 'outline', visit };
    case 'fix':
      return { page: 'fix', visit, question: section };
    case 'notes':
      return { page: 'notes', visit };
    case 'check':
      return { page: 'check', visit };
    case 'quiz':
      return { page: 'quiz', visit };
    case 'first':
      return { page: 'visit', visit, isSentBack: true };
    default:
      return { page: 'visit', visit };
  }
}

export function href(route: Route): string {
  switch (route.page) {
    case 'visits':
      return '#/visits';
    case 'settings':
      return '#/settings';
    case 'signIn':
      return '#/sign-in';
    case 'visit':
      return path('visits', route.visit, route.isSentBack ? 'first' : undefined);
    case 'outline':
      return path('visits', route.visit, 'report');
    case 'section':
      return path('visits', route.visit, 'report', route.section, route.question);
    case 'fix':
      return path('visits', route.visit, 'fix', route.question);
    case 'quiz':
      return path('visits', route.visit, 'quiz');
    case 'notes':
      return path('visits', route.visit, 'notes');
    case 'check':
      return path('visits', route.visit, 'check');
  }
}

function path(...parts: (string | undefined)[]): string {
  return `#/${parts.flatMap((part) => (part ? [encodeURIComponent(part)] : [])).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
