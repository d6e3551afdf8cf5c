/** Put in by the build. */
declare const __RELEASE__: string | undefined;

/** Which version of the application this is: another with any change of its sources. */
export const RELEASE = typeof __RELEASE__ === 'string' ? __RELEASE__ : 'unbuilt';
