import fc from 'fast-check';

// One seed makes `npm test` repeatable. `FUZZ_SEED=$RANDOM npm test` looks further.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20261122) });
