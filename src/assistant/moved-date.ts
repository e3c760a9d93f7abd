/** Where a date is moved to: a new one, or so much later than the one that it has; "from" has to be that one. */

import { type Shift, shiftedDate, type TimeShift } from "../domain/dates/date-offset.ts";
import {
	type HonestDate,
	isDated,
	type Window,
	wordDate,
	wordDay,
} from "../domain/dates/honest-date.ts";
import type { PlainDate } from "../domain/dates/plain-date.ts";
import { type Refused, refuse } from "../domain/refusal.ts";
import type { Way } from "../language/fields/carried.ts";
import { daysMeant } from "../language/fields/dates/bare-day.ts";
import { type Amount, type Was, wasOn } from "../language/fields/dates/moving.ts";
import type { TimeAmount } from "../language/fields/dates/moving-time.ts";
import { isRefused } from "../usecases/change-item.ts";
import type { Request } from "../usecases/request.ts";

type Moving = {
	readonly held: HonestDate;
	readonly was: Was | undefined;
	readonly to: HonestDate | Amount;
	/** What its verb said. */
	readonly way: Way | undefined;
	/** The field that the new date is typed for. */
	readonly field: string;
};

const wordHeld = (held: HonestDate): string => (isDated(held) ? wordDate(held) : "not dated yet");

/** An amount goes the way that its own words say, or else its verb; where neither does, it is asked. */
export const applyDirection = (
	{ unless, ...shift }: Amount,
	way: Way | undefined,
	field: string,
): Shift | Refused => {
	if (!unless) return shift;
	if (way) return { ...shift, count: way === "earlier" ? -shift.count : shift.count };
	if (unless === "later") return shift;
	const many = `${shift.count} ${shift.unit}${shift.count === 1 ? "" : "s"}`;
	return whichWay(many, field, "Later or earlier?");
};

const whichWay = (many: string, field: string, question: string): Refused =>
	refuse({
		why: "which",
		field,
		question,
		choices: ["later", "earlier"].map((each) => ({
			label: `${many} ${each}`,
			words: `${many} ${each}`,
		})),
	});

/** The same within a day: "30 minutes" alone may also be meant for how long it lasts. */
export const timeInItsWay = (
	{ unless, ...shift }: TimeAmount,
	way: Way | undefined,
	field: string,
): TimeShift | Refused => {
	if (!unless || (!way && unless === "later")) return shift;
	if (way) return { ...shift, minutes: way === "earlier" ? -shift.minutes : shift.minutes };
	const many = `${shift.minutes} minutes`;
	return whichWay(many, field, `Later or earlier? (For how long it takes, say “lasting ${many}”.)`);
};

/** "Postpone" to an earlier day is a slip of one or the other. */
export const againstItsWay = (way: Way | undefined, held: Window, to: Window): boolean =>
	way === "later" ? to.last < held.first : way === "earlier" && to.first > held.last;

const wrong = (field: string, says: string) =>
	refuse({ why: "unreadable", problems: [{ field, says }] });

export const wrongDirection = (
	{ way, now, to }: { readonly way: Way | undefined; readonly now: string; readonly to: string },
	field: string,
): Refused =>
	wrong(
		field,
		`It is ${now} now, and ${to} is not ${way}. Nothing was changed. If that day is right, say “move”.`,
	);

type DayMeaning = {
	/** As it was typed. */
	readonly words: string;
	/** What it is moved from. */
	readonly held: Window;
	/** What its words were read as. */
	readonly to: PlainDate;
	readonly way: Way | undefined;
	readonly field: string;
	/** What an answer says after the day. */
	readonly also?: string;
};

/** "To the 14th" of what is due on 1 April: of that month, or the next one from today? Its verb may say. */
export const dayMeant = (
	{ words, held, to, way, field, also = "" }: DayMeaning,
	{ today, calendar }: Pick<Request, "today" | "calendar">,
): PlainDate | Refused => {
	const all = daysMeant(words, { held, fromToday: to, today, calendar });
	const days = all.filter((day) => !againstItsWay(way, held, { first: day, last: day }));
	const [only = to, ...others] = days;
	if (others.length === 0) return only;
	const choices = days.map(wordDay).map((day) => ({ label: day, words: `${day}${also}` }));
	const question = `It is ${wordDay(held.first)} now. Which day is “${words}”?`;
	return refuse({ why: "which", field, question, choices });
};

/** The same of a date that is one day. */
const dateMeant = (
	{ held, to, way, field }: Moving & { readonly to: HonestDate },
	request: Pick<Request, "today" | "calendar">,
): HonestDate | Refused => {
	if (to.precision !== "day" || !isDated(held)) return to;
	const day = dayMeant({ words: to.words, held, to: to.first, way, field }, request);
	if (typeof day !== "string") return day;
	return day === to.first ? to : { ...to, first: day, last: day, words: wordDay(day) };
};

/** "14 December to 16 December" of what is due on the 14th: from that day, or all of those? */
const fromItself = ({ held, was, to, field }: Moving): Refused | undefined => {
	if (was || "is" in to || to.precision !== "range" || held.precision !== "day") return undefined;
	if (to.first !== held.first) return undefined;
	const [now, end] = [wordDay(held.first), wordDay(to.last)];
	const question = `Its date is ${now}. Is it moved to ${end}? (For all of those days, say “from ${now} to ${wordDate(to)}”.)`;
	return refuse({ why: "which", field, question, choices: [{ label: end, words: end }] });
};

export const movedTo = (
	moving: Moving,
	request: Pick<Request, "today" | "calendar">,
): HonestDate | Refused => {
	const { held, was, to, way, field } = moving;
	if (was && !(isDated(held) && wasOn(was, held)))
		return wrong(
			field,
			`Its date is ${wordHeld(held)}, not "${was.words}". Nothing was changed. Say only the new one: "to 14 May".`,
		);
	const amount = "is" in to ? applyDirection(to, way, field) : undefined;
	if (amount && isRefused(amount)) return amount;
	const moved = amount
		? shiftedDate(held, amount, request.today)
		: dateMeant({ ...moving, to: to as HonestDate }, request);
	if (!moved)
		return wrong(
			field,
			`Its date is ${wordHeld(held)}, which is no one day to count from. Say the new one: "to 14 May".`,
		);
	if (isRefused(moved)) return moved;
	if (isDated(held) && isDated(moved) && againstItsWay(way, held, moved))
		return wrongDirection({ way, now: wordDate(held), to: wordDate(moved) }, field);
	return fromItself(moving) ?? moved;
};
