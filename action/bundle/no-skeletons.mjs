// Stands in for the reader of ICU skeletons (`{n, number, ::currency/EUR}`) in the bundle: our messages have none, and a test holds them to it.
function refuse() {
  throw new Error('ICU skeletons are left out of the bundle');
}

export { refuse as parseDateTimeSkeleton, refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString };
