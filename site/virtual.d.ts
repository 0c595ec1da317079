declare module 'virtual:reglament' {
  const settings: {
    /** The folder that holds `policy/` and `content/`. */
    readonly root: string;
    /** The moment that the site is built for, RFC 3339. */
    readonly now: string;
    /** The folder of this package. */
    readonly packageRoot: string;
  };
  export default settings;
}
