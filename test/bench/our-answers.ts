/** Ours of B3: the register is read into memory, as it is by the first question; what answers is as it is loaded. */

import type { Viewer } from "../../src/domain/audience/audience.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { understand } from "../../src/questions/understand.ts";
import type { OpenStore } from "../../src/store/open-store.ts";
import { answerQuestion } from "../../src/usecases/questions/ask.ts";
import type { Ask } from "./answerer.ts";
import { now } from "./world.ts";

export const ours = async (opened: OpenStore, viewer: Viewer): Promise<Ask> => {
	await opened.warm();
	const given = { now, zone: "Europe/London", calendar: englandAndWales, understand, viewer };
	return ({ text }) =>
		answerQuestion({
			...given,
			text,
			register: opened.store.as({ kind: "person", viewer }, "once"),
		});
};
