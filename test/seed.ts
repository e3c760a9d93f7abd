/**
 * The random stories of a run are the same each time, so that a failure is of the change and not of the draw.
 * `SEED=7 npm test` tells others.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_090_129) });

/** What is to fail in a zone fails only if the process is there. */
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
if (timeZone !== process.env.TZ) throw new Error(`Tests for ${process.env.TZ} run in ${timeZone}.`);
