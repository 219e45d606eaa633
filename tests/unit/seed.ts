/** What tests draw at random is the same in every run, so that a run which passed can be trusted; `SEED` draws something else. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20190517) });
