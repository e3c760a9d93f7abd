/** Lets one of a board's people ask about it from a surface that is not Slack, and takes that back. */

import { may } from "../../domain/audience/rights.ts";
import { type Board, belongs } from "../../domain/boards/board.ts";
import { type Instant, minutesAfter } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Refused } from "../../domain/refusal.ts";
import { objection, onBehalf } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Linking = { readonly board: Board; readonly person: Person };

export type LinkIssued =
	| {
			readonly is: "issued";
			readonly code: string;
			readonly expiresAt: Instant;
			readonly reminds: boolean;
	  }
	| { readonly is: "not-of-the-board" }
	| { readonly is: "no-surface" };

export type Unlinked = { readonly is: "unlinked"; readonly count: number };

const minutesOfADay = 24 * 60;

/** Twenty characters of an id that nobody can guess, in fours for whoever types them. */
const codeFrom = (id: string): string =>
	(
		id
			.replaceAll(/[^a-z0-9]/gi, "")
			.slice(0, 20)
			.toUpperCase()
			.match(/.{1,4}/g) ?? []
	).join("-");

export const linkPerson = ({ board, person }: Linking, request: Request) =>
	request.store.change(onBehalf(request), async (register): Promise<LinkIssued | Refused> => {
		const objected = await objection(register, board, { deed: "run", request });
		if (objected) return objected;
		const { links, ids, me, viewer, now } = request;
		if (!links) return { is: "no-surface" };
		if (!belongs(board, person.id)) return { is: "not-of-the-board" };
		const code = codeFrom(ids());
		const expiresAt = minutesAfter(now, minutesOfADay);
		const issuedById = me?.id ?? viewer.slackId;
		const link = { id: ids(), boardId: board.id, personId: person.id, issuedById };
		await register.links.issue({ ...link, code, expiresAt }, now);
		return { is: "issued", code, expiresAt, reminds: links.follow !== undefined };
	});

/** A board that has ended can still take back what it gave. */
export const unlinkPerson = async (
	{ board, person }: Linking,
	request: Request,
): Promise<Unlinked | Refused> => {
	const { links, me, viewer, now } = request;
	const unlinked = await request.store.change(
		onBehalf(request),
		async (register): Promise<Unlinked | Refused> => {
			const isTheirs = may("run", board, { actor: { viewer, person: me } });
			const objected = isTheirs || (await objection(register, board, { deed: "run", request }));
			if (typeof objected === "object") return objected;
			const of = { boardId: board.id, personId: person.id };
			return { is: "unlinked", count: await register.links.revoke(of, now) };
		},
	);
	if ("count" in unlinked && unlinked.count > 0) await links?.follow?.();
	return unlinked;
};
