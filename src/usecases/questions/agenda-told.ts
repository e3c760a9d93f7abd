/** The agenda that was told of last, so that one of its items can be asked of by its words. */
import { type AgendaItem, sortAgenda } from "../../domain/meetings/agenda.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Register } from "../ports.ts";

/** Of one meeting alone: of several, an item's place says nothing. */
export const agendaToldIn = async (
	thread: ThreadContext | undefined,
	register: Register,
): Promise<readonly AgendaItem[] | undefined> => {
	const { question, focus = [], latest } = thread ?? {};
	const isOfAgenda = question?.records?.some((each) => each === "agenda" || each === "papers");
	const meetings = focus.slice(0, latest).filter(({ kind }) => kind === "meeting");
	const [only, ...others] = meetings;
	if (!isOfAgenda || !only || others.length > 0) return undefined;
	return sortAgenda(await register.records("agendaItem", { meetingId: only.id }));
};
