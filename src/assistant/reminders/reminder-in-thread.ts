/** What Convenor said by itself where somebody speaks now: the reminder that their thread hangs on, or in private the latest. */
import type { Reminded } from "../../usecases/questions/converse.ts";
import { remindersOfMessage, theLatest } from "../../usecases/reminder/why-message.ts";
import type { Request } from "../../usecases/request.ts";

/** Where they speak, as Slack has it. */
export type Spot = {
	readonly channelId?: string | undefined;
	/** The message that the thread hangs on. */
	readonly threadTs?: string | undefined;
};

export const isDirect = (channelId: string | undefined): channelId is string =>
	channelId?.startsWith("D") === true;

/** What somebody there points at: the thread's own message, or in private the latest that they were sent. */
export const pointedAt = ({ channelId, threadTs }: Spot): string | undefined =>
	threadTs ?? (isDirect(channelId) ? theLatest : undefined);

export const remindedAt = async (spot: Spot, request: Request): Promise<Reminded | undefined> => {
	const message = pointedAt(spot);
	const said = message === undefined ? [] : await remindersOfMessage(message, request);
	const [first] = said;
	if (!first) return undefined;
	const about = new Map(said.map(({ kind, itemId: id }) => [id, { kind, id }] as const));
	return { about: [...about.values()], saidAt: first.saidAt };
};
