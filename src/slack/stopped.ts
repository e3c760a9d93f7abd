/** What somebody is shown who may not speak just now, in place of what would have been served. */
import { type Said, stoppedAtDoor } from "../assistant/limits.ts";
import { line, message } from "../views/blocks.ts";
import type { Message } from "../views/message.ts";
import { say } from "./open-form.ts";
import type { Parts } from "./parts.ts";
import type { Served } from "./serve.ts";

type Stopped = { readonly message: Message | undefined };

/** Undefined where what was said is let in; without a message where they have been told already. */
export const stopped = (
	{ allowance }: Pick<Parts, "allowance">,
	said: Said,
): Stopped | undefined => {
	const found = stoppedAtDoor(allowance, said);
	return found && { message: found.says === undefined ? undefined : message(line(found.says)) };
};

/** Undefined where nothing is to be shown. */
export const servedUnlessStopped = async (
	parts: Pick<Parts, "allowance">,
	said: Said,
	serve: () => Promise<Served>,
): Promise<Served | undefined> => {
	const found = stopped(parts, said);
	if (!found) return serve();
	return found.message && say(found.message);
};
