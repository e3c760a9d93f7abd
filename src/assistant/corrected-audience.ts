/**
 * A reply says where else something is told. Who reads there is asked of Slack once the command is acknowledged,
 * for nobody may be left to think that a channel heard what is kept from it.
 */
import { isUnheard, maySee } from "../domain/audience/audience.ts";
import type { Directory } from "../usecases/ports.ts";
import { untold } from "../views/items/item-saved.ts";
import type { Message } from "../views/kit/message.ts";
import type { Served } from "./dispatch.ts";

export const correctAudience = async (
	{ message, tells: board }: Extract<Served, { is: "message" }>,
	directory: Directory,
): Promise<Message> => {
	if (board?.channelId === undefined) return message;
	const audience = await directory.channel(board.channelId);
	// Asked after the audience, which asks Slack anew: this is known by the same answer.
	const presence = await directory.presence(board.channelId);
	if (isUnheard(presence)) return untold(message, board, presence);
	// What cannot be found out just now is tried again before anybody else is told.
	if (audience.access === "unknown") return message;
	return maySee(board, audience) ? message : untold(message, board, "overheard");
};
