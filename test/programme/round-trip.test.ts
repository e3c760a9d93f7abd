import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Entity } from "../../src/domain/register.ts";
import {
	readProgrammeFile,
	writeProgrammeError,
} from "../../src/language/programme-file/programme-file.ts";
import { writeProgrammeFile } from "../../src/language/programme-file/write.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { loadOrder, readHeld } from "../../src/usecases/programme/existing-entries.ts";
import { exportProgramme } from "../../src/usecases/programme/export.ts";
import { loadProgramme } from "../../src/usecases/programme/load.ts";

const now = instant("2009-01-29T10:00:00Z");
const operator = { kind: "operator" } as const;

const load = async ({ store }: ReturnType<typeof openMemoryStore>, text: string) => {
	let count = 0;
	const outcome = await loadProgramme(text, {
		store,
		ids: () => {
			count += 1;
			return `id-${count}`;
		},
		read: readProgrammeFile,
		calendar: weekendsOnly,
		author: { name: "operator", through: "test" },
		now,
	});
	if (outcome.is === "refused") throw new Error(outcome.errors.map(writeProgrammeError).join("\n"));
	return outcome;
};

const contents = async ({
	store,
}: ReturnType<typeof openMemoryStore>): Promise<readonly Entity[]> => {
	const held = await readHeld(store.as(operator));
	return loadOrder.flatMap((kind) => held.of(kind));
};

const words = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
	.filter((text) => text.trim() !== "" && !/[^\P{Cc}\t\n]/u.test(text));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const aliases = maybe(fc.array(words, { maxLength: 3 }));
const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const honest = fc.oneof(
	fc.record({ words, saidOn: day, precision: fc.constant("undated") }),
	fc
		.tuple(words, day, day, day, fc.constantFrom("range", "month", "season", "financial-year"))
		.map(([said, saidOn, a, b, precision]) => {
			const [first, last] = a < b ? [a, b] : [b, a];
			return { words: said, saidOn, precision, first, last };
		}),
	day.map((on) => ({ words: on, saidOn: on, precision: "day", first: on })),
);
const source = maybe(fc.record({ paper: words, dated: words, paragraph: words }));

const keys = ["a", "b", "c", "d"] as const;
const pick = fc.constantFrom(...keys);
const people = pick.map((key) => `person-${key}`);
const organisations = pick.map((key) => `org-${key}`);
const boards = pick.map((key) => `board-${key}`);
const owner = maybe(fc.oneof(people, organisations));

/** One of each of four keys, so that every link leads somewhere. */
const four = <T extends object>(prefix: string, fields: (key: string) => fc.Arbitrary<T>) =>
	fc.tuple(...keys.map((key) => fields(key).map((rest) => ({ key: `${prefix}-${key}`, ...rest }))));

const board = (key: string) =>
	fc.record({
		code: fc.constant(`B${key.toUpperCase()}`),
		name: words.map((text) => `${text} ${key}`),
		aliases,
		purpose: maybe(words),
		visibility: fc.constantFrom("open", "restricted"),
		zone: maybe(fc.constantFrom("Pacific/Auckland", "Europe/London", "America/New_York")),
		secretary: maybe(people),
		chair: maybe(people),
		members: maybe(fc.uniqueArray(people, { maxLength: 4 })),
		seats: maybe(fc.array(fc.record({ organisation: organisations, holder: maybe(people) }))),
		channelId: maybe(fc.constant("C024BE91L")),
		overseenBy: key === "a" ? fc.constant(undefined) : maybe(fc.constant("board-a")),
		quorum: maybe(fc.integer({ min: 1, max: 9 })),
		reminders: maybe(
			fc.record({
				at: maybe(fc.constant("10:30")),
				meetingDaysBefore: maybe(fc.constant([14, 7, 1])),
				escalation: maybe(fc.constant({ chair: 3 })),
				quiet: maybe(fc.constantFrom("none", { from: "20:00", until: "06:00" })),
				weeklyDigest: maybe(fc.constantFrom("off", 5)),
				series:
					key === "a"
						? maybe(
								fc.constant([
									{ series: "series-a", meetingDaysBefore: [{ minutes: 60 }] },
									{ series: "series-b", minutesWorkingDays: [] },
								]),
							)
						: fc.constant(undefined),
			}),
		),
		source,
		starts: key === "b" ? honest : fc.constant(undefined),
		since: key === "c" ? maybe(day) : fc.constant(undefined),
		ended: key === "d" ? fc.record({ on: day, reason: maybe(words) }) : fc.constant(undefined),
	});

const item = { board: boards, title: words, source };

