/** Reads questions: loaded when the first is asked, as no start has need of it. */
import type { Understand } from "../usecases/questions/understanding.ts";

/** The reader that serves. The one place where it is chosen: `../questions/understand.ts` is to take its place. */
const reader = () => import("./questions/understand.ts");

export const understand: Understand = async (circumstances) =>
	(await reader()).understand(circumstances);
