/** What somebody is told who has replied to a meeting. */
import type { Person } from "../../domain/people/person.ts";
import type { Done } from "../../usecases/change-item.ts";
import type { Replied } from "../../usecases/meeting/reply.ts";
import { namesFor } from "../../usecases/naming.ts";
import type { Request } from "../../usecases/request.ts";
import type { Message } from "../../views/kit/message.ts";
import { replyMessage } from "../../views/meetings/reply.ts";

export const replied = async (
	{ value, board }: Done<Replied>,
	request: Request,
	{ people = [value.person], reason }: Saying = {},
): Promise<Message> => {
	const names = await namesFor(request.store.as(request.register.audience));
	const isOwn = people.length === 1 && value.person.id === request.me?.id;
	return replyMessage({ ...value, people, board, names, isOwn, reason });
};

type Saying = {
	/** All whose word this was, where it was said of several at once. */
	readonly people?: readonly Person[] | undefined;
	readonly reason?: string | undefined;
};
