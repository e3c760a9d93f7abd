/**
 * Where two boards cannot both have their way once they are one: two secretaries, two channels, two meetings on a day.
 * Each clash is put to whoever merges them; nothing is decided without a word.
 */
import type { Board, Seat } from "../boards/board.ts";
import type { Instant, PlainDate } from "../dates/plain-date.ts";
import { areHalves } from "../meetings/joint.ts";
import { hasPassed, type Meeting } from "../meetings/meeting.ts";
import type { Series } from "../series/series.ts";
import { hearsAnew, type Settled } from "./merge.ts";

/** A board with what it has in its diary. */
export type Estate = {
	readonly board: Board;
	readonly meetings: readonly Meeting[];
	readonly series: readonly Series[];
};

export type Estates = { readonly from: Estate; readonly into: Estate };

export type Clash =
	| {
			readonly about: "secretary" | "chair";
			readonly from: string;
			readonly into: string;
	  }
	/** Two of them; or one that would hear of what only members of the other board have seen. */
	| {
			readonly about: "channel";
			readonly from?: string | undefined;
			readonly into?: string | undefined;
			readonly hearsAnew: boolean;
	  }
	| { readonly about: "seats"; readonly organisationIds: readonly string[] }
	| {
			readonly about: "meetings";
			readonly pairs: readonly { readonly from: Meeting; readonly into: Meeting }[];
	  }
	| {
			readonly about: "series";
			readonly from: readonly Series[];
			readonly into: readonly Series[];
	  }
	| { readonly about: "visibility"; readonly opened: Board };

/** When the merge takes effect, and the present. */
export type When = { readonly on: PlainDate; readonly now: Instant };

const twoOf = (about: "secretary" | "chair", { from, into }: Estates): readonly Clash[] => {
	const field = `${about}Id` as const;
	const [ours, theirs] = [from.board[field], into.board[field]];
	return ours !== undefined && theirs !== undefined && ours !== theirs
		? [{ about, from: ours, into: theirs }]
		: [];
};

const channelClash = ({ from: { board: ours }, into: { board: theirs } }: Estates) => {
	const [from, into] = [ours.channelId, theirs.channelId];
	const anew = [from, into].some((id) => hearsAnew(id, { from: ours, into: theirs }));
	const isOne = from === undefined || into === undefined || from === into;
	if (isOne && !anew) return [];
	const one = isOne && into !== undefined ? { into } : { from };
	return [{ about: "channel", ...(isOne ? one : { from, into }), hearsAnew: anew } as const];
};

/** Is it still to come, on a day that is agreed, once the boards are one? */
const isAhead = (meeting: Meeting, { on, now }: When): boolean =>
	meeting.state.is === "planned" &&
	meeting.time.is === "fixed" &&
	meeting.time.on >= on &&
	!hasPassed(meeting.time, now);

const dayOf = ({ time }: Meeting): PlainDate | undefined =>
	time.is === "fixed" ? time.on : undefined;

/** A joint meeting of the two boards that become one: it is in the diary that goes on already. */
const isOfBoth = (meeting: Meeting, { meetings }: Estate): boolean =>
	meetings.some((other) => areHalves(meeting, other));

const meetingsOnOneDay = ({ from, into }: Estates, when: When) =>
	from.meetings
		.filter((meeting) => isAhead(meeting, when) && !isOfBoth(meeting, into))
		.flatMap((ours) => {
			const theirs = into.meetings.find(
				(other) => isAhead(other, when) && dayOf(other) === dayOf(ours),
			);
			return theirs ? [{ from: ours, into: theirs }] : [];
		});

const running = ({ series }: Estate): readonly Series[] =>
	series.filter(({ state }) => state.is === "running");

const differ = (ours: Seat, theirs: Seat): boolean =>
	ours.organisationId === theirs.organisationId &&
	ours.holderId !== undefined &&
	theirs.holderId !== undefined &&
	ours.holderId !== theirs.holderId;

const seatClash = ({ from, into }: Estates): readonly Clash[] => {
	const both = from.board.seats
		.filter((ours) => into.board.seats.some((theirs) => differ(ours, theirs)))
		.map(({ organisationId }) => organisationId);
	return both.length > 0 ? [{ about: "seats", organisationIds: [...new Set(both)] }] : [];
};

const diaryClashes = (estates: Estates, when: When): readonly Clash[] => {
	const pairs = meetingsOnOneDay(estates, when);
	const [ours, theirs] = [running(estates.from), running(estates.into)];
	return [
		...(ours.length > 0 && theirs.length > 0
			? [{ about: "series", from: ours, into: theirs } as const]
			: []),
		...(pairs.length > 0 ? [{ about: "meetings", pairs } as const] : []),
	];
};

const visibilityClash = ({ from, into }: Estates): readonly Clash[] => {
	const [ours, theirs] = [from.board, into.board];
	if (ours.visibility === theirs.visibility) return [];
	return [{ about: "visibility", opened: ours.visibility === "open" ? ours : theirs }];
};

export const clashesOf = (estates: Estates, when: When): readonly Clash[] => [
	...twoOf("secretary", estates),
	...twoOf("chair", estates),
	...channelClash(estates),
	...seatClash(estates),
	...diaryClashes(estates, when),
	...visibilityClash(estates),
];

/** Those that nobody has settled yet. */
export const unsettled = (clashes: readonly Clash[], settled: Settled): readonly Clash[] =>
	clashes.filter(({ about }) => settled[about] === undefined);

/** The meetings that do not take place after all: of a series that ends, or on a day when the other board meets. */
export const stopped = (estates: Estates, settled: Settled, when: When): ReadonlySet<string> => {
	const ended = new Set(settled.series === "end" ? running(estates.from).map(({ id }) => id) : []);
	const ofSeries = estates.from.meetings.filter(
		(meeting) => isAhead(meeting, when) && ended.has(meeting.seriesId ?? ""),
	);
	const onOneDay =
		settled.meetings === "cancel" ? meetingsOnOneDay(estates, when).map(({ from }) => from) : [];
	const joint = estates.from.meetings.filter(
		(meeting) => isAhead(meeting, when) && isOfBoth(meeting, estates.into),
	);
	return new Set([...ended, ...[...ofSeries, ...onOneDay, ...joint].map(({ id }) => id)]);
};
