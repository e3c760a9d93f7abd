/**
 * What a programme file says that can hardly be meant: a thing that is done on a day still to come, a due date that was
 * past when it was set, one name for two. It is loaded as it stands, and whoever loads it is told where to look.
 */

import type { Board } from "../../domain/boards/board.ts";
import { type HonestDate, isDated, wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { placesOf } from "../../domain/meetings/attendance.ts";
import type { FixedTime } from "../../domain/meetings/meeting.ts";
import { type Entry, type EntryOf, entriesOf, type Programme } from "./programme.ts";

export type Doubt = {
	readonly at: string;
	readonly field: string;
	readonly message: string;
	/** JSON of what may be meant instead. */
	readonly example?: string | undefined;
};

type Looking = {
	readonly programme: Programme;
	/** The day of its own clock, or else the day of the load. */
	readonly today: PlainDate;
	/** By key. */
	readonly meetings: ReadonlyMap<string, EntryOf<"meeting">>;
};

type Dated = Entry & { readonly kind: "action" | "milestone" | "guidance" };

const isDue = (entry: Entry): entry is Dated =>
	entry.kind === "action" || entry.kind === "milestone" || entry.kind === "guidance";

/** A day that something is said to have happened on, with the field that says so. */
type Happened = { readonly field: string; readonly on: PlainDate; readonly did: string };

const happenedOf = (entry: Entry): readonly Happened[] => {
	if (entry.kind === "action" && entry.state.is === "closed")
		return [{ field: "closed", on: entry.state.on, did: "closed" }];
	if (entry.kind === "milestone") {
		const { actual, report } = entry;
		return [
			...(actual ? [{ field: "actual", on: actual, did: "achieved" }] : []),
			...(report ? [{ field: "report", on: report.on, did: "reported" }] : []),
		];
	}
	if (entry.kind === "decision") return [{ field: "on", on: entry.on, did: "decided" }];
	if (entry.kind !== "guidance" || entry.state.is === "expected") return [];
	const { is, when } = entry.state;
	return isDated(when) ? [{ field: is, on: when.first, did: is }] : [];
};

const instead: Readonly<Record<string, string>> = {
	released: '"expected": "in April 2009"',
	closed: '"due": "in April 2009"',
	actual: '"forecast": "in April 2009"',
};

const toCome = (entry: Entry, { today }: Looking): readonly Doubt[] =>
	happenedOf(entry)
		.filter(({ on }) => on > today)
		.map(({ field, on, did }) => ({
			at: entry.at,
			field,
			message: `This is ${did} on ${wordDay(on)}, which is still to come: today is ${wordDay(today)}.`,
			example: instead[field],
		}));

const fixedOf = ({ time }: EntryOf<"meeting">): FixedTime | undefined =>
	time.is === "fixed" ? time : undefined;

/** Held, with people who were there or with minutes, though its day is still to come. */
const heldToCome = ({ programme, today, meetings }: Looking): readonly Doubt[] => {
	const isAhead = (meeting: EntryOf<"meeting"> | undefined) => {
		const on = meeting && fixedOf(meeting)?.on;
		return on !== undefined && on > today ? on : undefined;
	};
	const of = [...entriesOf(programme, "attendance"), ...entriesOf(programme, "minutes")];
	return [
		...[...meetings.values()].flatMap((meeting) => {
			const on = meeting.state.is === "held" ? isAhead(meeting) : undefined;
			const message = on && `This meeting is held on ${wordDay(on)}, which is still to come.`;
			return message ? [{ at: meeting.at, field: "held", message }] : [];
		}),
		...of.flatMap(({ at, kind, meetingId }) => {
			const on = isAhead(meetings.get(meetingId));
			const what = kind === "minutes" ? "minutes" : "attendance";
			return on
				? [
						{
							at,
							field: "meeting",
							message: `This is ${what} of a meeting still to come, on ${wordDay(on)}.`,
						},
					]
				: [];
		}),
	];
};

type Due = { readonly field: string; readonly date: HonestDate };

/** As planned at first, where nothing else is forecast. */
const forecastField = ({ baseline, forecast }: EntryOf<"milestone">): string =>
	baseline.words === forecast.words ? "baseline" : "forecast";

const dueOf = (entry: Dated): Due | undefined => {
	switch (entry.kind) {
		case "action":
			return entry.state.is === "open" ? { field: "due", date: entry.due } : undefined;
		case "milestone":
			return entry.actual ? undefined : { field: forecastField(entry), date: entry.forecast };
		case "guidance":
			return entry.state.is === "expected"
				? { field: "expected", date: entry.state.window }
				: undefined;
	}
};

/** Over before it was said, or before the meeting that asked for it. */
const pastWhenSaid = (entry: Dated, { today, meetings }: Looking): readonly Doubt[] => {
	const due = dueOf(entry);
	if (!due || !isDated(due.date)) return [];
	const { field, date } = due;
	const { last, saidOn, words } = date;
	const says = (message: string) => [{ at: entry.at, field, message: `“${words}” ${message}.` }];
	// What says no day of its own is said on the day of the file, and may well be overdue by then.
	if (last < saidOn && saidOn < today)
		return says(`was over on ${wordDay(last)}, before it was said, on ${wordDay(saidOn)}`);
	const given = entry.kind === "action" ? meetings.get(entry.meetingId ?? "") : undefined;
	const on = given && fixedOf(given)?.on;
	// One that is still to come is what it is to be done for.
	return on && last < on && on < today
		? says(
				`is over on ${wordDay(last)}, before the meeting that it was given at, on ${wordDay(on)}`,
			)
		: [];
};

const fold = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

const namesakes = ({ programme }: Looking): readonly Doubt[] => {
	const named = new Map<string, EntryOf<"person">>();
	return entriesOf(programme, "person").flatMap((person) => {
		const { at, name, handle } = person;
		const other = named.get(fold(name));
		named.set(fold(name), other ?? person);
		const message =
			other &&
			`${other.at} is called “${other.name}” as well: people who say the name are asked which, or write @${other.handle} or @${handle}.`;
		return message ? [{ at, field: "name", message }] : [];
	});
};

const calledAsAnother = ({ programme }: Looking): readonly Doubt[] => {
	const boards = entriesOf(programme, "board");
	const codes = new Map(boards.map((board) => [fold(board.code), board]));
	const names = new Map(boards.map((board) => [fold(board.name), board]));
	return boards.flatMap((board) =>
		board.aliases.flatMap((alias) => {
			const [code, name] = [codes.get(fold(alias)), names.get(fold(alias))];
			const other = code ?? name;
			if (!other || other === board) return [];
			const says = `“${alias}” is the ${code ? "code" : "name"} of ${other.at}, ${other.name}`;
			return [
				{ at: board.at, field: "aliases", message: `${says}: people who say it are asked which.` },
			];
		}),
	);
};

const aboutBoard = (entry: EntryOf<"board">, { programme }: Looking): readonly Doubt[] => {
	const { at, quorum, visibility, channel } = entry;
	const places = placesOf({ ...entry, id: entry.key, version: 0 } as Board).length;
	const heard = programme.channels.find(({ key }) => key === channel);
	const isOverheard =
		visibility === "restricted" && heard !== undefined && heard.kind !== "private";
	return [
		...(quorum !== undefined && quorum > places
			? [
					{
						at,
						field: "quorum",
						message: `${quorum} make a quorum of ${places} ${places === 1 ? "place" : "places"}: no meeting can be quorate.`,
					},
				]
			: []),
		...(isOverheard
			? [
					{
						at,
						field: "channel",
						message: `#${heard.name} is ${heard.kind}, and this board is restricted: nothing of it is said there.`,
					},
				]
			: []),
	];
};

/** Two meetings of one board at one time, and what is still planned once a board has ended. */
const meetingsAstray = ({ programme }: Looking): readonly Doubt[] => {
	const boards = new Map(entriesOf(programme, "board").map((board) => [board.key, board]));
	const seen = new Map<string, EntryOf<"meeting">>();
	return entriesOf(programme, "meeting").flatMap((meeting) => {
		const time = fixedOf(meeting);
		if (!time || meeting.state.is === "cancelled") return [];
		const state = boards.get(meeting.boardId)?.state;
		const slot = `${meeting.boardId} ${time.on} ${time.from}`;
		const other = seen.get(slot);
		seen.set(slot, other ?? meeting);
		const { at } = meeting;
		const isAfter = state?.is === "ended" && time.on > state.on;
		return [
			...(other
				? [
						{
							at,
							field: "on",
							message: `${other.at} is a meeting of the same board at the same time.`,
						},
					]
				: []),
			...(isAfter
				? [{ at, field: "on", message: `Its board has ended by then, on ${wordDay(state.on)}.` }]
				: []),
		];
	});
};

export const doubtsOf = (programme: Programme, today: PlainDate): readonly Doubt[] => {
	const meetings = new Map(entriesOf(programme, "meeting").map((one) => [one.key, one]));
	const looking = { programme, today, meetings };
	return [
		...namesakes(looking),
		...calledAsAnother(looking),
		...entriesOf(programme, "board").flatMap((board) => aboutBoard(board, looking)),
		...meetingsAstray(looking),
		...heldToCome(looking),
		...programme.entries.flatMap((entry) => [
			...toCome(entry, looking),
			...(isDue(entry) ? pastWhenSaid(entry, looking) : []),
		]),
	];
};
