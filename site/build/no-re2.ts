/** Stands in for RE2 inside the CEL library: conditions hand it one of their own, and that is loaded when a condition has a pattern. */
export const RE2JS = {
  compile(): never {
    throw new Error('the CEL library has no RE2 here');
  },
};
