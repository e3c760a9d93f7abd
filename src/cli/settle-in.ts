/** What a bot does once it has been heard: it lets go of what starting took, and gets ready for questions. */
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

const quietMs = 20_000;
/** One look lets go of little: what lies scattered is put together some at a time. */
const looks = 5;
const betweenLooksMs = 1_000;

/** Quick from the first question on, until nobody has asked for a while. */
const beQuickWhenAsked = (): void => {
	let next: NodeJS.Timeout | undefined;
	let left = 0;
	const look = (): void => {
		keepSmall();
		left -= 1;
		next = left > 0 ? setTimeout(look, betweenLooksMs).unref() : undefined;
	};
	whenAsked(() => {
		if (next && left === looks) return void next.refresh();
		clearTimeout(next);
		beQuick();
		left = looks;
		next = setTimeout(look, quietMs).unref();
	});
};

export const settleIn = async (
	register: Pick<OpenRegister, "store"> | undefined,
	mayGoOn: () => Promise<boolean>,
) => {
	keepSmall();
	if (!register) return beQuickWhenAsked();
	const given = { zone: usualZone, calendar: englandAndWales, understand };
	const registers = [everybodys, nobodys].map((audience) => register.store.as(audience));
	await practise({ ...given, registers, now: machineClock.now(), mayGoOn });
	keepSmall();
	beQuickWhenAsked();
};
