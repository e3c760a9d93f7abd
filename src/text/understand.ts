/** Reads questions: loaded when the first is asked, as no start has need of it. */
import type { Understand } from "../usecases/questions/understanding.ts";

export const understand: Understand = async (circumstances) =>
	(await import("./questions/understand.ts")).understand(circumstances);
