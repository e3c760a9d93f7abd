/** Any value of the register, for what must hold of all of them. They refer to the settled world's people alone. */
import fc from "fast-check";
import type { Board, BoardState } from "../../src/domain/boards/board.ts";
import { type HonestDate, precisions } from "../../src/domain/dates/honest-date.ts";
import { addDays, instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Action, ActionState } from "../../src/domain/items/action.ts";
import type { Guidance, GuidanceState } from "../../src/domain/items/guidance.ts";
import { type Milestone, rags } from "../../src/domain/items/milestone.ts";
import type { Plan, Term, WorkStream } from "../../src/domain/items/plan.ts";
import type { Meeting, MeetingState, MeetingTime } from "../../src/domain/meetings/meeting.ts";
import type { Merge, MergeDone, MergeState } from "../../src/domain/merges/merge.ts";
import type { Organisation, Owner, Person, Source } from "../../src/domain/people/person.ts";
import type { Entity } from "../../src/domain/register.ts";
import type { QuietHours } from "../../src/domain/reminders/rules.ts";
import type { Series, SeriesState } from "../../src/domain/series/series.ts";

const one = <const T>(...values: T[]) => fc.constantFrom(...values);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

/** What people type: quotes, emoji, right-to-left, a lone percent sign; but no NUL, which Postgres cannot keep. */
const text = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
	.map((value) => value.replaceAll("\0", ""))
	.filter((value) => value.length > 0);
const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((days) => addDays(plainDate("1990-01-01"), days));
const personId = one("maya", "sam", "alex");
const zone = one("Europe/London", "Pacific/Auckland", "America/St_Johns");

const dated: fc.Arbitrary<HonestDate> = fc
	.tuple(one(...precisions), text, day, fc.nat(366), day)
	.map(([precision, words, first, length, saidOn]) => ({
		precision,
		words,
		first,
		last: addDays(first, length),
		saidOn,
	}));
const undated: fc.Arbitrary<HonestDate> = fc
	.tuple(text, day)
	.map(([words, saidOn]) => ({ precision: "undated", words, saidOn }));
const when = fc.oneof(dated, undated);

const owner: fc.Arbitrary<Owner> = fc.oneof(
	personId.map((id): Owner => ({ kind: "person", id })),
	fc.constant<Owner>({ kind: "organisation", id: "npia" }),
);
/** Nobody helps to watch. */
const helped: fc.Arbitrary<Owner> = owner.chain((one) =>
	fc.constantFrom(one, { ...one, helperIds: ["sam", "alex"] }),
);
const source: fc.Arbitrary<Source> = fc.record({ paper: text, dated: text, paragraph: text });
const kept = { id: fc.constant("any"), version: fc.constant(0), key: maybe(text) };
const names = fc.array(text, { maxLength: 3 });
const ofBoard = {
	...kept,
	boardId: one("lpb"),
	number: fc.constant(1),
	source: maybe(source),
};

const person: fc.Arbitrary<Person> = fc.record({
	...kept,
	kind: one("person"),
	name: text,
	handle: text,
	slackId: maybe(text),
	email: maybe(text),
	organisationId: maybe(one("npia")),
	zone,
	leftOn: maybe(day),
	linkedFor: maybe(fc.constant(["lpb", "mcb"])),
});

const organisation: fc.Arbitrary<Organisation> = fc.record({
	...kept,
	kind: one("organisation"),
	name: text,
	aliases: names,
	sort: one("organisation", "borough", "unit"),
	memberIds: maybe(fc.constant(["npia"])),
	succeeded: maybe(fc.record({ byId: one("npia"), on: maybe(day) })),
	removedOn: maybe(day),
});

