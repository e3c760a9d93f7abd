/** Any value kept around a meeting, for what must hold of all of them. They refer to the settled world and its one meeting. */
import fc from "fast-check";
import { addDays, plainDate } from "../../src/domain/dates/plain-date.ts";
import type { AgendaItem, AgendaMatter, AgendaState } from "../../src/domain/meetings/agenda.ts";
import type { Answer, Attendance, ReplyRecord } from "../../src/domain/meetings/attendance.ts";
import type { Decision, Minutes, MinutesState } from "../../src/domain/meetings/minutes.ts";
import type { Paper, PaperState } from "../../src/domain/meetings/paper.ts";
import type { MeetingRecord } from "../../src/domain/meetings/records.ts";

const one = <const T>(...values: T[]) => fc.constantFrom(...values);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const text = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
	.map((value) => value.replaceAll("\0", ""))
	.filter((value) => value.length > 0);
const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((days) => addDays(plainDate("1990-01-01"), days));
const personId = one("maya", "sam", "alex");
const kept = { id: fc.constant("any"), version: fc.constant(0), key: maybe(text) };
const ofBoard = { ...kept, boardId: one("lpb"), number: fc.constant(1) };
const ofMeeting = { ...kept, boardId: one("lpb"), meetingId: one("held") };
const people = fc.uniqueArray(personId);

const reply: fc.Arbitrary<ReplyRecord> = fc.record({
	...ofMeeting,
	kind: one("reply"),
	personId,
	answer: fc.oneof<fc.Arbitrary<Answer>[]>(
		fc.record({ is: one("yes") }),
		fc.record({ is: one("apologies") }),
		fc.record({ is: one("deputy"), byId: personId }),
	),
	on: day,
});

const attendance: fc.Arbitrary<Attendance> = fc.record({
	...ofMeeting,
	kind: one("attendance"),
	presentIds: people,
	apologyIds: people,
	deputies: fc.array(fc.record({ forId: personId, byId: personId }), { maxLength: 2 }),
	inAttendance: fc.array(text, { maxLength: 3 }),
});

const agendaItem: fc.Arbitrary<AgendaItem> = fc.record({
	...ofBoard,
	kind: one("agendaItem"),
	title: text,
	meetingId: maybe(one("held")),
	place: fc.integer({ min: -3_000, max: 3_000 }),
	minutes: maybe(fc.nat(300)),
	presenterId: maybe(personId),
	matter: maybe(
		fc.record({ is: one("minutes", "arising"), id: fc.uuid() }) as fc.Arbitrary<AgendaMatter>,
	),
	carriedFromId: maybe(one("held")),
	state: one<AgendaState>("proposed", "taken", "withdrawn"),
});

const paper: fc.Arbitrary<Paper> = fc.record({
	...ofBoard,
	kind: one("paper"),
	title: text,
	agendaItemId: one("item"),
	ownerId: personId,
	askedOn: maybe(day),
	workingDays: maybe(fc.nat(30)),
	state: fc.oneof<fc.Arbitrary<PaperState>[]>(
		fc.record({ is: one("wanted") }),
		fc.record({
			is: one("received"),
			on: day,
			byId: maybe(personId),
			as: one("link", "file", "words"),
			what: text,
		}),
		fc.record({ is: one("withdrawn"), on: day }),
	),
});

const minutes: fc.Arbitrary<Minutes> = fc.record({
	...ofMeeting,
	kind: one("minutes"),
	text,
	file: maybe(text),
	amendments: fc.array(fc.record({ on: day, byId: maybe(personId), says: text }), { maxLength: 3 }),
	state: fc.oneof<fc.Arbitrary<MinutesState>[]>(
		fc.record({ is: one("draft") }),
		fc.record({ is: one("circulated"), on: day }),
		fc.record({ is: one("approved"), on: day, atId: maybe(one("held")), byId: maybe(personId) }),
	),
});

const decision: fc.Arbitrary<Decision> = fc.record({
	...ofBoard,
	kind: one("decision"),
	title: text,
	meetingId: maybe(one("held")),
	on: day,
});

export const anyRecord: fc.Arbitrary<MeetingRecord> = fc.oneof<fc.Arbitrary<MeetingRecord>[]>(
	reply,
	attendance,
	agendaItem,
	paper,
	minutes,
	decision,
);
