import fc from 'fast-check';

/**
 * Runs a property for the time and seed of the environment: `FUZZ_MINUTES` (default 1, shared by all), `FUZZ_SEED`.
 * The seed is printed first, so that a run that hangs can be repeated too.
 */
export async function runProperty<T>(name: string, property: fc.IAsyncProperty<T>): Promise<void> {
  const minutes = Number(process.env.FUZZ_MINUTES ?? '1');
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${name}: seed ${seed}, ${minutes} min. Again: FUZZ_SEED=${seed} npm run fuzz`);
  const details = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: minutes * 60_000,
    markInterruptAsFailure: false,
  });
  console.log(`${name}: ${details.numRuns} runs`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
