/**
 * Looked at on the day of a merge: whether it lets in anybody whom its preview did not name. It is found out before the
 * transaction, for Slack is asked; so it holds for the two boards as they were then.
 */
import type { Board } from "../../domain/boards/board.ts";
import { type Instant, minutesAfter } from "../../domain/dates/plain-date.ts";
import { type Merge, mergedBoard } from "../../domain/merges/merge.ts";
import type { Directory, Register } from "../ports.ts";
import { comersOf, letIn, listenersOf } from "./admitted-people.ts";

export type Admission = {
	/**
	 * `wait`: Slack could not say who they are. `held`: it would let in somebody unnamed. `unbound`: nobody but the
	 * channel's readers, so the merged board has none.
	 */
	readonly is: "clear" | "unbound" | "held" | "wait";
	/** The two boards that were looked at, each at its version. */
	readonly of: readonly string[];
};

type Looking = {
	/** The whole register: nobody in particular merges. */
	readonly register: Register;
	readonly directory: Directory;
	readonly now: Instant;
};

const markOf = ({ id, version }: Board): string => `${id}@${version}`;

const boardsOf = async ({ fromId, intoId }: Merge, register: Pick<Register, "boards">) => {
	const boards = await register.boards();
	const find = (id: string) => boards.find((board) => board.id === id);
	return { boards, from: find(fromId), into: find(intoId) };
};

/** The two are still as they were looked at. */
export const holdsFor = async (
	{ of }: Admission,
	merge: Merge,
	register: Pick<Register, "boards">,
): Promise<boolean> => {
	const { from, into } = await boardsOf(merge, register);
	return [from, into].every((board) => !board || of.includes(markOf(board)));
};

/** Where Slack cannot say who somebody is, it is asked again for so many minutes; then they count as guests. */
const patience = 60;

export const admissionTo = async (
	merge: Merge,
	begins: Instant,
	{ register, directory, now }: Looking,
): Promise<Admission> => {
	const { boards, from, into } = await boardsOf(merge, register);
	const of = [from, into].flatMap((board) => (board ? [markOf(board)] : []));
	const { named } = merge.settled;
	if (!from || !into || named === undefined) return { is: "clear", of };
	const merged = mergedBoard({ from, into, boards }, merge.settled);
	const found = await letIn({ from, into, merged }, { register, directory });
	const isUnnamed = (id: string) => !named.includes(id);
	if (found.isUnclear && now < minutesAfter(begins, patience)) return { is: "wait", of };
	if (comersOf(found).some(isUnnamed)) return { is: "held", of };
	const listening = found.listening.find(({ channelId }) => channelId === merged.channelId);
	const isUnheard = listening?.access === "unknown" || listenersOf(found, merged).some(isUnnamed);
	return { is: isUnheard ? "unbound" : "clear", of };
};