const fixed = fc.record({
	on: day,
	from: fc.constantFrom("00:00", "14:30"),
	minutes: fc.integer({ min: 1, max: 600 }),
	zone: maybe(fc.constantFrom("Pacific/Auckland", "Europe/London")),
});
const wall = {
	from: fc.constantFrom("00:00", "14:30"),
	minutes: fc.integer({ min: 1, max: 600 }),
	zone: maybe(fc.constantFrom("Pacific/Auckland", "Europe/London")),
};

const series = (key: string) =>
	fc.record({
		board: fc.constant("board-a"),
		title: maybe(words),
		rrule: fc.constantFrom("FREQ=MONTHLY;BYDAY=1TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU"),
		first: fc.constant("2009-03-05"),
		until: key === "a" ? fc.constant("2010-03-05") : fc.constant(undefined),
		count: key === "b" ? fc.integer({ min: 1, max: 99 }) : fc.constant(undefined),
		except: maybe(fc.uniqueArray(day, { minLength: 1, maxLength: 3 })),
		holidays: maybe(fc.constantFrom("skip", "before", "after", "keep")),
		...wall,
		place: maybe(words),
		ended: maybe(fc.record({ on: day, reason: maybe(words) })),
		source,
	});

const inSeries = (key: string) =>
	fc.constantFrom({}, { series: `series-${key}`, namedOn: "2009-03-05" });

const provisional = fc.record({ when: honest });

const meeting = (key: string) =>
	fc
		.tuple(
			fc.record({
				...item,
				title: maybe(words),
				place: maybe(words),
				held: key === "a" ? maybe(fc.constant(true)) : fc.constant(undefined),
				cancelled: maybe(fc.record({ on: day, reason: maybe(words) })),
			}),
			fc.oneof(fixed, provisional),
			inSeries(key),
		)
		.map(([rest, time, place]) => ({
			...rest,
			...time,
			// A meeting of a series is of the series' own board.
			...(rest.board === "board-a" ? place : {}),
			cancelled: rest.held ? undefined : rest.cancelled,
		}));

const action = (key: string) =>
	fc.record({
		...item,
		owner,
		due: honest,
		workStream: maybe(fc.constant("stream-a")),
		meeting: maybe(fc.constant("meeting-b")),
		posts: maybe(fc.constant({ filled: 1, wanted: 4 })),
		note: key === "a" ? maybe(words) : fc.constant(undefined),
		blocked:
			key === "a"
				? maybe(fc.record({ by: words, reason: words, reviewBy: day }))
				: fc.constant(undefined),
		closed:
			key === "b"
				? fc.record({ on: day, by: maybe(people), outcome: maybe(words) })
				: fc.constant(undefined),
	});

const milestone = () =>
	fc.record({
		...item,
		owner,
		baseline: honest,
		forecast: maybe(honest),
		actual: maybe(day),
		report: maybe(
			fc.record({
				rag: fc.constantFrom("red", "amber"),
				reason: words,
				on: day,
				by: maybe(people),
			}),
		),
		plan: maybe(fc.constant("plan-b")),
	});

const guidance = (key: string) =>
	fc.record({
		...item,
		aliases,
		issuer: organisations,
		watcher: owner,
		edition: maybe(words),
		circulatedTo: maybe(words),
		expected: key === "a" ? honest : key === "b" ? maybe(honest) : fc.constant(undefined),
		released: key === "b" || key === "c" ? honest : fc.constant(undefined),
		withdrawn: key === "d" ? honest : fc.constant(undefined),
		supersededBy: key === "d" ? maybe(fc.constant("guidance-a")) : fc.constant(undefined),
	});

/** Each of its own meeting, so that no meeting has two. */
const around = (key: string) => ({ board: boards, meeting: fc.constant(`meeting-${key}`) });
const somePeople = maybe(fc.uniqueArray(people, { maxLength: 3 }));

