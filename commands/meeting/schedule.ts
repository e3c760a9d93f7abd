import { itemReply } from "../../src/assistant/item-reply.ts";
import { command, type Raw, reply } from "../../src/command.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { durationField } from "../../src/language/fields/dates/duration.ts";
import { whenField, zoneNote } from "../../src/language/fields/dates/when.ts";
import { optional } from "../../src/language/fields/field.ts";
import {
	joinedField,
	jointlyField,
	otherBoardField,
} from "../../src/language/fields/meetings/joint.ts";
import { meetingNounField, meetingTitleField } from "../../src/language/fields/meetings/meeting.ts";
import { placeField } from "../../src/language/fields/meetings/place.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { clashesFor } from "../../src/usecases/meeting/clashes.ts";
import { type NewMeeting, scheduleMeeting } from "../../src/usecases/meeting/schedule.ts";
import { type NewJoint, scheduleJointly } from "../../src/usecases/meeting/schedule-jointly.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import type { Request } from "../../src/usecases/request.ts";
import { type NewSeries, startSeries } from "../../src/usecases/series/start.ts";
import { withClashes } from "../../src/views/meetings/clash.ts";
import { wordJoint, wordProposed } from "../../src/views/meetings/joint.ts";
import { seriesStarted } from "../../src/views/meetings/series.ts";

const scheduleSeries = async (input: NewSeries, request: Request) => {
	const started = await startSeries(input, request);
	if (isRefused(started)) return started;
	const names = await namesFor(request.store.as(request.register.audience));
	const { board, value } = started;
	const said = seriesStarted(value, { board, names, now: request.now });
	return reply(withClashes(said, await clashesFor(value.meetings, request), names));
};

const calledOf = ({ title }: { readonly title?: string | undefined }) =>
	title ? [`Called “${title}”.`] : [];

const otherWanted = refuse({
	why: "unreadable",
	problems: [
		{ field: "with", says: "Jointly with which board? Try: LPB and MCB jointly Tue 3 March 10am." },
	],
});

const isJoint = ({ name, code }: Board) =>
	refuse({
		why: "which",
		field: "with",
		question: `A joint meeting with ${name}? (If it is not theirs too, leave them out.)`,
		choices: [{ label: `Jointly with ${code}`, words: name }],
	});

const scheduleJoint = async (input: NewJoint, request: Request) => {
	const booked = await scheduleJointly(input, request);
	if (isRefused(booked)) return booked;
	const { meeting, other, proposedTo, first } = booked.value;
	const said = await itemReply({ ...booked, value: meeting }, request, {
		fact: "Scheduled",
		also: [
			...calledOf(input),
			...(other ? [wordJoint(other)] : []),
			...(proposedTo ? [wordProposed(proposedTo)] : []),
			...first.map(({ name }) => `First meeting: ${name} is now active.`),
		],
		next: { "Cancel it": "meeting cancel" },
	});
	if (isRefused(said)) return said;
	const clashes = await clashesFor(other ? [meeting, other.meeting] : [meeting], request);
	return reply(withClashes(said.message, clashes, await namesFor(request.register)));
};

const scheduleOne = async (input: NewMeeting, request: Request, raw: Raw) => {
	const booked = await scheduleMeeting(input, request);
	if (isRefused(booked)) return booked;
	const { meeting, isFirst } = booked.value;
	const said = await itemReply({ ...booked, value: meeting }, request, {
		fact: "Scheduled",
		also: [
			...calledOf(input),
			...zoneNote(raw.when, booked.board.zone),
			...(isFirst ? [`First meeting: ${booked.board.name} is now active.`] : []),
		],
		next: { "Cancel it": "meeting cancel" },
	});
	if (isRefused(said)) return said;
	const clashes = await clashesFor([meeting], request);
	return reply(withClashes(said.message, clashes, await namesFor(request.register)));
};

export const meetingSchedule = command({
	name: "meeting schedule",
	also: ["book", "add", "create", "new", "arrange", "set-up", "plan", "organise", "organize"],
	summary: "Book a meeting of a board, or a series of them",
	example:
		"/meeting schedule CONTEST (London) board 12 March 2pm, 90 minutes, City Hall committee room 5",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		noun: meetingNounField(),
		board: boardField(),
		title: optional(meetingTitleField()),
		with: joinedField(),
		beside: otherBoardField(),
		jointly: jointlyField(),
		when: whenField(),
		minutes: optional(durationField()),
		place: optional(placeField()),
	},
	form: { title: "Schedule a meeting", submit: "Schedule", rare: ["title", "with", "minutes"] },
	run: async ({ when, with: other, jointly, beside, noun: _, ...input }, request, raw) => {
		if (beside && !other) return isJoint(beside);
		if (jointly && !other) return otherWanted;
		if (when.is === "recurring") return scheduleSeries({ ...input, when, with: other }, request);
		return other
			? scheduleJoint({ ...input, when, with: other }, request)
			: scheduleOne({ ...input, when }, request, raw);
	},
});
