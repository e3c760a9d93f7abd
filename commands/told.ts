/** The reply of every command that records or changes one item. */
import { type Reply, reply } from "../src/command.ts";
import { belongs } from "../src/domain/board.ts";
import { isReached } from "../src/domain/person.ts";
import type { Refused } from "../src/domain/refusal.ts";
import type { Item } from "../src/domain/register.ts";
import { whoAnswers } from "../src/domain/seats.ts";
import { answerableOf, type Done, isRefused } from "../src/usecases/changing.ts";
import { type Names, namesFor } from "../src/usecases/naming.ts";
import type { Request } from "../src/usecases/request.ts";
import { itemDone } from "../src/views/done.ts";

export type Telling = {
	readonly fact: string;
	readonly also?: readonly string[] | ((names: Names) => readonly (string | undefined)[]);
	readonly next?: Readonly<Record<string, string>>;
	/** Nobody else was told of it. */
	readonly isPrivate?: boolean;
	/** It was given to somebody, who hears of it in any case. */
	readonly isGiven?: boolean;
};

/** A few names, and how many more. */
export const namesOf = (bodies: readonly { readonly name: string }[]): string => {
	const [shown, more] = [bodies.slice(0, 5).map(({ name }) => name), bodies.length - 5];
	return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
};

/** Whoever it was given to, where they are told of it in private and may be. */
const hearerOf = async (
	{ value: item, board }: Done<Item>,
	{ register, me }: Request,
): Promise<string | undefined> => {
	const id = whoAnswers(answerableOf(item), board);
	const person = (await register.people()).find((one) => one.id === id);
	const isShown = board.visibility === "open" || belongs(board, id);
	return isShown && isReached(person) && id !== me?.id ? person?.name : undefined;
};

export const told = async (
	outcome: Done<Item> | Refused,
	request: Request,
	telling: Telling,
): Promise<Reply | Refused> => {
	if (isRefused(outcome)) return outcome;
	const { value: item, board } = outcome;
	const names = await namesFor(request.store.as(request.register.audience));
	const said = typeof telling.also === "function" ? telling.also(names) : telling.also;
	const also = (said ?? []).filter((line) => line !== undefined);
	const hearer = telling.isGiven ? await hearerOf(outcome, request) : undefined;
	return reply(itemDone({ ...telling, also, item, board, names, hearer, now: request.now }));
};
