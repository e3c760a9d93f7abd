/** What a bot does once it has been heard: it lets go of what starting took, and gets ready for questions. */
import { getHeapStatistics } from "node:v8";
import { machineClock } from "../clock.ts";
import type { Audience } from "../domain/audience/audience.ts";
import { usualZone } from "../domain/dates/plain-date.ts";
import { englandAndWales } from "../language/dates/holidays.ts";
import type { OpenRegister } from "../main.ts";
import { understand, whenAsked } from "../text/understand.ts";
import { practise } from "../usecases/questions/practise.ts";
import { beQuick, keepSmall } from "./engine-settings.ts";
import { makeRest } from "./idle-memory.ts";

/** What those on restricted boards read, and what everybody else does. */
const everybodys: Audience = { kind: "operator" };
const nobodys: Audience = {
	kind: "person",
	viewer: { slackId: "", standing: "member", administrator: false },
};

const everyMs = 1_000;

const spentMs = (since?: NodeJS.CpuUsage): number => {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1_000;
};

/** Quick from the first question on; small again once nothing has been done for a while, whatever had been. */
const restWhenQuiet = (): void => {
	const rest = makeRest({
		heldBytes: () => getHeapStatistics().total_physical_size,
		letGo: keepSmall,
	});
	let before = process.cpuUsage();
	setInterval(() => {
		rest.secondPassed(spentMs(before));
		before = process.cpuUsage();
	}, everyMs).unref();
	whenAsked(() => {
		rest.disturb();
		beQuick();
	});
};

export const settleIn = async (
	register: Pick<OpenRegister, "store"> | undefined,
	mayGoOn: () => Promise<boolean>,
) => {
	keepSmall();
	if (!register) return restWhenQuiet();
	const given = { zone: usualZone, calendar: englandAndWales, understand };
	const registers = [everybodys, nobodys].map((audience) => register.store.as(audience));
	await practise({ ...given, registers, now: machineClock.now(), mayGoOn });
	keepSmall();
	restWhenQuiet();
};
