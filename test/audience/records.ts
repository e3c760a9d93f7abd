/** What is kept around a board's meetings: replies, attendance, agenda items, papers, minutes and decisions. */

import { addDays } from "../../src/domain/dates/plain-date.ts";
import type { AgendaItem } from "../../src/domain/meetings/agenda.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { MeetingRecord } from "../../src/domain/meetings/records.ts";
import type { Item } from "../../src/domain/register.ts";
import { today } from "../store/world.ts";
import type { Chance } from "./chance.ts";
import { titleOf } from "./items.ts";

const personOf = (chance: Chance): string => `p${chance.int(9)}`;

/** One a person and meeting: the later would take the place of the earlier. */
const repliesTo = ({ id, boardId }: Meeting, chance: Chance): readonly MeetingRecord[] =>
	["p1", "p2", "p3", "p6"]
		.filter(() => chance.is(0.3))
		.map((personId) => ({
			kind: "reply",
			id: `${id}-re-${personId}`,
			version: 0,
			boardId,
			meetingId: id,
			personId,
			answer: chance.pick([
				{ is: "yes" },
				{ is: "apologies" },
				{ is: "deputy", byId: "p7" },
			] as const),
			on: today,
		}));

const attended = ({ id, boardId }: Meeting, chance: Chance): MeetingRecord => ({
	kind: "attendance",
	id: `${id}-at`,
	version: 0,
	boardId,
	meetingId: id,
	presentIds: [personOf(chance)],
	apologyIds: [],
	deputies: [],
	inAttendance: chance.is(0.5) ? ["A visitor"] : [],
});

const minutesOf = ({ id, boardId }: Meeting, chance: Chance): MeetingRecord => ({
	kind: "minutes",
	id: `${id}-mi`,
	version: 0,
	boardId,
	meetingId: id,
	text: `${titleOf(chance)} was discussed\n${titleOf(chance)}: to be drafted by Friday`,
	amendments: [],
	state: chance.pick([{ is: "draft" }, { is: "circulated", on: addDays(today, -2) }] as const),
});

const around = (meeting: Meeting, chance: Chance): readonly MeetingRecord[] => [
	...repliesTo(meeting, chance),
	...(chance.is(0.3) ? [attended(meeting, chance)] : []),
	...(chance.is(0.4) ? [minutesOf(meeting, chance)] : []),
];

type Numbering = { readonly boardId: string; readonly meetings: readonly Meeting[] };

const agendaOf = (
	{ boardId, meetings }: Numbering,
	number: number,
	chance: Chance,
): AgendaItem => ({
	kind: "agendaItem",
	id: `${boardId}-a${number}`,
	version: 0,
	boardId,
	number,
	title: `Options for the ${titleOf(chance)}`,
	meetingId: meetings.length > 0 ? chance.maybe(chance.pick(meetings).id, 0.7) : undefined,
	place: number * 10,
	minutes: chance.maybe(15),
	presenterId: chance.maybe(personOf(chance)),
	state: "proposed",
});

const paperOf = ({ id, boardId, number }: AgendaItem, chance: Chance): MeetingRecord => ({
	kind: "paper",
	id: `${boardId}-p${number}`,
	version: 0,
	boardId,
	number,
	title: titleOf(chance),
	agendaItemId: id,
	ownerId: personOf(chance),
	askedOn: addDays(today, -1),
	workingDays: chance.maybe(2),
	state: chance.is(0.7)
		? { is: "wanted" }
		: { is: "received", on: today, as: "words", what: "tabled at the meeting" },
});

const decisionOf = (
	{ boardId, meetings }: Numbering,
	number: number,
	chance: Chance,
): MeetingRecord => ({
	kind: "decision",
	id: `${boardId}-d${number}`,
	version: 0,
	boardId,
	number,
	title: `${titleOf(chance)} was agreed`,
	meetingId: meetings.length > 0 ? chance.maybe(chance.pick(meetings).id) : undefined,
	on: addDays(today, -chance.int(20)),
});

/** Each agenda item has the number of its paper, so that both are counted without a gap. */
export const recordsOf = (
	boardId: string,
	items: readonly Item[],
	chance: Chance,
): readonly MeetingRecord[] => {
	const meetings = items.filter((item): item is Meeting => item.kind === "meeting");
	const seat = { boardId, meetings };
	const agenda = Array.from({ length: chance.int(3) }, (_, at) => agendaOf(seat, at + 1, chance));
	const papers = agenda.slice(0, chance.int(3)).map((item) => paperOf(item, chance));
	const decisions = Array.from({ length: chance.int(2) }, (_, at) =>
		decisionOf(seat, at + 1, chance),
	);
	return [
		...meetings.flatMap((meeting) => around(meeting, chance)),
		...agenda,
		...papers,
		...decisions,
	];
};
