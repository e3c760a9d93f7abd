/** The agenda of a meeting with its papers, and the items of agendas by what they are about. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { calendarFor } from "../../../domain/dates/working-days.ts";
import { type AgendaItem, sortAgenda } from "../../../domain/meetings/agenda.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../../domain/meetings/paper.ts";
import { isNumbered, recordText } from "../../../domain/meetings/records.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import { rulesWith } from "../../../domain/reminders/rules.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import {
	type Answering,
	asks,
	counted,
	found,
	joined,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	peopleMeant,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { meetingName } from "../items/lines.ts";
import { inOrder, isAhead } from "../meetings/times.ts";
import { meetingIn } from "../world.ts";
import { paperStateWords } from "./papers.ts";

export type Of = { readonly meeting: Meeting; readonly board: Board };

/** The first is 1, and the last -1. */
const placedAt = <T>(all: readonly T[], nth: number): readonly T[] => {
	const item = all.at(nth > 0 ? nth - 1 : nth);
	return item === undefined ? [] : [item];
};

/** Those whose own items are asked for, where it is asked what they present. */
const presenters = (answering: Answering): readonly string[] =>
	asks(answering, "presenter") ? peopleMeant(answering) : [];

const lengthOf = ({ minutes }: AgendaItem): string | undefined =>
	minutes ? `${minutes} minutes` : undefined;

export const agendaWords = async (
	{ meeting, board }: Of,
	answering: Answering,
): Promise<string | undefined> => {
	const { lookups, question } = answering;
	const { nth } = question;
	const all = await agendaOf({ meeting }, answering);
	if (all.length === 0) return undefined;
	const who = presenters(answering);
	const own = all.filter(({ presenterId }) => presenterId && who.includes(presenterId));
	if (who.length > 0 && own.length === 0)
		return `${listed(namesOf(who, answering))} ${who.length > 1 ? "present" : "presents"} none of its ${counted(all.length, "item")}.`;
	const listing = who.length > 0 ? own : all;
	const items = nth === undefined ? listing : placedAt(listing, nth);
	if (items.length === 0) return `Its agenda has ${counted(all.length, "item")}.`;
	const rows = items.map((item) => {
		const presenter = lookups.name(item.presenterId);
		const also = joined([presenter, lengthOf(item)], ", ");
		return `${recordText(item, board)} ${item.title}${also ? ` (${also})` : ""}`;
	});
	return `${rows.join("; ")}.`;
};

const isAwaited = ({ state }: Paper): boolean =>
	state.is !== "received" && state.is !== "withdrawn";

/** The day by which they are wanted from whoever writes them; when they are sent out is not kept. */
const papersWantedBy = (
	{ meeting, board }: Of,
	papers: readonly Paper[],
	answering: Answering,
): string => {
	const calendar = calendarFor(board, answering.calendar);
	const usual = rulesWith(board.reminders).papersDueWorkingDays;
	const dayFor = ({ workingDays }: Pick<Paper, "workingDays">) =>
		paperDueOn({ workingDays }, meeting, { calendar, usual });
	const day = dayFor({ workingDays: undefined });
	if (!day) return "It has no day yet, and so its papers have none.";
	const before = counted(usual, "working day");
	const still = papers.filter(isAwaited).map((paper) => {
		// One that was asked for at another notice has a day of its own.
		const own = dayFor(paper);
		const due = own && own !== day ? ` (due ${wordDay(own)})` : "";
		return `${recordText(paper, board)} ${paper.title}${due}`;
	});
	const awaited = still.length > 0 ? ` Not received yet: ${still.join("; ")}.` : "";
	return `Papers are due by ${wordDay(day)}, ${before} before it.${awaited}`;
};

const agendaOf = async ({ meeting }: Pick<Of, "meeting">, { register }: Answering) =>
	sortAgenda(await register.records("agendaItem", { meetingId: meeting.id }));

/** The papers of a meeting, or the one at that place of them: all, and those of the state that is asked for. */
const papersOf = async ({ meeting }: Pick<Of, "meeting">, { register, question }: Answering) => {
	const { nth, state } = question;
	const all = await register.records("paper", { meetingId: meeting.id });
	const meant = nth === undefined ? all : placedAt(all, nth);
	return { meant, papers: state === "open" ? meant.filter(isAwaited) : meant };
};

