/**
 * Sends released guidance to the bodies that must act on it, each of which is then waited for. A later edition is
 * waited for anew, from those that it is sent to; nobody is waited for any more for an earlier one.
 */

import { dayOnly } from "../../domain/dates/honest-date.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import { extend } from "../../domain/items/coverage.ts";
import { type Guidance, isNewEdition, withEdition } from "../../domain/items/guidance.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Circulation = {
	readonly item: Guidance;
	readonly to: readonly Organisation[];
	readonly on?: PlainDate | undefined;
	readonly edition?: string | undefined;
};

export const circulateGuidance = ({ item, to, on, edition }: Circulation, request: Request) =>
	changeItem(request, { item, deed: "update", news: "circulated" }, (guidance, board) => {
		const reference = referenceText(guidance, board);
		const today = dayIn(board.zone, request.now);
		if (guidance.state.is !== "released") {
			const is = guidance.state.is === "expected" ? "not released yet" : "withdrawn";
			return refuse({ why: "nothing-to-change", what: `${reference} is ${is}` });
		}
		if (on && on > today) return refuse({ why: "future", what: "A circulation", when: on });
		const since = on ?? today;
		const sent =
			edition !== undefined && isNewEdition(guidance, edition)
				? withEdition(guidance, edition, dayOnly(since, today))
				: { ...guidance, edition: guidance.edition ?? edition };
		const ids = to.map(({ id }) => id);
		const recorded = since < today ? today : undefined;
		const recipients = extend(sent.recipients ?? [], ids, { since, recorded });
		if (recipients.length === sent.recipients?.length)
			return refuse({ why: "nothing-to-change", what: `${reference} was sent to them before` });
		return { ...sent, recipients };
	});
