/** What is kept of a meeting itself: decisions, minutes, who came, who sent apologies, and whether it was quorate. */

import { inAgendaOrder } from "../../domain/agenda.ts";
import type { Fact } from "../../domain/answer.ts";
import { type Attendance, isQuorate, quorumPresent } from "../../domain/attendance.ts";
import { itemAmong } from "../../domain/holding.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { recordText } from "../../domain/meeting-records.ts";
import type { RecordFacet } from "../../domain/question.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { isWithin, lastMeeting, nextMeeting } from "./meeting-times.ts";
import { meetingsOf } from "./world.ts";

const most = 4;

const wanted = (answering: Answering): readonly RecordFacet[] =>
	answering.question.records ?? ["decisions"];

const looksAhead = (answering: Answering): boolean =>
	answering.question.facets.includes("next") ||
	(!answering.question.facets.includes("last") &&
		wanted(answering).every((facet) => facet === "agenda" || facet === "papers"));

const named = ({ question, world }: Answering): readonly Meeting[] =>
	[...question.subjects, ...(question.among ?? [])].flatMap(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item?.kind === "meeting" ? [item] : [];
	});

/** The meetings named; those within the time; or the last, or for an agenda the next. */
const meetingsAsked = (answering: Answering): readonly Meeting[] => {
	const meant = named(answering);
	if (meant.length > 0) return meant;
	const { span } = answering.question;
	return subjectsOf("board", answering).flatMap((boardId) => {
		const all = meetingsOf(answering.world, boardId);
		if (span) return all.filter((meeting) => isWithin(meeting, span));
		const pick = looksAhead(answering) ? nextMeeting : lastMeeting;
		const meeting = pick(all, answering);
		return meeting ? [meeting] : [];
	});
};

const names = (ids: readonly string[], { lookups }: Answering): string =>
	listed(ids.flatMap((id) => lookups.name(id) ?? []));

const deputyWords = ({ deputies }: Attendance, { lookups }: Answering): readonly string[] =>
	deputies.flatMap(({ forId, byId }) => {
		const [absent, deputy] = [lookups.name(forId), lookups.name(byId)];
		return absent && deputy ? [`${deputy} for ${absent}`] : [];
	});

const presentWords = (attendance: Attendance, answering: Answering): string => {
	const deputies = deputyWords(attendance, answering);
	const others = attendance.inAttendance;
	return [
		`Present: ${names(attendance.presentIds, answering) || "nobody"}.`,
		...(deputies.length > 0 ? [`Deputies: ${listed(deputies)}.`] : []),
		...(others.length > 0 ? [`In attendance: ${listed(others)}.`] : []),
	].join(" ");
};

const quorateWords = (attendance: Attendance, { lookups }: Answering): string | undefined => {
	const board = lookups.board(attendance.boardId);
	if (!board) return undefined;
	const quorum = quorumPresent(board, attendance);
	if (quorum.needed === undefined) return undefined;
	return `${isQuorate(quorum) ? "Quorate" : "Inquorate"}: ${quorum.counted} present of the ${quorum.needed} that make a quorum.`;
};

const ofAttendance = async (
	facet: RecordFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const [attendance] = await answering.register.records("attendance", { meetingId: meeting.id });
	if (!attendance) return undefined;
	if (facet === "quorate") return quorateWords(attendance, answering);
	if (facet === "attendance") return presentWords(attendance, answering);
	const apologies = names(attendance.apologyIds, answering);
	return apologies ? `Apologies: ${apologies}.` : "Apologies: none.";
};

const ofPaper = async (
	facet: RecordFacet,
	meeting: Meeting,
	{ register, lookups }: Answering,
): Promise<string | undefined> => {
	const board = lookups.board(meeting.boardId);
	const query = { meetingId: meeting.id };
	if (!board) return undefined;
	if (facet === "minutes") {
		const [minutes] = await register.records("minutes", query);
		const said = minutes?.text.slice(0, 600) || `in a file, ${minutes?.file}`;
		return minutes && `Minutes ${minutes.state.is}: ${said}`;
	}
	const found =
		facet === "decisions"
			? await register.records("decision", query)
			: facet === "agenda"
				? inAgendaOrder(await register.records("agendaItem", query))
				: await register.records("paper", query);
	if (found.length === 0) return undefined;
	return `${found.map((record) => `${recordText(record, board)} ${record.title}`).join("; ")}.`;
};

const what: Readonly<Record<RecordFacet, string>> = {
	decisions: "what was decided at",
	minutes: "the minutes of",
	attendance: "who came to",
	apologies: "who sent apologies for",
	quorate: "whether there was a quorum at",
	agenda: "the agenda of",
	papers: "the papers for",
};

const factOf = async (
	facet: RecordFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<{ readonly fact: Fact; readonly isFound: boolean }> => {
	const { reference, board, when } = meetingLine(meeting, answering);
	const isOfPeople = ["attendance", "apologies", "quorate"].includes(facet);
	const says = await (isOfPeople ? ofAttendance : ofPaper)(facet, meeting, answering);
	const name = `${board}, ${when} (${reference})`;
	if (says) return { fact: { is: "thing", name, says: [says] }, isFound: true };
	return {
		fact: {
			is: "none",
			says: `Not recorded: ${what[facet]} ${name}`,
			also: "The board’s secretary records it",
		},
		isFound: false,
	};
};

export const answerRecords = async (answering: Answering): Promise<Part> => {
	const meetings = meetingsAsked(answering).slice(0, most);
	if (meetings.length === 0) {
		const of = names(subjectsOf("board", answering), answering);
		const when = answering.question.span ? `, ${answering.question.span.words}` : "";
		return nothing({
			is: "none",
			says: `Not recorded: no ${answering.question.span ? "" : looksAhead(answering) ? "coming " : "past "}meeting of ${of || "a board"} is known${when}`,
		});
	}
	const asked = meetings.flatMap((meeting) =>
		wanted(answering).map((facet) => factOf(facet, meeting, answering)),
	);
	const facts = await Promise.all(asked);
	return {
		is: facts.some(({ isFound }) => isFound) ? "found" : "nothing",
		facts: facts.map(({ fact }) => fact),
		rests: meetings.map(subject),
		focus: [
			...meetings.map(subject),
			...meetings.map(({ boardId }) => ({ kind: "board" as const, id: boardId })),
		],
		buttons: [],
	};
};
