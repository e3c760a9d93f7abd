/** Gathers what became of a reminder's matter from the history of its item, and of its paper where it has one. */
import type { Instant } from "../domain/plain-date.ts";
import type { Matter } from "./became.ts";
import type { Present } from "./desk.ts";
import type { Live } from "./live-cards.ts";
import { paperIn } from "./plan-papers.ts";

export const matterFor = async (
	{ row, subject, board }: Live,
	present: Present,
): Promise<Matter> => ({
	rule: row.rule,
	destination: row.destination,
	saidAt: row.intendedAt ?? (row.dueAt as Instant),
	subject,
	board,
	present,
	history: await present.register.changesOf(subject.kind, subject.id),
	paper: await paperOf({ row, subject, board }, present),
});

const paperOf = async ({ row, board }: Live, { register }: Present): Promise<Matter["paper"]> => {
	const number = paperIn(row.rule)?.number;
	if (number === undefined) return undefined;
	const now = await register.numbered({ code: board.code, series: "paper", number });
	if (now?.kind !== "paper") return undefined;
	return { now, history: await register.changesOf("paper", now.id) };
};
