/**
 * `SEED=1 npm test` gives the property tests the same inputs in each run, as CI does, so that what lands fails for no input
 * that others never met. Without SEED every run looks at new inputs.
 */
import fc from 'fast-check';

if (process.env.SEED !== undefined) fc.configureGlobal({ seed: Number(process.env.SEED) });
