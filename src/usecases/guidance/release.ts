/** Records that expected guidance has been released, and stops the watch for it; or that a later edition is out. */

import { dayOnly, type HonestDate, isDated } from "../../domain/dates/honest-date.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { type Guidance, isNewEdition, withEdition } from "../../domain/items/guidance.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Release = {
	readonly item: Guidance;
	readonly when?: HonestDate | undefined;
	readonly edition?: string | undefined;
};

export const releaseGuidance = (input: Release, request: Request) =>
	changeItem(request, { item: input.item, deed: "update", news: "released" }, (guidance, board) => {
		const today = dayIn(board.zone, request.now);
		const isNew = isNewEdition(guidance, input.edition);
		if (guidance.state.is !== "expected" && !isNew) {
			const { title, state } = guidance;
			const on = isDated(state.when) ? state.when.last : undefined;
			return refuse({
				why: "already",
				reference: referenceText(guidance, board),
				title,
				state: state.is,
				on,
			});
		}
		if (input.when && isDated(input.when) && input.when.first > today)
			return refuse({ why: "future", what: "A release", when: input.when.first });
		const when = input.when ?? dayOnly(today, today);
		if (input.edition !== undefined && isNew) return withEdition(guidance, input.edition, when);
		if (guidance.state.is !== "expected") return guidance;
		return {
			...guidance,
			edition: input.edition ?? guidance.edition,
			state: { is: "released", when, expected: guidance.state.window },
		};
	});
