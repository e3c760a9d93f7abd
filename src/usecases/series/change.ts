/** Moves one meeting, or it and those after it, or all that are still to come; shown before it is done. */
import { type Board, startBoard } from "../../domain/boards/board.ts";
import { hasPassed, type Meeting, type MeetingTime } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import {
	atItsHour,
	type ChangeTo,
	changeSeries,
	lasting,
	type NewPlace,
	placeThen,
	type Scope,
	type SeriesChange,
	type TimedChange,
	upcomingMeetings,
} from "../../domain/series/change.ts";
import { changeBoard, type Done, done, isRefused, objection } from "../change-item.ts";
import { apartFrom, ownHalf, seriesHalf, tellOther } from "../meeting/joint.ts";
import { askAgain } from "../meeting/propose.ts";
import type { Register } from "../ports.ts";
import { keepingOf, type Request } from "../request.ts";
import { needsHour, objectionTo, unlessAsItIs } from "./not-changed.ts";
import { ruleFor } from "./rule-for.ts";
import { saveChange } from "./save-change.ts";

export type Changing = {
	readonly item: Meeting;
	readonly to?: ChangeTo | undefined;
	readonly place?: NewPlace;
	/** How long it lasts from then on. */
	readonly minutes?: number | undefined;
	readonly scope?: Scope | undefined;
	/** By which of the rules that it can mean the others follow it, in words. */
	readonly rhythm?: string | undefined;
};

export type Timed = Changing & { readonly to?: TimedChange | undefined };

export type Move = { readonly before: Meeting; readonly after: Meeting };

export type MeetingChange = {
	/** The board that it was joint with, whose diary stays as it is. */
	readonly apart?: Board | undefined;
	readonly moves: readonly Move[];
	readonly dropped: readonly Meeting[];
	readonly series?: SeriesChange | undefined;
	/** Whether more of the same series could move with it. */
	readonly isOfSeries: boolean;
};

export type Around = {
	readonly register: Register;
	readonly board: Board;
	readonly request: Request;
};

const usualMinutes = 60;

/** One meeting's new time; a rule is not a time. */
const newTime = (
	{ time }: Meeting,
	to: TimedChange | undefined,
	{ zone }: Board,
): MeetingTime | undefined => {
	if (to === undefined) return time;
	if (to.is === "provisional") return to;
	if (to.is === "recurring") return undefined;
	const before = time.is === "fixed" ? time : undefined;
	const on = to.is === "fixed" ? to.on : before?.on;
	if (on === undefined) return undefined;
	const minutes = to.minutes ?? before?.minutes ?? usualMinutes;
	return { is: "fixed", on, from: to.from, minutes, zone: before?.zone ?? zone };
};

const changeOne = (
	changing: Timed,
	around: Around,
	isOfSeries: boolean,
): MeetingChange | Refused => {
	const { item: before, to, place } = changing;
	const reference = referenceText(before, around.board);
	const time = newTime(before, to, around.board);
	if (!time)
		return refuse({
			why: "nothing-to-change",
			what: `${reference} is one meeting: give it a day and a time`,
		});
	// A day that is set leaves no time to be found.
	const poll = time.is === "fixed" ? undefined : before.poll;
	return {
		moves: [{ before, after: { ...before, time, place: placeThen(place, before.place), poll } }],
		dropped: [],
		isOfSeries,
	};
};

/** What was named lands where it was said, and that is never behind us. */
const intoThePast = ({ item, to }: Timed, { board, request }: Around): Refused | undefined => {
	const isDay = to?.is === "fixed" || to?.is === "time";
	const time = isDay ? newTime(item, to, board) : undefined;
	if (time?.is !== "fixed" || !hasPassed(time, request.now)) return undefined;
	const what = referenceText(item, board);
	return refuse({ why: "past", what, when: `${time.on} ${time.from}` });
};

