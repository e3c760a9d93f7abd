/** What the README promises of a board's week: on its day, in its channel, all of it, and nothing in a week with nothing. */
import type { Board } from "../../../src/domain/boards/board.ts";
import { daysLater } from "../../../src/reminders/instants.ts";
import type { Office } from "../office.ts";
import { type Day, dayAt, dayOf, inWords, isBefore, onOrAfter } from "./calendar.ts";
import { by, keep, programmeNow } from "./keeping.ts";
import {
	habitsOf,
	outstanding,
	type Programme,
	type Span,
	spanOf,
	type Thing,
} from "./programme.ts";

import { told } from "./promises.ts";

const weeksAhead = 6;

/** Its weeks are switched on, and nothing changes from then on; answers from when. */
export const tellWeeks = async (office: Office, days: readonly number[]): Promise<string> => {
	const boards = await office.store.as(by(office.clock.now()).audience).boards();
	for (const [index, board] of boards.entries()) {
		const weeklyDigest = days[index] ?? 1;
		if (board.state.is !== "ended")
			await keep(office, { ...board, reminders: { ...board.reminders, weeklyDigest } });
	}
	const from = office.clock.now();
	await office.until(daysLater(from, weeksAhead * 7));
	return from;
};

const openSpan = (thing: Thing): Span | undefined => {
	if (thing.kind === "guidance")
		return thing.state.is === "expected" ? spanOf(thing.state.window) : undefined;
	if (thing.kind !== "meeting") {
		const date = outstanding(thing);
		return date && spanOf(date);
	}
	if (thing.state.is !== "planned") return undefined;
	return thing.time.is === "provisional" ? spanOf(thing.time.when) : undefined;
};

/** Late or due in these seven days; a window is spoken of from its first day on. */
const isInWeek = (thing: Thing, day: Day): boolean => {
	const last = day.add({ days: 6 });
	if (thing.kind === "meeting" && thing.time.is === "fixed")
		return (
			thing.state.is === "planned" &&
			thing.time.on >= day.toString() &&
			thing.time.on <= last.toString()
		);
	const span = openSpan(thing);
	// A date that has no window is wanted all the time.
	if (!span) return thing.kind === "meeting" && thing.state.is === "planned";
	const isByFirst = thing.kind === "guidance" || thing.kind === "meeting";
	return !isBefore(last, isByFirst ? span.first : span.last);
};

type Told = { readonly at: number; readonly day: Day };

/** In its channel; with its secretary's morning where it has none, else with its chair's. */
const placeOf = ({ channelId, secretaryId, chairId }: Board): string | undefined => {
	const id = secretaryId ?? chairId;
	return channelId ?? (id && `D_U_${id}`);
};

/** The chosen day of each week, or the working day after it, at the board's hour. */
const momentsOf = (board: Board, programme: Programme, from: number): readonly Told[] => {
	const { weeklyDigest, days } = habitsOf(board);
	const place = placeOf(board);
	if (weeklyDigest === "off" || !place || board.state.is === "ended") return [];
	const today = dayAt(from, board.zone);
	const monday = today.subtract({ days: today.dayOfWeek + 6 });
	return Array.from({ length: weeksAhead + 3 }, (_, week) => {
		const meant = monday.add({ days: week * 7 + weeklyDigest - 1 });
		const day = days === "any" ? meant : onOrAfter(meant);
		const reason = { why: "week", day, sort: "come" as const, headline: "" };
		const { on, at } = told(reason, place, { about: board.id, board, programme });
		return { day: dayOf(on), at };
	});
};

const heading = (board: Board, day: Day) => `${board.name}: the week from ${inWords(day)}`;

export const weekFaults = async (office: Office, from: string): Promise<readonly string[]> => {
	const programme: Programme = await programmeNow(office);
	const faults: string[] = [];
	const until = Date.parse(office.clock.now());
	const said = new Set<string>();
	for (const board of programme.boards.values())
		for (const { at, day } of momentsOf(board, programme, Date.parse(from))) {
			if (at <= Date.parse(from) || at > until) continue;
			const here = office.chat.posts
				.filter((post) => Date.parse(post.at) === at && post.channelId === placeOf(board))
				.map(({ text }) => text);
			const things = [...programme.things.values()].filter(
				(thing) => thing.boardId === board.id && isInWeek(thing, day),
			);
			const text = here.join("\n");
			for (const { title = "" } of things)
				if (!text.includes(title)) faults.push(`${heading(board, day)} is without ${title}`);
			if (text.split(heading(board, day)).length > 2)
				faults.push(`${heading(board, day)} is told twice`);
			said.add(`${placeOf(board)} ${at} ${heading(board, day)}`);
			if (things.length === 0 && text.includes(heading(board, day)))
				faults.push(`${heading(board, day)} is told with nothing in it`);
		}
	for (const { text, at, channelId } of office.chat.posts.filter((post) => post.at > from))
		for (const [found] of text.matchAll(/^.*: the week from .*$/gm))
			if (!said.has(`${channelId} ${Date.parse(at)} ${found}`))
				faults.push(`${at} ${channelId} ${found} was never promised`);
	return faults;
};