/** "Who's writing that", once its papers were told; "she", once one item of its agenda was: whoever presents it. */
export const handedOutFocus = async (
	of: Pick<Of, "meeting">,
	answering: Answering,
): Promise<readonly Subject[]> => {
	const { nth, records = ["decisions"] } = answering.question;
	if (!records.every((each) => each === "agenda" || each === "papers")) return [];
	const papers = records.includes("papers") ? (await papersOf(of, answering)).papers : [];
	const items = nth === undefined ? [] : placedAt(await agendaOf(of, answering), nth);
	const presenting = items.flatMap(({ presenterId }) => presenterId ?? []);
	return [...papers.map(subject), ...presenting.map((id): Subject => ({ kind: "person", id }))];
};

export const papersWords = async (of: Of, answering: Answering): Promise<string | undefined> => {
	const { board } = of;
	const { lookups } = answering;
	const { meant, papers } = await papersOf(of, answering);
	if (meant.length > papers.length && papers.length === 0)
		return `None is missing: ${meant.length} of ${meant.length} received.`;
	if (asks(answering, "due")) return papersWantedBy(of, papers, answering);
	if (papers.length === 0) return undefined;
	const rows = papers.map((paper) => {
		const owner = lookups.name(paper.ownerId);
		return `${recordText(paper, board)} ${paper.title} (${owner ? `${owner}, ` : ""}${paperStateWords(paper)})`;
	});
	return `${rows.join("; ")}.`;
};

/** Where no meeting is known whose papers could be due, how long before one they are. */
export const papersRule = ({ question, lookups }: Answering): string => {
	const [only, ...others] = question.subjects;
	const board = only && others.length === 0 ? lookups.board(only.id) : undefined;
	if (!board || question.records?.join() !== "papers") return "";
	const days = rulesWith(board.reminders).papersDueWorkingDays;
	return `; its papers are due ${counted(days, "working day")} before one`;
};

type Found = { readonly item: AgendaItem; readonly meeting: Meeting | undefined };

const itemsAbout = async (answering: Answering): Promise<readonly Found[]> => {
	const { register, question, world, lookups } = answering;
	const boards = subjectsOf("board", answering);
	const who = presenters(answering);
	const { topic } = question;
	return (await register.records("agendaItem"))
		.filter(
			(item) =>
				item.state !== "withdrawn" &&
				(isNumbered(item, lookups.board(item.boardId), topic) || speaksOf(item.title, topic)) &&
				(who.length === 0 || (item.presenterId !== undefined && who.includes(item.presenterId))) &&
				(boards.length === 0 || boards.includes(item.boardId)),
		)
		.map((item) => ({ item, meeting: meetingIn(world, item.meetingId) }));
};

const itemFact = ({ item, meeting }: Found, answering: Answering): readonly Fact[] => {
	const { lookups } = answering;
	const board = lookups.board(item.boardId);
	if (!board) return [];
	const says = [
		lookups.name(item.presenterId),
		lengthOf(item),
		meeting
			? `on the agenda of ${meetingName(meeting, answering)}`
			: `with ${board.name}, on no meeting’s agenda yet`,
	];
	const name = `${recordText(item, board)} ${item.title}`;
	return [thing(name, [`${joined(says, ", ")}.`])];
};

/** Those of meetings to come are told first. */
export const answerAgendaItems = async (answering: Answering): Promise<Part> => {
	const all = await itemsAbout(answering);
	const ahead = all.filter(({ meeting }) => !meeting || isAhead(meeting, answering));
	const shown = (ahead.length > 0 ? ahead : all).slice(0, 5);
	const facts = shown.flatMap((each) => itemFact(each, answering));
	if (facts.length === 0) {
		const of = listed(namesOf(subjectsOf("board", answering), answering));
		const by = listed(namesOf(presenters(answering), answering));
		const which = by ? ` that ${by} presents` : ` about “${answering.question.topic ?? ""}”`;
		return nothing(none(`Not recorded: any agenda item${of ? ` of ${of}` : ""}${which}`));
	}
	const meetings = inOrder(shown.flatMap(({ meeting }) => meeting ?? [])).map(subject);
	const boards = new Set(shown.map(({ item }) => item.boardId));
	const people = new Set(shown.flatMap(({ item }) => item.presenterId ?? []));
	return found(facts, meetings, {
		focus: [
			...meetings,
			...[...boards].map((id): Subject => ({ kind: "board", id })),
			...(people.size === 1 ? [...people] : []).map((id): Subject => ({ kind: "person", id })),
		],
	});
};