const records = {
	replies: four("reply", (key) =>
		fc
			.tuple(fc.record({ ...around(key), person: people, on: day }), maybe(people))
			.map(([rest, deputy]) => ({ ...rest, answer: deputy ? "deputy" : "yes", deputy })),
	),
	attendance: four("attendance", (key) =>
		fc.record({
			...around(key),
			present: somePeople,
			apologies: somePeople,
			deputies: maybe(fc.array(fc.record({ for: people, by: people }), { maxLength: 2 })),
			inAttendance: maybe(fc.array(words, { maxLength: 2 })),
		}),
	),
	minutes: four("minutes", (key) =>
		fc.record({
			...around(key),
			text: words,
			amendments: maybe(
				fc.array(fc.record({ on: day, by: maybe(people), says: words }), { maxLength: 2 }),
			),
			circulated: key === "a" ? maybe(day) : fc.constant(undefined),
			approved:
				key === "b"
					? fc.record({ on: day, at: maybe(fc.constant("meeting-c")), by: maybe(people) })
					: fc.constant(undefined),
		}),
	),
	agenda: four("agenda", (key) =>
		fc.record({
			board: boards,
			title: words,
			meeting: maybe(fc.constant(`meeting-${key}`)),
			place: maybe(fc.integer({ min: -9, max: 9 })),
			minutes: maybe(fc.integer({ min: 1, max: 90 })),
			presenter: maybe(people),
			minutesOf: key === "a" ? maybe(fc.constant("minutes-b")) : fc.constant(undefined),
			arisingFrom: key === "b" ? maybe(fc.constant("meeting-c")) : fc.constant(undefined),
			carriedFrom: maybe(fc.constant("meeting-d")),
			state: maybe(fc.constantFrom("proposed", "taken", "withdrawn")),
		}),
	),
	papers: four("paper", (key) =>
		fc.record({
			board: boards,
			title: words,
			agendaItem: fc.constant(`agenda-${key}`),
			owner: people,
			asked: maybe(day),
			workingDays: maybe(fc.integer({ min: 0, max: 20 })),
			received:
				key === "a"
					? fc.record({
							on: day,
							by: maybe(people),
							as: fc.constantFrom("link", "words"),
							what: words,
						})
					: fc.constant(undefined),
			withdrawn: key === "b" ? day : fc.constant(undefined),
		}),
	),
	decisions: four("decision", () =>
		fc.record({ board: boards, title: words, meeting: maybe(fc.constant("meeting-a")), on: day }),
	),
};

type Placed = { readonly key: string; readonly board: string };
type OfWhole = Placed & { readonly meeting?: string | undefined; readonly agendaItem?: string };

/** What is of a meeting, or of an agenda item, is of its board. */
const onBoardsOf = <T extends OfWhole>(parts: readonly T[], wholes: readonly Placed[]): T[] =>
	parts.map((part) => {
		const whole = wholes.find(({ key }) => key === (part.agendaItem ?? part.meeting));
		return whole ? { ...part, board: whole.board } : part;
	});

const file = fc
	.record({
		programme: fc.constant({ name: "Any", zone: "Europe/London" }),
		organisations: four("org", () =>
			fc.record({ name: words, aliases, sort: fc.constantFrom("organisation", "unit", "borough") }),
		),
		people: four("person", (key) =>
			fc.record({
				name: words,
				handle: fc.constant(key),
				organisation: maybe(organisations),
				zone: maybe(fc.constant("Asia/Tokyo")),
				slackId: maybe(fc.constant(`U0${key.toUpperCase()}0`)),
				email: maybe(fc.constant(`${key}@example.org`)),
			}),
		),
		boards: four("board", board),
		plans: four("plan", (key) =>
			fc.record({
				name: words,
				aliases,
				absorbedInto: key === "b" ? fc.constant("plan-c") : fc.constant(undefined),
				source,
			}),
		),
		workStreams: four("stream", () =>
			fc.record({ name: words, aliases, lead: maybe(people), status: maybe(words), source }),
		),
		series: four("series", series),
		meetings: four("meeting", meeting),
		actions: four("action", action),
		milestones: four("milestone", milestone),
		guidance: four("guidance", guidance),
		...records,
	})
	.map((written) => {
		const ofMeetings = <T extends OfWhole>(parts: readonly T[]) =>
			onBoardsOf(parts, written.meetings);
		const agenda = ofMeetings(written.agenda);
		return {
			...written,
			agenda,
			papers: onBoardsOf(written.papers, agenda),
			replies: ofMeetings(written.replies),
			attendance: ofMeetings(written.attendance),
			minutes: ofMeetings(written.minutes),
			decisions: ofMeetings(written.decisions),
		};
	});

describe("any programme", () => {
	it("survives being exported: nothing new where it came from, and all of it somewhere empty", async () => {
		await fc.assert(
			fc.asyncProperty(file, async (written) => {
				const [one, other] = [openMemoryStore(), openMemoryStore()];
				await load(one, JSON.stringify(written));
				const before = await contents(one);
				const exported = await exportProgramme(one.store.as(operator), { name: "Any" });
				const text = writeProgrammeFile(exported);

				const again = await load(one, text);
				expect(again.kept).toEqual([]);
				expect(await contents(one)).toEqual(before);

				await load(other, text);
				const theirs = await exportProgramme(other.store.as(operator), { name: "Any" });
				expect(writeProgrammeFile(theirs)).toBe(text);
			}),
			{ numRuns: 30 },
		);
	});
});
