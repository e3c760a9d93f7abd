/** Shows a board's terms of reference, or records what was agreed. */
import type { Board } from "../../domain/boards/board.ts";
import { quorumRuleOf, type TermsChange, withTerms } from "../../domain/boards/terms.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type TermsOf = { readonly board: Board; readonly change: TermsChange };

export const saysNothing = (change: TermsChange): boolean =>
	Object.values(change).every((value) => value === undefined);

const isSameTerms = (one: Board, other: Board): boolean =>
	JSON.stringify([one.terms, quorumRuleOf(one)]) ===
	JSON.stringify([other.terms, quorumRuleOf(other)]);

export const recordTerms = ({ board, change }: TermsOf, request: Request) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		const changed = withTerms(current, change);
		if (isSameTerms(changed, current))
			return refuse({ why: "nothing-to-change", what: `${current.name} has those terms already` });
		if (change.approvedOn && change.approvedOn > dayIn(board.zone, request.now))
			return refuse({ why: "future", what: "The agreement of terms", when: change.approvedOn });
		const { approvedOn, reviewBy } = changed.terms ?? {};
		if (approvedOn && reviewBy && reviewBy < approvedOn)
			return refuse({ why: "backwards", first: approvedOn, last: reviewBy, what: "The review" });

		await register.save(changed);
		return changed;
	});
