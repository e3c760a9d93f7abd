/** What a bot does once it has been heard: it lets go of what starting took, and gets ready for questions. */
import { machineClock } from "../clock.ts";
import type { Audience } from "../domain/audience.ts";
import { usualZone } from "../domain/plain-date.ts";
import type { OpenRegister } from "../main.ts";
import { englandAndWales } from "../text/holidays.ts";
import { understand } from "../text/understand.ts";
import { practise } from "../usecases/questions/practise.ts";
import { beQuick, keepSmall } from "./engine.ts";

/** What those on restricted boards read, and what everybody else does. */
const everybodys: Audience = { kind: "operator" };
const nobodys: Audience = {
	kind: "person",
	viewer: { slackId: "", standing: "member", administrator: false },
};

export const settleIn = async (
	register: Pick<OpenRegister, "store"> | undefined,
	mayGoOn: () => Promise<boolean>,
) => {
	keepSmall();
	if (!register) return beQuick();
	const given = { zone: usualZone, calendar: englandAndWales, understand };
	const registers = [everybodys, nobodys].map((audience) => register.store.as(audience));
	await practise({ ...given, registers, now: machineClock.now(), mayGoOn });
	beQuick();
};
