/** The day of a meeting that ends or begins a time: "before the March board" looks back or ahead as the question does. */
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import { endsBehind } from "./leaning.ts";
import { dayInMonth, meetingDay } from "./meeting-day.ts";
import { isFarNearer } from "./near-days.ts";
import type { TimeContext } from "./periods.ts";
import type { Side } from "./sides.ts";

type Named = {
	readonly month?: string | undefined;
	readonly which: "next" | "last";
	readonly boardId: string | undefined;
	readonly side: Side;
};

const aYear = 365;

/** "Decided before the March board": its last in a March, unless the one to come is far nearer. */
const dayLookedBack = (
	month: string,
	{ boardId, side }: Named,
	context: TimeContext,
): PlainDate | undefined => {
	const behind = dayInMonth({ month, isPast: true }, boardId, context);
	const ahead = dayInMonth({ month, isPast: false }, boardId, context);
	if (side === "since" || side === "after" || !ahead) return behind;
	return isFarNearer(ahead, behind ?? addDays(context.today, -aYear), context.today)
		? ahead
		: behind;
};

export const dayNamed = (
	named: Named,
	text: string,
	context: TimeContext,
): PlainDate | undefined => {
	const { month, which, boardId, side } = named;
	if (!month) return meetingDay(which, boardId, context);
	return side === "since" || endsBehind(text, context.looksBack)
		? dayLookedBack(month, named, context)
		: dayInMonth({ month, isPast: false }, boardId, context);
};
