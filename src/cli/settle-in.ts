/** How a bot keeps small from its start on, and what it does once it has been heard: it gets ready for questions. */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { machineClock } from "../clock.ts";
import type { Audience } from "../domain/audience.ts";
import { usualZone } from "../domain/plain-date.ts";
import type { OpenRegister } from "../main.ts";
import { englandAndWales } from "../text/holidays.ts";
import { understand } from "../text/understand.ts";
import { practise } from "../usecases/questions/practise.ts";

/** The machine sizes its heap by what it last found alive in it, and looks for the first time far too late. */
const collect = (): void => {
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
};

/** Before a database is opened: its query compiler runs once for each kind of query, and is not worth compiling twice. */
export const startSmall = (): void => setFlagsFromString("--liftoff-only");

/** A bot idles most of its day: once it has started, half the memory is worth more than the last tenth of speed. */
const saveMemory = (): void => {
	for (const flag of [
		"--optimize-for-size",
		"--semi-space-growth-factor=1",
		"--max-semi-space-size=2",
	])
		setFlagsFromString(flag);
	collect();
};

/** What those on restricted boards read, and what everybody else does. */
const everybodys: Audience = { kind: "operator" };
const nobodys: Audience = {
	kind: "person",
	viewer: { slackId: "", standing: "member", administrator: false },
};

export const settleIn = async (
	register: OpenRegister | undefined,
	mayGoOn: () => Promise<boolean>,
) => {
	saveMemory();
	if (!register) return;
	const given = { zone: usualZone, calendar: englandAndWales, understand };
	const registers = [everybodys, nobodys].map((audience) => register.store.as(audience));
	await practise({ ...given, registers, now: machineClock.now(), mayGoOn });
	collect();
};
