/** Writes what is kept around a meeting as a programme file has it. */
import { isRecordKind, type RecordKind } from "../../domain/meetings/records.ts";
import type { Entry, EntryOf } from "../../usecases/programme/programme.ts";
import type { Written } from "./schema.ts";

type RecordEntry = Extract<Entry, { kind: RecordKind }>;

export const isRecordEntry = (entry: Entry): entry is RecordEntry => isRecordKind(entry.kind);

const list = <T>(values: readonly T[]): T[] | undefined =>
	values.length === 0 ? undefined : [...values];

const agendaItem = (entry: EntryOf<"agendaItem">): Omit<Written<"agenda">, "key" | "board"> => ({
	number: entry.number,
	title: entry.title,
	meeting: entry.meetingId,
	place: entry.place === 0 ? undefined : entry.place,
	minutes: entry.minutes,
	presenter: entry.presenterId,
	minutesOf: entry.matter?.is === "minutes" ? entry.matter.id : undefined,
	arisingFrom: entry.matter?.is === "arising" ? entry.matter.id : undefined,
	carriedFrom: entry.carriedFromId,
	state: entry.state === "proposed" ? undefined : entry.state,
});

const paper = ({
	state,
	...entry
}: EntryOf<"paper">): Omit<Written<"papers">, "key" | "board"> => ({
	number: entry.number,
	title: entry.title,
	agendaItem: entry.agendaItemId,
	owner: entry.ownerId,
	asked: entry.askedOn,
	workingDays: entry.workingDays,
	received:
		state.is === "received"
			? { on: state.on, by: state.byId, as: state.as, what: state.what }
			: undefined,
	withdrawn: state.is === "withdrawn" ? state.on : undefined,
});

const minutes = (entry: EntryOf<"minutes">): Omit<Written<"minutes">, "key" | "board"> => ({
	meeting: entry.meetingId,
	text: entry.text === "" ? undefined : entry.text,
	file: entry.file,
	amendments: list(entry.amendments.map(({ on, byId, says }) => ({ on, by: byId, says }))),
	circulated: entry.state.is === "circulated" ? entry.state.on : undefined,
	approved:
		entry.state.is === "approved"
			? { on: entry.state.on, at: entry.state.atId, by: entry.state.byId }
			: undefined,
});

const fieldsOf = (entry: RecordEntry): object => {
	switch (entry.kind) {
		case "agendaItem":
			return agendaItem(entry);
		case "paper":
			return paper(entry);
		case "minutes":
			return minutes(entry);
		case "decision":
			return { number: entry.number, title: entry.title, meeting: entry.meetingId, on: entry.on };
		case "reply":
			return {
				meeting: entry.meetingId,
				person: entry.personId,
				answer: entry.answer.is,
				deputy: entry.answer.is === "deputy" ? entry.answer.byId : undefined,
				on: entry.on,
			};
		case "attendance":
			return {
				meeting: entry.meetingId,
				present: list(entry.presentIds),
				apologies: list(entry.apologyIds),
				deputies: list(entry.deputies.map(({ forId, byId }) => ({ for: forId, by: byId }))),
				inAttendance: list(entry.inAttendance),
			};
	}
};

export const writtenRecord = (entry: RecordEntry): object => ({
	key: entry.key,
	board: entry.boardId,
	...fieldsOf(entry),
});
