/** Records that expected guidance has been released, and stops the watch for it. */
import type { Guidance } from "../../domain/guidance.ts";
import { type HonestDate, isDated } from "../../domain/honest-date.ts";
import { dayIn } from "../../domain/plain-date.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../changing.ts";
import type { Request } from "../request.ts";

export type Release = {
	readonly item: Guidance;
	readonly when?: HonestDate | undefined;
	readonly edition?: string | undefined;
};

export const releaseGuidance = (input: Release, request: Request) =>
	changeItem(request, { item: input.item, deed: "update", news: "released" }, (guidance, board) => {
		const today = dayIn(board.zone, request.now);
		if (guidance.state.is !== "expected") {
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
		const isToday: HonestDate = {
			precision: "day",
			words: "today",
			saidOn: today,
			first: today,
			last: today,
		};
		const when = input.when ?? isToday;
		return {
			...guidance,
			edition: input.edition ?? guidance.edition,
			state: { is: "released", when, expected: guidance.state.window },
		};
	});