const board: fc.Arbitrary<Board> = fc.record({
	...kept,
	kind: one("board"),
	code: fc.constant("ANY"),
	name: text,
	aliases: names,
	purpose: maybe(text),
	state: fc.oneof<fc.Arbitrary<BoardState>[]>(
		fc.record({ is: one("forming"), starts: when }),
		fc.record({ is: one("active"), since: maybe(day) }),
		fc.record({
			is: one("ended"),
			on: day,
			reason: maybe(text),
			mergedIntoId: maybe(one("lpb", "sob")),
		}),
	),
	visibility: one("open", "restricted"),
	zone,
	holidays: maybe(one("GB-SCT", "IE", "AU-NSW")),
	secretaryId: maybe(personId),
	chairId: maybe(personId),
	memberIds: fc.uniqueArray(personId),
	seats: fc.array(
		fc.record({
			organisationId: one("npia"),
			holderId: maybe(personId),
			deputyId: maybe(personId),
			from: maybe(day),
			until: maybe(day),
		}),
		{ maxLength: 3 },
	),
	handOvers: maybe(
		fc.array(
			fc.record({
				on: day,
				duty: one("secretary", "chair", "everything"),
				fromId: personId,
				toId: personId,
				byId: maybe(personId),
				done: maybe(fc.constant(true as const)),
				at: maybe(fc.constant(instant("2009-01-29T10:00:00.000Z"))),
			}),
			{ maxLength: 2 },
		),
	),
	channelId: maybe(text),
	overseenById: maybe(one("lpb", "sob")),
	parentId: maybe(one("lpb", "sob")),
	outside: maybe(one(true)),
	quorum: maybe(fc.nat(20)),
	reminders: maybe(
		fc.record({
			meetingDaysBefore: fc.array(fc.nat(365), { maxLength: 3 }),
			weeklyDigest: fc.constantFrom<"off" | number>("off", 1, 5),
			quiet: fc.constantFrom<QuietHours>("none", {
				from: wallTime("19:00"),
				until: wallTime("07:30"),
			}),
		}),
	),
	terms: maybe(
		fc.record({
			remit: text,
			membership: maybe(text),
			frequency: maybe(text),
			approvedOn: maybe(day),
			reviewBy: maybe(day),
		}),
	),
	source: maybe(source),
});

const term: fc.Arbitrary<Term> = fc.record({
	...kept,
	kind: one("term"),
	name: text,
	meaning: text,
});

const plan: fc.Arbitrary<Plan> = fc.record({
	...kept,
	kind: one("plan"),
	name: text,
	aliases: names,
	source: maybe(source),
});

const workStream: fc.Arbitrary<WorkStream> = fc.record({
	...kept,
	kind: one("workStream"),
	name: text,
	aliases: names,
	leadId: maybe(personId),
	status: maybe(text),
	boardIds: maybe(fc.uniqueArray(one("lpb", "sob"), { minLength: 1 })),
	report: maybe(fc.record({ rag: one(...rags), reason: text, on: day, byId: maybe(personId) })),
	ended: maybe(fc.record({ on: day, reason: maybe(text) })),
	source: maybe(source),
});

const time = one("00:00", "09:30", "23:59").map(wallTime);

