/** Where what is kept around a meeting names people, meetings and one another. */
import type { MeetingRecord, RecordKind } from "../../domain/meetings/records.ts";
import type { Rename } from "./links.ts";
import type { Entry } from "./programme.ts";

type RecordLike = MeetingRecord | Extract<Entry, { kind: RecordKind }>;
type Like<Kind extends RecordKind> = Extract<RecordLike, { kind: Kind }>;

type Renaming = {
	readonly person: (id: string) => string;
	readonly meeting: (id: string) => string;
	readonly maybe: (kind: "person" | "meeting", id: string | undefined) => string | undefined;
	readonly rename: Rename;
};

const agendaLinks = (item: Like<"agendaItem">, { maybe, rename }: Renaming): object => ({
	meetingId: maybe("meeting", item.meetingId),
	presenterId: maybe("person", item.presenterId),
	carriedFromId: maybe("meeting", item.carriedFromId),
	matter: item.matter && {
		...item.matter,
		id: rename(item.matter.is === "minutes" ? "minutes" : "meeting", item.matter.id),
	},
});

const paperLinks = (paper: Like<"paper">, { person, maybe, rename }: Renaming): object => ({
	agendaItemId: rename("agendaItem", paper.agendaItemId),
	ownerId: person(paper.ownerId),
	state:
		paper.state.is === "received"
			? { ...paper.state, byId: maybe("person", paper.state.byId) }
			: paper.state,
});

const attendanceLinks = (
	attendance: Like<"attendance">,
	{ person, meeting }: Renaming,
): object => ({
	meetingId: meeting(attendance.meetingId),
	presentIds: attendance.presentIds.map(person),
	apologyIds: attendance.apologyIds.map(person),
	deputies: attendance.deputies.map(({ forId, byId }) => ({
		forId: person(forId),
		byId: person(byId),
	})),
});

const minutesLinks = (minutes: Like<"minutes">, { meeting, maybe }: Renaming): object => ({
	meetingId: meeting(minutes.meetingId),
	amendments: minutes.amendments.map((each) => ({ ...each, byId: maybe("person", each.byId) })),
	state:
		minutes.state.is === "approved"
			? {
					...minutes.state,
					atId: maybe("meeting", minutes.state.atId),
					byId: maybe("person", minutes.state.byId),
				}
			: minutes.state,
});

const ownLinks = (record: RecordLike, naming: Renaming): object => {
	switch (record.kind) {
		case "agendaItem":
			return agendaLinks(record, naming);
		case "paper":
			return paperLinks(record, naming);
		case "attendance":
			return attendanceLinks(record, naming);
		case "minutes":
			return minutesLinks(record, naming);
		case "decision":
			return { meetingId: naming.maybe("meeting", record.meetingId) };
		case "reply":
			return {
				meetingId: naming.meeting(record.meetingId),
				personId: naming.person(record.personId),
				answer:
					record.answer.is === "deputy"
						? { is: "deputy", byId: naming.person(record.answer.byId) }
						: record.answer,
			};
	}
};

export const recordLinks = (record: RecordLike, rename: Rename): object => ({
	boardId: rename("board", record.boardId),
	...ownLinks(record, {
		person: (id) => rename("person", id),
		meeting: (id) => rename("meeting", id),
		maybe: (kind, id) => (id === undefined ? undefined : rename(kind, id)),
		rename,
	}),
});
