/** Records that a paper has come: a link, a file that is in Slack, or words that say where it is. */

import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, type Done } from "../change-item.ts";
import { boardOf, notFound, wrong } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";

export type HandedIn = { readonly as: "link" | "file" | "words"; readonly what: string };

export const receivePaper = async (
	input: { readonly item: Paper; readonly handedIn: HandedIn | undefined },
	request: Request,
): Promise<Done<Paper> | Refused> => {
	const { handedIn } = input;
	if (!handedIn)
		return wrong(
			"handedIn",
			"What came? Give its link, or say where it is: tabled at the meeting.",
		);
	const found = await boardOf(input.item, request.register);
	if (!found) return notFound();
	const owner = { kind: "person", id: input.item.ownerId } as const;
	const doing = { board: found, deed: "update", owner } as const;
	return changeBoard(request, doing, async (board, register) => {
		const paper = await register.recordById("paper", input.item.id);
		if (!paper) return notFound();
		if (paper.state.is === "withdrawn")
			return refuse({
				why: "already",
				reference: `${board.code}-P${paper.number}`,
				title: paper.title,
				state: "withdrawn",
				on: paper.state.on,
			});
		const on = dayIn(board.zone, request.now);
		const { as, what } = handedIn;
		const received: Paper = {
			...paper,
			state: { is: "received", on, byId: request.me?.id, as, what },
		};
		await register.save(received);
		return received;
	});
};
