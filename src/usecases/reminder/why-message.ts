/** Why a message came: each of its reminders that the asker may see, by where and when they were told of it. */
import { type Refused, refuse } from "../../domain/refusal.ts";
import { isRefused } from "../change-item.ts";
import type { Request } from "../request.ts";
import type { SaidThere } from "./records.ts";
import { type Asks, explainReminder, type Why } from "./why.ts";

/** Asked of the latest message that one was sent. */
export const theLatest = "latest";

type Asked = { readonly message: string; readonly asks: Asks };

const notOne =
	"I can't find a reminder there. Give a reference, such as /programme why MCB-7, or press “Why this?” on a reminder.";

/** The reminders of a message that was said where the asker is, or to them alone; none where it is no reminder. */
export const remindersOfMessage = async (
	message: string,
	request: Request,
): Promise<readonly SaidThere[]> => {
	const { channelId, me, reminders } = request;
	if (channelId === undefined || !reminders) return [];
	// `telegram:1234`: on another surface somebody is written to alone.
	const isPrivate = channelId.startsWith("D") || channelId.includes(":");
	const destinations = isPrivate
		? [`person:${me?.id}`, ...(message === theLatest ? [] : ["administrator"])]
		: [`channel:${channelId}`];
	const messageTs = message === theLatest ? undefined : message;
	return reminders.saidIn({ destinations, channelId, messageTs });
};

export const explainMessage = async (
	{ message, asks }: Asked,
	request: Request,
): Promise<readonly Why[] | Refused> => {
	const whys: Why[] = [];
	for (const said of await remindersOfMessage(message, request)) {
		const why = await whyOne(said, asks, request);
		if (why) whys.push(why);
	}
	if (whys.length > 0) return whys;
	return refuse({ why: "unreadable", problems: [{ field: "item", says: notOne }] });
};

/** Nothing of what the asker may not see. */
const whyOne = async (
	{ id, kind, itemId, boardId }: SaidThere,
	asks: Asks,
	request: Request,
): Promise<Why | undefined> => {
	const { register } = request;
	const board = (await register.boards()).find((each) => each.id === boardId);
	const item = kind === "board" ? undefined : await register.itemById(kind, itemId);
	if (!board || (kind !== "board" && !item)) return undefined;
	const why = await explainReminder({ item, board, reminder: id, asks }, request);
	return isRefused(why) ? undefined : why;
};
