/** What a bot does once it has been heard: it lets go of what starting took, and gets ready for questions. */
import { getHeapStatistics } from "node:v8";
import { machineClock } from "../clock.ts";
import type { Audience } from "../domain/audience.ts";
import { usualZone } from "../domain/plain-date.ts";
import type { OpenRegister } from "../main.ts";
import { englandAndWales } from "../text/holidays.ts";
import { understand, whenAsked } from "../text/understand.ts";
import { practise } from "../usecases/questions/practise.ts";
import { beQuick, keepSmall } from "./engine.ts";

/** What those on restricted boards read, and what everybody else does. */
const everybodys: Audience = { kind: "operator" };
const nobodys: Audience = {
	kind: "person",
	viewer: { slackId: "", standing: "member", administrator: false },
};

const everyMs = 1_000;
const quietTimes = 20;
/** Of the processor, in a second in which nothing is done but what is done every second. */
const restingMs = 20;
/** So much more than was left the last time is worth another look. */
const grown = 1.05;
/** One look lets go of little, where things lie scattered: another is worth its while as long as one finds so much. */
const found = 0.99;

const heldNow = (): number => getHeapStatistics().total_physical_size;

const spentMs = (since?: NodeJS.CpuUsage): number => {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1_000;
};

/** Quick from the first question on; small again once nothing has been done for a while, whatever had been. */
const restWhenQuiet = (): void => {
	let kept = heldNow();
	let quiet = 0;
	let before = process.cpuUsage();
	const look = (): void => {
		const held = heldNow();
		keepSmall();
		const left = heldNow();
		kept = left < held * found ? 0 : left;
	};
	setInterval(() => {
		quiet = spentMs(before) > restingMs ? 0 : quiet + 1;
		if (quiet >= quietTimes && heldNow() > kept * grown) look();
		before = process.cpuUsage();
	}, everyMs).unref();
	whenAsked(() => {
		quiet = 0;
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
