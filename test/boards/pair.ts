/** Any pair of boards with anything in them, and anything that people may do to the merged board afterwards. */
import fc from "fast-check";
import type { Board, Seat } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { addDays, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { MeetingRecord } from "../../src/domain/meetings/records.ts";
import type { Settled } from "../../src/domain/merges/merge.ts";
import type { Item } from "../../src/domain/register.ts";
import type { Series } from "../../src/domain/series/series.ts";
import { action, board, guidance, meeting, milestone } from "../store/world.ts";

export const start = plainDate("2009-03-02");
export const peopleIds = ["ann", "ben", "cat", "dov", "eve"] as const;
export const organisationIds = ["gol", "mps", "npia"] as const;

const person = fc.constantFrom(...peopleIds);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const day = fc.integer({ min: -10, max: 40 }).map((days) => addDays(start, days));

const due: fc.Arbitrary<HonestDate> = fc.oneof(
	fc.tuple(day, fc.constantFrom(0, 0, 6, 27)).map(
		([first, length]): HonestDate => ({
			precision: length === 0 ? "day" : "range",
			words: "as agreed",
			first,
			last: addDays(first, length),
			saidOn: start,
		}),
	),
	fc.constant<HonestDate>({ precision: "undated", words: "soon", saidOn: start }),
);

const seat: fc.Arbitrary<Seat> = fc.record({
	organisationId: fc.constantFrom(...organisationIds),
	holderId: maybe(person),
	deputyId: maybe(person),
	until: maybe(day),
});

const boardOf = (id: string): fc.Arbitrary<Board> =>
	fc
		.record({
			secretaryId: maybe(person),
			chairId: maybe(person),
			memberIds: fc.uniqueArray(person),
			seats: fc.uniqueArray(seat, { selector: ({ organisationId }) => organisationId }),
			channelId: maybe(fc.constantFrom(`C${id.toUpperCase()}1`, "CBOTH1")),
			visibility: fc.constantFrom("open", "open", "restricted"),
			zone: fc.constantFrom("Europe/London", "Pacific/Auckland"),
			overseenById: maybe(fc.constant("top")),
			quorum: maybe(fc.integer({ min: 2, max: 5 })),
			state: fc.constantFrom<Board["state"]>(
				{ is: "active" },
				{ is: "active", since: start },
				{
					is: "forming",
					starts: {
						precision: "range",
						words: "in March",
						first: addDays(start, 3),
						last: addDays(start, 20),
						saidOn: start,
					},
				},
			),
		})
		.map((some) => board({ id, ...some } as Partial<Board> & { id: string }));

type Content = {
	readonly items: readonly Item[];
	readonly series: readonly Series[];
	readonly records: readonly MeetingRecord[];
};

const seriesOf = (boardId: string): Series => ({
	kind: "series",
	id: `${boardId}-series`,
	version: 0,
	boardId,
	recurrence: {
		rrule: "FREQ=WEEKLY;BYDAY=TH",
		first: start,
		except: [],
		holidays: "keep",
		from: wallTime("10:00"),
		minutes: 60,
		zone: "Europe/London",
	},
	state: { is: "running" },
});

const meetingOf = (boardId: string, isOfSeries: boolean): fc.Arbitrary<Meeting> =>
	fc
		.record({
			on: day,
			state: fc.constantFrom<Meeting["state"]>(
				{ is: "planned" },
				{ is: "planned" },
				{ is: "held" },
				{ is: "cancelled", on: start },
			),
		})
		.map(({ on, state }) =>
			meeting({
				id: "",
				boardId,
				time: { is: "fixed", on, from: wallTime("10:00"), minutes: 60, zone: "Europe/London" },
				...(isOfSeries ? { seriesId: `${boardId}-series`, originalOn: on } : {}),
				state,
			}),
		);

const actionOf = (boardId: string): fc.Arbitrary<Action> =>
	fc
		.record({
			due,
			owner: maybe(person.map((id) => ({ kind: "person" as const, id }))),
			state: fc.constantFrom<Action["state"]>(
				{ is: "open" },
				{ is: "open", note: "begun" },
				{ is: "closed", on: start },
			),
		})
		.map((some) => action({ id: "", boardId, ...some }));

const others = (boardId: string): fc.Arbitrary<Item> =>
	fc.oneof<fc.Arbitrary<Item>[]>(
		actionOf(boardId),
		due.map((forecast) => milestone({ id: "", boardId, baseline: forecast, forecast })),
		due.map((window) => guidance({ id: "", boardId, state: { is: "expected", window } })),
	);

const numbered = (boardId: string, items: readonly Item[]): readonly Item[] =>
	items.map((item, n) => ({
		...item,
		id: `${boardId}-${item.kind === "meeting" ? "m" : "i"}${n + 1}`,
		number: n + 1,
	}));

/** A meeting with what is kept around it. */
const around = (boardId: string, { id, number }: Item, n: number): readonly MeetingRecord[] => {
	const of = { boardId, meetingId: id, version: 0 } as const;
	const agendaItemId = `${id}-a`;
	const records: readonly MeetingRecord[] = [
		{
			...of,
			kind: "agendaItem",
			id: agendaItemId,
			number,
			title: "Report",
			place: 1,
			state: "proposed",
		},
		{
			kind: "paper",
			id: `${id}-p`,
			version: 0,
			boardId,
			number,
			title: "Paper",
			agendaItemId,
			ownerId: "ann",
			state: { is: "wanted" },
		},
		{ ...of, kind: "decision", id: `${id}-d`, number, title: "Agreed", on: start },
		{ ...of, kind: "reply", id: `${id}-r`, personId: "ann", answer: { is: "yes" }, on: start },
	];
	return records.slice(0, n);
};

const contentOf = (boardId: string): fc.Arbitrary<Content> =>
	fc
		.record({
			hasSeries: fc.boolean(),
			alone: fc.array(meetingOf(boardId, false), { maxLength: 3 }),
			ofSeries: fc.uniqueArray(meetingOf(boardId, true), {
				maxLength: 3,
				selector: ({ originalOn }) => originalOn,
			}),
			rest: fc.array(others(boardId), { maxLength: 6 }),
			kept: fc.nat(4),
		})
		.map(({ hasSeries, alone, ofSeries, rest, kept }) => {
			const meetings = numbered(boardId, [...alone, ...(hasSeries ? ofSeries : [])]);
			return {
				series: hasSeries ? [seriesOf(boardId)] : [],
				items: [...meetings, ...numbered(boardId, rest)],
				records: meetings.flatMap((one) => around(boardId, one, kept)),
			};
		});

const side = fc.constantFrom("from" as const, "into" as const);
const settled: fc.Arbitrary<Settled> = fc.record({
	secretary: maybe(side),
	chair: maybe(side),
	channel: maybe(side),
	seats: maybe(fc.constantFrom("from" as const, "into" as const, "both" as const)),
	meetings: maybe(fc.constantFrom("keep" as const, "cancel" as const)),
	series: maybe(fc.constantFrom("keep" as const, "end" as const)),
});

/** What people do once the boards are one; `which` picks among whatever is there. */
export type Deed =
	| { readonly does: "close" | "re-date" | "cancel" | "book" | "say"; readonly which: number }
	| { readonly does: "add" }
	| { readonly does: "secretary" | "member" | "leave"; readonly who: string }
	| { readonly does: "seat"; readonly who: string; readonly organisationId: string };

const deed: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({
		does: fc.constantFrom(
			"close" as const,
			"re-date" as const,
			"cancel" as const,
			"book" as const,
			"say" as const,
		),
		which: fc.nat(20),
	}),
	fc.constant<Deed>({ does: "add" }),
	fc.record({
		does: fc.constantFrom("secretary" as const, "member" as const, "leave" as const),
		who: person,
	}),
	fc.record({
		does: fc.constant("seat" as const),
		who: person,
		organisationId: fc.constantFrom(...organisationIds),
	}),
);

export type Pair = {
	readonly from: Board;
	readonly into: Board;
	readonly ours: Content;
	readonly theirs: Content;
	readonly settled: Settled;
	/** Days that go by before the merge, and between it and its undoing. */
	readonly before: number;
	readonly between: number;
	readonly deeds: readonly Deed[];
	/** The hour in London at which all of it happens. */
	readonly hour: "01:00" | "12:00";
};

export const anyPair: fc.Arbitrary<Pair> = fc.record({
	from: boardOf("one"),
	into: boardOf("two"),
	ours: contentOf("one"),
	theirs: contentOf("two"),
	settled,
	before: fc.nat(12),
	between: fc.nat(13),
	deeds: fc.array(deed, { maxLength: 6 }),
	hour: fc.constantFrom("01:00", "12:00"),
});
