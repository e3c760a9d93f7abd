/** A meeting's agenda with who presents what, and how far its papers have come. */
import { inAgendaOrder } from "../../domain/agenda.ts";
import type { Board } from "../../domain/board.ts";
import { wordDay } from "../../domain/honest-date.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { recordText } from "../../domain/meeting-records.ts";
import type { Paper } from "../../domain/paper.ts";
import type { Answering } from "./answering.ts";

type Of = { readonly meeting: Meeting; readonly board: Board };

/** The first is 1, and the last -1. */
const placedAt = <T>(all: readonly T[], nth: number): readonly T[] => {
	const item = all.at(nth > 0 ? nth - 1 : nth);
	return item === undefined ? [] : [item];
};

export const agendaWords = async (
	{ meeting, board }: Of,
	{ register, lookups, question: { nth } }: Answering,
): Promise<string | undefined> => {
	const all = inAgendaOrder(await register.records("agendaItem", { meetingId: meeting.id }));
	if (all.length === 0) return undefined;
	const items = nth === undefined ? all : placedAt(all, nth);
	if (items.length === 0) return `Its agenda has ${all.length} item${all.length > 1 ? "s" : ""}.`;
	const rows = items.map((item) => {
		const presenter = lookups.name(item.presenterId);
		const also = [presenter, item.minutes && `${item.minutes} minutes`].filter(Boolean).join(", ");
		return `${recordText(item, board)} ${item.title}${also ? ` (${also})` : ""}`;
	});
	return `${rows.join("; ")}.`;
};

export const paperStateWords = ({ state }: Paper): string => {
	if (state.is === "received") return `received on ${wordDay(state.on)}`;
	return state.is === "withdrawn" ? "withdrawn" : "not received yet";
};

export const papersWords = async (
	{ meeting, board }: Of,
	{ register, lookups }: Answering,
): Promise<string | undefined> => {
	const papers = await register.records("paper", { meetingId: meeting.id });
	if (papers.length === 0) return undefined;
	const rows = papers.map((paper) => {
		const owner = lookups.name(paper.ownerId);
		return `${recordText(paper, board)} ${paper.title} (${owner ? `${owner}, ` : ""}${paperStateWords(paper)})`;
	});
	return `${rows.join("; ")}.`;
};
