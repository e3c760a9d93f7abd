/** The four paragraphs of every change: load, decide, save, tell. */

import { type Deed, isOwner, may } from "../domain/audience/rights.ts";
import type { Board } from "../domain/boards/board.ts";
import { answerableFor } from "../domain/people/accountable-person.ts";
import type { Owner } from "../domain/people/person.ts";
import { type Refused, refuse } from "../domain/refusal.ts";
import type { Item } from "../domain/register.ts";
import type { News, RegisterChange } from "./ports.ts";
import type { Request } from "./request.ts";

export type Done<T> = { readonly is: "done"; readonly value: T; readonly board: Board };

export const done = <T>(value: T, board: Board): Done<T> => ({ is: "done", value, board });

/** Who is asking, for the history and for the audience of what the change may see. */
export const onBehalf = (request: Request) => ({
	audience: { kind: "person", viewer: request.viewer } as const,
	author: {
		personId: request.me?.id,
		slackId: request.viewer.slackId,
		name: request.me?.name ?? request.viewer.slackId,
		through: request.through,
	},
	now: request.now,
});

type Objecting = {
	readonly deed: Deed;
	readonly owner?: Owner | undefined;
	/** Another board whose rights do as well. */
	readonly also?: Board | undefined;
};

/** What stops this person: the rights of the board, or that it has ended. */
export const objection = async (
	register: Pick<RegisterChange, "people">,
	board: Board,
	{ deed, owner, also, request }: Objecting & { readonly request: Request },
): Promise<Refused | undefined> => {
	const actor = { viewer: request.viewer, person: request.me };
	if (board.state.is === "ended")
		return refuse({ why: "board-ended", board: board.name, on: board.state.on });
	if (may(deed, board, { actor, owner })) return undefined;
	if (also && also.state.is !== "ended" && may(deed, also, { actor })) return undefined;
	const names = new Map((await register.people()).map(({ id, name }) => [id, name]));
	return refuse({
		why: "not-yours",
		deed,
		board: board.name,
		secretary: names.get(board.secretaryId ?? ""),
		chair: names.get(board.chairId ?? ""),
		owner: owner?.kind === "person" ? names.get(owner.id) : undefined,
	});
};

/** The board as it stands inside the transaction. */
const boardNow = async (register: RegisterChange, id: string): Promise<Board | undefined> =>
	(await register.boards()).find((board) => board.id === id);

const gone = (looked: string): Refused => refuse({ why: "not-found", looked });

/** Changes a board, or adds something to it. */
export const changeBoard = <T>(
	request: Request,
	{ board, ...objecting }: Objecting & { readonly board: Board },
	decide: (board: Board, register: RegisterChange) => Promise<T | Refused>,
): Promise<Done<T> | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const current = await boardNow(register, board.id);
		if (!current) return gone(board.name);
		const objected = await objection(register, current, { ...objecting, request });
		if (objected) return objected;

		const decided = await decide(current, register);
		return isRefused(decided) ? decided : done(decided, current);
	});

type ItemChange<I extends Item> = {
	readonly item: I;
	readonly deed: Deed;
	/** What the board's channel is told; nothing where it would be told too often. */
	readonly news?: News | undefined;
	/** Who may do it as its owner may, beside the item's own owner. */
	readonly answersFor?: Owner | undefined;
};

/** Changes one item: what `decide` returns is saved, with its news for the board's channel. */
export const changeItem = <I extends Item>(
	request: Request,
	{ item, deed, news, answersFor }: ItemChange<I>,
	decide: (item: I, board: Board, register: RegisterChange) => I | Refused | Promise<I | Refused>,
): Promise<Done<I> | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const current = (await register.itemById(item.kind, item.id)) as I | undefined;
		const board = current && (await boardNow(register, current.boardId));
		if (!board) return gone(item.title ?? "that");
		const owners = [answerableFor(current), answersFor].filter((one) => one !== undefined);
		const owner = owners.find((one) => isOwner(one, request.me, board)) ?? owners[0];
		const objected = await objection(register, board, { deed, owner, request });
		if (objected) return objected;

		const decided = await decide(current, board, register);
		if (isRefused(decided)) return decided;

		await register.save(decided);
		if (news) await register.announce(decided, news);
		return done(decided, board);
	});

export const isRefused = (value: unknown): value is Refused =>
	typeof value === "object" && value !== null && "is" in value && value.is === "refused";
