/** Where a date is moved to: a new one, or so much later than the one that it has; "from" has to be that one. */
import { type HonestDate, isDated, wordDate } from "../src/domain/honest-date.ts";
import { type Refused, refuse } from "../src/domain/refusal.ts";
import { type Shift, shiftedDate } from "../src/domain/shift.ts";
import { type Was, wasOn } from "../src/text/fields/moving.ts";
import type { Request } from "../src/usecases/request.ts";

type Moving = {
	readonly held: HonestDate;
	readonly was: Was | undefined;
	readonly to: HonestDate | Shift;
	/** The field that the new date is typed for. */
	readonly field: string;
};

const wordHeld = (held: HonestDate): string => (isDated(held) ? wordDate(held) : "not dated yet");

export const movedTo = (
	{ held, was, to, field }: Moving,
	{ today }: Pick<Request, "today">,
): HonestDate | Refused => {
	const wrong = (says: string) => refuse({ why: "unreadable", problems: [{ field, says }] });
	if (was && !(isDated(held) && wasOn(was, held)))
		return wrong(
			`Its date is ${wordHeld(held)}, not "${was.words}". Nothing was changed. Say only the new one: "to 14 May".`,
		);
	if (!("is" in to)) return to;
	return (
		shiftedDate(held, to, today) ??
		wrong(
			`Its date is ${wordHeld(held)}, which is no one day to count from. Say the new one: "to 14 May".`,
		)
	);
};
