/** Sends released guidance to the bodies that must act on it, each of which is then waited for. */
import { extend } from "../../domain/coverage.ts";
import type { Guidance } from "../../domain/guidance.ts";
import type { Organisation } from "../../domain/person.ts";
import { dayIn, type PlainDate } from "../../domain/plain-date.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../changing.ts";
import type { Request } from "../request.ts";

export type Circulation = {
	readonly item: Guidance;
	readonly to: readonly Organisation[];
	readonly on?: PlainDate | undefined;
};

export const circulateGuidance = ({ item, to, on }: Circulation, request: Request) =>
	changeItem(request, { item, deed: "update", news: "circulated" }, (guidance, board) => {
		const reference = referenceText(guidance, board);
		const today = dayIn(board.zone, request.now);
		if (guidance.state.is !== "released") {
			const is = guidance.state.is === "expected" ? "not released yet" : "withdrawn";
			return refuse({ why: "nothing-to-change", what: `${reference} is ${is}` });
		}
		if (on && on > today) return refuse({ why: "future", what: "A circulation", when: on });
		const ids = to.map(({ id }) => id);
		const recipients = extend(guidance.recipients ?? [], ids, on ?? today);
		if (recipients.length === guidance.recipients?.length)
			return refuse({ why: "nothing-to-change", what: `${reference} was sent to them before` });
		return { ...guidance, recipients };
	});
