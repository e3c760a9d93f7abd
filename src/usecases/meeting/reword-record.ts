/** Corrects a decision, or rewords an agenda item; the history keeps both. */

import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Decision } from "../../domain/meetings/minutes.ts";
import { recordText } from "../../domain/meetings/records.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";
import { boardOf, notFound } from "./meeting-change.ts";

export type WordedRecord = AgendaItem | Decision;

export type Reworded = { readonly record: WordedRecord; readonly was: string };

export const rewordRecord = async (
	{ item, title }: { readonly item: WordedRecord; readonly title: string },
	request: Request,
) => {
	const found = await boardOf(item, request.register);
	if (!found) return notFound();
	return changeBoard(request, { board: found, deed: "run" }, async (board, register) => {
		const current = await register.recordById(item.kind, item.id);
		if (current?.kind !== "agendaItem" && current?.kind !== "decision") return notFound();
		if (current.title === title)
			return refuse({
				why: "nothing-to-change",
				what: `${recordText(current, board)} reads so already`,
			});
		const record: WordedRecord = { ...current, title };
		await register.save(record);
		return { record, was: current.title };
	});
};
