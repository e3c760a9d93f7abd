/** The reply of every command that records or changes one item. */
import { type Reply, reply } from "../src/command.ts";
import type { Refused } from "../src/domain/refusal.ts";
import type { Item } from "../src/domain/register.ts";
import { type Done, isRefused } from "../src/usecases/changing.ts";
import { namesFor } from "../src/usecases/naming.ts";
import type { Request } from "../src/usecases/request.ts";
import { itemDone } from "../src/views/done.ts";

export type Telling = {
	readonly fact: string;
	readonly also?: readonly string[];
	readonly next?: Readonly<Record<string, string>>;
	/** Nobody else was told of it. */
	readonly isPrivate?: boolean;
};

export const told = async (
	outcome: Done<Item> | Refused,
	request: Request,
	telling: Telling,
): Promise<Reply | Refused> => {
	if (isRefused(outcome)) return outcome;
	const { value: item, board } = outcome;
	const names = await namesFor(request.store.as(request.register.audience));
	return reply(itemDone({ ...telling, item, board, names, now: request.now }));
};
