/** A meeting's agenda with who presents what, and how far its papers have come. */

import type { Board } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { daysBetween } from "../../domain/dates/plain-date.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import { type AgendaItem, sortAgenda } from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import { recordText } from "../../domain/meetings/records.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { rulesWith } from "../../domain/reminders/rules.ts";
import { type Answering, listed, subjectsOf, todayFor } from "./answering.ts";

type Of = { readonly meeting: Meeting; readonly board: Board };

/** The first is 1, and the last -1. */
const placedAt = <T>(all: readonly T[], nth: number): readonly T[] => {
	const item = all.at(nth > 0 ? nth - 1 : nth);
	return item === undefined ? [] : [item];
};

/** Those whose own items are asked for, where it is asked what they present. */
export const presenters = (answering: Answering): readonly string[] => {
	const { question, meId } = answering;
	if (!question.facets.includes("presenter")) return [];
	const named = subjectsOf("person", answering);
	return named.length === 0 && question.mine && meId !== undefined ? [meId] : named;
};

/** "Carried over from 9 October": that meeting did not reach it. */
const carriedWords = ({ carriedFromId }: AgendaItem, { world }: Answering): string | undefined => {
	if (carriedFromId === undefined) return undefined;
	const from = itemAmong(world.holdings, carriedFromId);
	return from?.kind === "meeting" && from.time.is === "fixed"
		? `carried over from ${wordDay(from.time.on)}`
		: "carried over";
};

export const agendaWords = async (
	{ meeting, board }: Of,
	answering: Answering,
): Promise<string | undefined> => {
	const { register, lookups, question } = answering;
	const { nth } = question;
	const all = sortAgenda(await register.records("agendaItem", { meetingId: meeting.id }));
	if (all.length === 0) return undefined;
	const who = presenters(answering);
	const own = all.filter(({ presenterId }) => presenterId && who.includes(presenterId));
	if (who.length > 0 && own.length === 0)
		return `${listed(who.flatMap((id) => lookups.name(id) ?? []))} ${who.length > 1 ? "present" : "presents"} none of its ${all.length} item${all.length > 1 ? "s" : ""}.`;
	const listing = who.length > 0 ? own : all;
	const items = nth === undefined ? listing : placedAt(listing, nth);
	if (items.length === 0) return `Its agenda has ${all.length} item${all.length > 1 ? "s" : ""}.`;
	const rows = items.map((item) => {
		const presenter = lookups.name(item.presenterId);
		const over = carriedWords(item, answering);
		const also = [presenter, item.minutes && `${item.minutes} minutes`, over]
			.filter(Boolean)
			.join(", ");
		return `${recordText(item, board)} ${item.title}${also ? ` (${also})` : ""}`;
	});
	return `${rows.join("; ")}.`;
};

const isAwaited = ({ state }: Paper): boolean =>
	state.is !== "received" && state.is !== "withdrawn";

export const paperStateWords = ({ state }: Paper): string => {
	if (state.is === "received") return `received on ${wordDay(state.on)}`;
	return state.is === "withdrawn" ? "withdrawn" : "not received yet";
};

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
	const before = usual === 1 ? "1 working day" : `${usual} working days`;
	const still = papers.filter(isAwaited).map((paper) => {
		// One that was asked for at another notice has a day of its own.
		const own = dayFor(paper);
		const due = own && own !== day ? ` (due ${wordDay(own)})` : "";
		return `${recordText(paper, board)} ${paper.title}${due}`;
	});
	const awaited = still.length > 0 ? ` Not received yet: ${still.join("; ")}.` : "";
	return `Papers are due by ${wordDay(day)}, ${before} before it.${awaited}`;
};

/** The item at that place of its agenda. */
const itemAt = async (nth: number, { meeting }: Pick<Of, "meeting">, { register }: Answering) =>
	placedAt(sortAgenda(await register.records("agendaItem", { meetingId: meeting.id })), nth)[0];

/** "She", once one item of an agenda was told: whoever presents it. */
export const presenterTold = async (
	of: Pick<Of, "meeting">,
	answering: Answering,
): Promise<readonly Subject[]> => {
	const { nth, records } = answering.question;
	const isOfItem = records?.every((each) => each === "agenda" || each === "papers");
	if (nth === undefined || !isOfItem) return [];
	const id = (await itemAt(nth, of, answering))?.presenterId;
	return id === undefined ? [] : [{ kind: "person", id }];
};

/** By which day it was wanted, and how long after that it came, or has not come. */
const lateWords = (
	{ workingDays, state }: Paper,
	{ meeting, board }: Of,
	answering: Answering,
): string => {
	const calendar = calendarFor(board, answering.calendar);
	const usual = rulesWith(board.reminders).papersDueWorkingDays;
	const due = paperDueOn({ workingDays }, meeting, { calendar, usual });
	if (!due || state.is === "withdrawn") return "";
	const days = daysBetween(due, state.is === "received" ? state.on : todayFor(board, answering));
	const late = days > 0 ? `, ${days} ${days > 1 ? "days" : "day"} late` : "";
	return `, due ${wordDay(due)}${late}`;
};

export const papersWords = async (of: Of, answering: Answering): Promise<string | undefined> => {
	const { meeting, board } = of;
	const { register, lookups, question } = answering;
	const all = await register.records("paper", { meetingId: meeting.id });
	const placed = question.nth === undefined ? undefined : await itemAt(question.nth, of, answering);
	const meant = placed ? all.filter(({ agendaItemId }) => agendaItemId === placed.id) : all;
	const papers = question.state === "open" ? meant.filter(isAwaited) : meant;
	if (meant.length > papers.length && papers.length === 0)
		return `None is missing: ${meant.length} of ${meant.length} received.`;
	if (question.facets.includes("due")) return papersWantedBy(of, papers, answering);
	if (papers.length === 0)
		return placed && `No paper is recorded for ${recordText(placed, board)} ${placed.title}.`;
	const rows = papers.map((paper) => {
		const owner = lookups.name(paper.ownerId);
		const due = question.facets.includes("lateness") ? lateWords(paper, of, answering) : "";
		return `${recordText(paper, board)} ${paper.title} (${owner ? `${owner}, ` : ""}${paperStateWords(paper)}${due})`;
	});
	return `${rows.join("; ")}.`;
};

/** Where no meeting is known whose papers could be due, how long before one they are. */
export const papersRule = ({ question, lookups }: Answering): string => {
	const [only, ...others] = question.subjects;
	const board = only && others.length === 0 ? lookups.board(only.id) : undefined;
	if (!board || question.records?.join() !== "papers") return "";
	const days = rulesWith(board.reminders).papersDueWorkingDays;
	return `; its papers are due ${days === 1 ? "1 working day" : `${days} working days`} before one`;
};
