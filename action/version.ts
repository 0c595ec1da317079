/** The engine's version. A test holds it equal to `package.json`: importing that would put the whole file into the bundle. */
export const VERSION = '0.1.0';

/** The engine as reports name it. */
export const ENGINE = `reglament/${VERSION}`;
