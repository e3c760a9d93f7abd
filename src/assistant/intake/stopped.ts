/** What somebody is shown who may not speak just now, in place of what would have been served. */

import { line, message } from "../../views/kit/blocks.ts";
import type { Message } from "../../views/kit/message.ts";
import type { Parts } from "../app-context.ts";
import type { Served } from "../dispatch.ts";
import { say } from "../forms/open-form.ts";
import { type Said, stoppedAtDoor } from "../limits.ts";

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