const series: fc.Arbitrary<Series> = fc.record({
	...kept,
	kind: one("series"),
	boardId: one("lpb"),
	title: maybe(text),
	recurrence: fc.record({
		rrule: one("FREQ=MONTHLY;BYDAY=1TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
		first: day,
		until: maybe(day),
		count: maybe(fc.integer({ min: 1, max: 50 })),
		except: fc.array(day, { maxLength: 3 }),
		holidays: one("keep", "skip", "before", "after"),
		from: time,
		minutes: fc.nat(600),
		zone,
	}),
	place: maybe(text),
	state: fc.oneof<fc.Arbitrary<SeriesState>[]>(
		fc.record({ is: one("running") }),
		fc.record({ is: one("ended"), on: day, reason: maybe(text) }),
	),
	source: maybe(source),
});

const meeting: fc.Arbitrary<Meeting> = fc.record({
	...ofBoard,
	kind: one("meeting"),
	title: maybe(text),
	time: fc.oneof<fc.Arbitrary<MeetingTime>[]>(
		fc.record({ is: one("fixed"), on: day, from: time, minutes: fc.nat(600), zone }),
		fc.record({ is: one("provisional"), when }),
	),
	place: maybe(text),
	originalOn: maybe(day),
	state: fc.oneof<fc.Arbitrary<MeetingState>[]>(
		fc.record({ is: one("planned") }),
		fc.record({ is: one("held") }),
		fc.record({ is: one("cancelled"), on: day, reason: maybe(text) }),
	),
});

const action: fc.Arbitrary<Action> = fc.record({
	...ofBoard,
	kind: one("action"),
	title: text,
	owner: maybe(helped),
	due: when,
	posts: maybe(fc.record({ filled: fc.nat(9), wanted: fc.nat(9) })),
	state: fc.oneof<fc.Arbitrary<ActionState>[]>(
		fc.record({
			is: one("open"),
			note: maybe(text),
			blocked: maybe(fc.record({ by: text, reason: text, reviewBy: day })),
		}),
		fc.record({ is: one("closed"), on: day, byId: maybe(personId), outcome: maybe(text) }),
	),
});

const milestone: fc.Arbitrary<Milestone> = fc.record({
	...ofBoard,
	kind: one("milestone"),
	title: text,
	owner: maybe(helped),
	baseline: when,
	forecast: when,
	actual: maybe(day),
	report: maybe(fc.record({ rag: one(...rags), reason: text, on: day, byId: maybe(personId) })),
});

const guidance: fc.Arbitrary<Guidance> = fc.record({
	...ofBoard,
	kind: one("guidance"),
	title: text,
	aliases: names,
	issuerId: one("npia"),
	watcher: maybe(owner),
	edition: maybe(text),
	state: fc.oneof<fc.Arbitrary<GuidanceState>[]>(
		fc.record({ is: one("expected"), window: when }),
		fc.record({ is: one("released"), when, expected: maybe(when) }),
		fc.record({ is: one("withdrawn"), when }),
	),
	circulatedTo: maybe(text),
});

const momentText = day.map((on) => instant(`${on}T09:30:00Z`));
const side = one("from", "into");
const mergeDone: fc.Arbitrary<MergeDone> = fc.record({
	fromVersion: fc.nat(9),
	intoVersion: fc.nat(9),
	intoAfter: fc.nat(9),
	moved: fc.array(
		fc.record({
			kind: one("action", "meeting", "series"),
			id: text,
			was: fc.nat(99),
			now: fc.nat(99),
			version: fc.nat(9),
			stopped: maybe(one(true)),
		}),
		{ maxLength: 3 },
	),
	repointed: fc.array(
		fc.record({ kind: one("board"), id: text, link: one("overseenById", "parentId") }),
		{ maxLength: 2 },
	),
});

const merge: fc.Arbitrary<Merge> = fc.record({
	...kept,
	kind: one("merge"),
	fromId: one("sob"),
	intoId: one("lpb"),
	on: day,
	byId: maybe(personId),
	settled: fc.record({ secretary: maybe(side), seats: maybe(one("from", "into", "both")) }),
	state: fc.oneof<fc.Arbitrary<MergeState>[]>(
		fc.record({ is: one("planned") }),
		fc.record({ is: one("done"), at: momentText, done: mergeDone }),
		fc.record({ is: one("undone"), at: momentText, done: mergeDone }),
		fc.record({ is: one("cancelled"), at: momentText, reason: maybe(text) }),
	),
});

export const anyEntity: fc.Arbitrary<Entity> = fc.oneof<fc.Arbitrary<Entity>[]>(
	person,
	organisation,
	board,
	plan,
	term,
	workStream,
	series,
	merge,
	meeting,
	action,
	milestone,
	guidance,
);
