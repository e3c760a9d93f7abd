/** Agenda items found by what they are about: for which meeting, and who presents them. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { isNumbered, recordText } from "../../domain/meetings/records.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { presenters } from "./about-agenda.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { inOrder, isAhead, isWithin } from "./meeting-times.ts";

type Found = { readonly item: AgendaItem; readonly meeting: Meeting | undefined };

const itemsAbout = async (answering: Answering): Promise<readonly Found[]> => {
	const { register, question, world, lookups } = answering;
	const boards = subjectsOf("board", answering);
	const meant = subjectsOf("meeting", answering);
	const all = await register.records("agendaItem");
	const who = presenters(answering);
	return all.flatMap((item): readonly Found[] => {
		const found = item.meetingId && itemAmong(world.holdings, item.meetingId);
		const meeting = found && found.kind === "meeting" ? found : undefined;
		const isMeant =
			item.state !== "withdrawn" &&
			(isNumbered(item, lookups.board(item.boardId), question.topic) ||
				speaksOf(item.title, question.topic)) &&
			(who.length === 0 || (item.presenterId !== undefined && who.includes(item.presenterId))) &&
			(boards.length === 0 || boards.includes(item.boardId)) &&
			(meant.length === 0 || (meeting !== undefined && meant.includes(meeting.id))) &&
			(!question.span || (meeting !== undefined && isWithin(meeting, question.span)));
		return isMeant ? [{ item, meeting }] : [];
	});
};

const itemFact = ({ item, meeting }: Found, answering: Answering): readonly Fact[] => {
	const { lookups } = answering;
	const board = lookups.board(item.boardId);
	if (!board) return [];
	const line = meeting && meetingLine(meeting, answering);
	const says = [
		...(lookups.name(item.presenterId) ? [lookups.name(item.presenterId)] : []),
		...(item.minutes ? [`${item.minutes} minutes`] : []),
		line
			? `on the agenda of ${line.board}, ${line.when} (${line.reference})`
			: `with ${board.name}, on no meeting’s agenda yet`,
	];
	return [
		{
			is: "thing",
			name: `${recordText(item, board)} ${item.title}`,
			says: [`${says.join(", ")}.`],
		},
	];
};

/** Those of meetings to come are told first. */
export const answerAgendaItems = async (answering: Answering): Promise<Part> => {
	const found = await itemsAbout(answering);
	const ahead = found.filter(({ meeting }) => !meeting || isAhead(meeting, answering));
	const shown = (ahead.length > 0 ? ahead : found).slice(0, 5);
	const facts = shown.flatMap((each) => itemFact(each, answering));
	const { topic = "", span } = answering.question;
	if (facts.length === 0) {
		const of = listed(
			subjectsOf("board", answering).flatMap((id) => answering.lookups.name(id) ?? []),
		);
		const by = listed(presenters(answering).flatMap((id) => answering.lookups.name(id) ?? []));
		const which = by ? ` that ${by} presents` : ` about “${topic}”`;
		const says = `Not recorded: any agenda item${of ? ` of ${of}` : ""}${which}${span ? `, ${span.words}` : ""}`;
		return nothing({ is: "none", says });
	}
	const meetings = inOrder(shown.flatMap(({ meeting }) => meeting ?? []));
	const boards = [...new Set(shown.map(({ item }) => item.boardId))];
	const [by, ...others] = new Set(shown.flatMap(({ item }) => item.presenterId ?? []));
	const focus = [
		...meetings.map(subject),
		...boards.map((id) => ({ kind: "board" as const, id })),
		...(by !== undefined && others.length === 0 ? [{ kind: "person" as const, id: by }] : []),
	];
	return { is: "found", facts, rests: meetings.map(subject), focus, buttons: [] };
};