const planned = async (asked: Changing, around: Around): Promise<MeetingChange | Refused> => {
	const { item, scope = "this" } = asked;
	const refused = objectionTo(item, around);
	if (refused) return refused;
	const to = lasting(atItsHour(asked.to, item), asked.minutes, item);
	if ((asked.to || asked.minutes) && !to) return needsHour();
	const changing: Timed = { ...asked, to };
	const { register, board, request } = around;
	const past = intoThePast(changing, around);
	if (past) return past;
	const series = (await register.series({ boardIds: [board.id] })).find(
		({ id }) => id === item.seriesId,
	);
	if (scope === "this" || !series) {
		const one = changeOne(changing, around, series !== undefined);
		return isRefused(one) ? one : unlessAsItIs(one, changing, { board });
	}
	// Another length alone says nothing of the hour: what this one was moved to is not the others'.
	const rule = ruleFor(asked.to ? changing : { ...changing, to: undefined }, series);
	if (isRefused(rule)) return rule;
	const all = (await register.meetings({ boardIds: [board.id] })).filter(
		({ seriesId }) => seriesId === series.id,
	);
	const from = scope === "following" ? item.originalOn : undefined;
	const affected = upcomingMeetings(all, { series, from, now: request.now });
	const { now, calendar } = keepingOf(board, request);
	const at = { now, calendar, newId: request.ids(), place: changing.place };
	const change = changeSeries(rule, { series, meetings: all, affected, ...at });
	const { moved: moves, dropped } = change;
	return unlessAsItIs({ moves, dropped, series: change, isOfSeries: true }, changing, {
		board,
		series,
	});
};

const boardOf = async ({ item }: Changing, register: Register): Promise<Board | undefined> =>
	(await register.boards()).find(({ id }) => id === item.boardId);

const ownChanging = async (
	asked: Changing,
	request: Request,
): Promise<Changing & { readonly also?: Board | undefined }> => ({
	...asked,
	...(await seriesHalf(await ownHalf(asked.item, { deed: "run", request }), request)),
});

const notFound = (): Refused => refuse({ why: "not-found", looked: "that" });

/** What would move, with nothing saved. */
export const previewChange = async (
	asked: Changing,
	request: Request,
): Promise<Done<MeetingChange> | Refused> => {
	const changing = await ownChanging(asked, request);
	const { register } = request;
	const board = await boardOf(changing, register);
	if (!board) return notFound();
	const objected = await objection(register, board, { deed: "run", also: changing.also, request });
	if (objected) return objected;
	const change = await planned(changing, { register, board, request });
	return isRefused(change) ? change : done(change, board);
};

export const changeMeeting = async (
	asked: Changing,
	request: Request,
): Promise<Done<MeetingChange> | Refused> => {
	const changing = await ownChanging(asked, request);
	const found = await boardOf(changing, request.register);
	if (!found) return notFound();
	return changeBoard(
		request,
		{ board: found, deed: "run", also: changing.also },
		async (board, register) => {
			const item = await register.itemById("meeting", changing.item.id);
			if (item?.kind !== "meeting") return notFound();
			const change = await planned({ ...changing, item }, { register, board, request });
			if (isRefused(change)) return change;

			const others = await saveChange(change, register, request);
			const [first] = change.moves;
			const starting = [board, ...others.map((other) => other.board)];
			if (first?.after.time.is === "fixed")
				for (const one of starting.filter(({ state }) => state.is === "forming"))
					await register.save(startBoard(one, first.after.time.on));
			if (first) await register.announce(first.after, "re-dated");
			await askAgain(first?.after, register);
			// The other board hears of it once too, not of each meeting.
			const told = others.find(({ meeting }) => meeting.state.is !== "cancelled") ?? others[0];
			const news = told?.meeting.state.is === "cancelled" ? "cancelled" : "re-dated";
			await tellOther(told, { news, board, register, request });
			return { ...change, apart: await apartFrom(item, register) };
		},
	);
};
