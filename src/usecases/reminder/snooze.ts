/** Puts off what is said of an item: in its board's channel when asked there, otherwise for the asker alone. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { type Instant, instantOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import { isWorkingDay } from "../../domain/dates/working-days.ts";
import { silentOn } from "../../domain/items/guidance.ts";
import { hasPassed } from "../../domain/meetings/meeting.ts";
import { refuse } from "../../domain/refusal.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import { hoursOf, type Moment, rulesWith } from "../../domain/reminders/rules.ts";
import { onWorkingDay, type Place, snoozedTo, type Until } from "../../domain/reminders/snooze.ts";
import { type Done, done, isRefused, objection, onBehalf } from "../change-item.ts";
import type { RegisterChange, Snoozing } from "../ports.ts";
import { keepingOf, type Request } from "../request.ts";

export type Snooze = { readonly item: Item; readonly until: Until };

export type Snoozed = {
	readonly item: Item;
	readonly moment: Moment;
	readonly zone: string;
	/** The day that was asked for, where nobody works on it. */
	readonly insteadOf?: PlainDate | undefined;
	/** The channel that is not told before; absent when only the asker is left in peace. */
	readonly channelId?: string | undefined;
};

export const snoozeReminder = ({ item, until }: Snooze, request: Request) =>
	request.store.change(onBehalf(request), async (register) => {
		const current = await register.itemById(item.kind, item.id);
		const board = (await register.boards()).find(({ id }) => id === current?.boardId);
		if (!current || !board) return refuse({ why: "not-found", looked: item.title ?? "that" });
		const place = await placeFor(current, board, { register, request });
		if (isRefused(place)) return place;
		const settled = settledWords(current) ?? releasedHere(current, place);
		if (settled)
			return refuse({
				why: "nothing-to-change",
				what: `${referenceText(current, board)} is ${settled}, so no reminder of it is to come`,
			});
		const asked = snoozedTo(until, place, request.now);
		if (!asked) return refuse({ why: "snooze-too-far" });
		const beginsBy = ({ day, time }: Moment) => begunBy(current, instantOf(day, time, place.zone));
		const worked = onWorkingDay(asked, until, { ...place, now: request.now });
		// What is still in time on a day of rest is better said then than too late.
		const moment = beginsBy(worked) ? asked : worked;
		const begins = beginsBy(moment);
		if (begins)
			return refuse({
				why: "nothing-to-change",
				what: `${referenceText(current, board)} meets on ${begins}, so a reminder snoozed until then would come too late`,
			});

		const by = request.me?.name ?? request.viewer.slackId;
		const { destination, zone, channelId } = place;
		await register.snooze(current, { destination, moment, zone, by });
		const insteadOf = moment.day === asked.day ? undefined : asked.day;
		return done({ item: current, moment, zone, insteadOf, channelId } satisfies Snoozed, board);
	}) as Promise<Done<Snoozed> | ReturnType<typeof refuse>>;

type Placed = Place & Pick<Snoozing, "destination"> & { readonly channelId?: string | undefined };
type Asking = { readonly register: RegisterChange; readonly request: Request };

const placeFor = async (item: Item, board: Board, { register, request }: Asking) => {
	const { me, channelId, calendar } = keepingOf(board, request);
	if (channelId !== undefined && channelId === board.channelId) {
		const owner = "owner" in item ? item.owner : undefined;
		const objected = await objection(register, board, { deed: "update", owner, request });
		if (objected) return objected;
		const { at, quiet, days } = rulesWith(board.reminders);
		return {
			destination: `channel:${channelId}`,
			zone: board.zone,
			at,
			quiet,
			worksOn: (day) => days === "any" || isWorkingDay(day, calendar),
			channelId,
		} as Placed;
	}
	if (me?.slackId === undefined) return refuse({ why: "no-standing" });
	const { morningAt, quiet } = hoursOf(me.hours);
	return {
		destination: `person:${me.id}`,
		zone: me.zone,
		at: morningAt,
		quiet,
		worksOn: (day) => isWorkingDay(day, calendar),
	} as Placed;
};

/** Of guidance that is out nothing is said in a channel: those who speak for a silent body are asked in private. */
const releasedHere = (item: Item, { channelId }: Placed): string | undefined =>
	item.kind === "guidance" && item.state.is === "released" && channelId !== undefined
		? "released"
		: undefined;

/** When a meeting begins that will have begun by then. */
const begunBy = (item: Item, then: Instant): string | undefined =>
	item.kind === "meeting" && item.time.is === "fixed" && hasPassed(item.time, then)
		? `${wordDay(item.time.on)}, ${item.time.from}`
		: undefined;

/** How it was settled, if it was. */
export const settledWords = (item: Item): string | undefined => {
	switch (item.kind) {
		case "milestone":
			return item.actual === undefined ? undefined : "achieved";
		case "meeting":
			return item.state.is === "planned" ? undefined : item.state.is;
		case "action":
			return item.state.is === "open" ? undefined : item.state.is;
		case "guidance":
			return item.state.is === "expected" || silentOn(item).length > 0 ? undefined : item.state.is;
	}
};
