/** Records the minutes of a meeting, with its decisions; each later version takes the earlier one's place until they are circulated. */

import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Decision, type Minutes, mayEdit } from "../../domain/meetings/minutes.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { carryForward } from "../agenda/carry.ts";
import { keepDecision } from "../decision/record.ts";
import { holdMeeting } from "../meeting/mark-held.ts";
import { type Around, changeAround, mustHaveBegun } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";

export type NewMinutes = {
	readonly item: Meeting;
	readonly text: string;
	/** The address of an uploaded file. */
	readonly file?: string | undefined;
	readonly decisions?: readonly string[] | undefined;
	/** Agenda items that the meeting did not reach. */
	readonly unfinished?: readonly AgendaItem[] | undefined;
};

type MinutesRecorded = {
	readonly meeting: Meeting;
	readonly minutes: Minutes;
	readonly decisions: readonly Decision[];
	readonly carried: readonly AgendaItem[];
};

const locked = (minutes: Minutes, { meeting, board }: Around): Refused | undefined => {
	if (mayEdit(minutes) || minutes.state.is === "draft") return undefined;
	const reference = referenceText(meeting, board);
	const when = `${minutes.state.is} on ${wordDay(minutes.state.on)}`;
	return refuse({
		why: "nothing-to-change",
		what: `The minutes of ${reference} were ${when}, so their words stay: /meeting amend ${reference} puts them right`,
	});
};

const keep = async (
	{ text, file: given }: Pick<NewMinutes, "text" | "file">,
	before: Minutes | undefined,
	{ meeting, board, register, request }: Around,
): Promise<Minutes> => {
	// Words alone put the words right: the file beside them stays until another takes its place.
	const file = given ?? before?.file;
	if (before && before.text === text && before.file === file) return before;
	const fresh: Minutes = {
		kind: "minutes",
		id: request.ids(),
		version: 0,
		boardId: board.id,
		meetingId: meeting.id,
		text,
		file,
		amendments: [],
		state: { is: "draft" },
	};
	const minutes = before ? { ...before, text, file } : fresh;
	await register.save(minutes);
	return { ...minutes, version: minutes.version + 1 };
};

const dayOf = ({ meeting, board, request }: Around) =>
	meeting.time.is === "fixed" ? meeting.time.on : dayIn(board.zone, request.now);

export const recordMinutes = (input: NewMinutes, request: Request) =>
	changeAround(request, { item: input.item, deed: "run" }, async (around) => {
		const { meeting, register } = around;
		const refused = mustHaveBegun(around);
		if (refused) return refused;
		const [before] = await register.records("minutes", { meetingId: meeting.id });
		const lockedOut = before && locked(before, around);
		if (lockedOut) return lockedOut;

		const minutes = await keep(input, before, around);
		const decisions: Decision[] = [];
		for (const title of input.decisions ?? [])
			decisions.push(await keepDecision({ title, meeting, on: dayOf(around) }, around));
		const held = await holdMeeting(around);
		const wasHeld = meeting.state.is === "held";
		const unfinished = new Set((input.unfinished ?? []).map(({ id }) => id));
		const carried =
			wasHeld && unfinished.size === 0 ? [] : await carryForward(held, unfinished, around);
		return { meeting: held, minutes, decisions, carried } satisfies MinutesRecorded;
	});
