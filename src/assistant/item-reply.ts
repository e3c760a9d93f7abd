/** The reply of every command that records or changes one item. */
import { type Reply, reply } from "../command.ts";
import type { Refused } from "../domain/refusal.ts";
import type { Item } from "../domain/register.ts";
import { type Done, isRefused } from "../usecases/change-item.ts";
import { type Names, namesFor } from "../usecases/naming.ts";
import type { Request } from "../usecases/request.ts";
import { itemDone } from "../views/items/item-saved.ts";

export type Telling = {
	readonly fact: string;
	readonly also?: readonly string[] | ((names: Names) => readonly (string | undefined)[]);
	readonly next?: Readonly<Record<string, string>>;
	/** Nobody else was told of it. */
	readonly isPrivate?: boolean;
};

/** A few names, and how many more. */
export const namesOf = (bodies: readonly { readonly name: string }[]): string => {
	const [shown, more] = [bodies.slice(0, 5).map(({ name }) => name), bodies.length - 5];
	return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
};

export const itemReply = async (
	outcome: Done<Item> | Refused,
	request: Request,
	telling: Telling,
): Promise<Reply | Refused> => {
	if (isRefused(outcome)) return outcome;
	const { value: item, board } = outcome;
	const names = await namesFor(request.store.as(request.register.audience));
	const said = typeof telling.also === "function" ? telling.also(names) : telling.also;
	const also = (said ?? []).filter((line) => line !== undefined);
	return reply(itemDone({ ...telling, also, item, board, names, now: request.now }));
};
