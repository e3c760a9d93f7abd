/** A question put to the bot: who asks, what is answered, and the words that each may read. */
import type { Viewer } from "../domain/audience/audience.ts";
import { meaningOf, shortFormAsked } from "../language/names/glossary.ts";
import { understand } from "../questions/understand.ts";
import { withCurrentReferences } from "../usecases/item/current-references.ts";
import { glossaryOf } from "../usecases/programme/term.ts";
import {
	type Conversation,
	hasAsked,
	spokenOf,
	converse as turn,
} from "../usecases/questions/converse.ts";
import type { Request } from "../usecases/request.ts";
import { answerMessage } from "../views/answers/answer.ts";
import { glossaryMessage } from "../views/answers/glossary.ts";
import type { Message } from "../views/kit/message.ts";
import type { Asker, Parts } from "./app-context.ts";
import { begin } from "./open-request.ts";
import { isDirect, remindedAt, type Spot } from "./reminders/reminder-in-thread.ts";
import { isForUs, mayGoOn } from "./unaddressed-follow-up.ts";

export type Spoken = Omit<Conversation, "reminded" | "isForUs"> & {
	readonly slackId: string;
	/** The pending request that this is. */
	readonly requestId?: string | undefined;
	/** Where Slack has it; absent on another surface. */
	readonly spot?: Spot | undefined;
};

export type Said = {
	/** For everyone who reads the thread; in a private conversation, the one answer. */
	readonly publicly: Message;
	/** For the asker alone, where they may know more than the channel. */
	readonly privately?: Message | undefined;
};

/** In a channel a conversation is a thread; in private it is the whole conversation, and what hangs in it. */
export const spokenAt = (
	{ slackId, channelId = "", threadTs, requestId }: Asker & Spot,
	/** The message itself, which begins a thread where it is in none. */
	ts = threadTs,
): Spoken => {
	const isPrivate = isDirect(channelId) || channelId === "";
	return {
		slackId,
		requestId,
		channelId: isPrivate ? undefined : channelId,
		key: `${channelId} ${isPrivate ? (threadTs ?? "") : (threadTs ?? ts)}`,
		isThread: threadTs !== undefined,
		within: isPrivate && threadTs !== undefined ? `${channelId} ` : undefined,
		spot: { channelId, threadTs },
	};
};

/** Answered to the asker alone, wherever they asked: in a thread as it stands for them, which nobody else remembers. */
export const askPrivately = async (
	parts: Parts,
	asker: Asker & Spot,
	text: string,
): Promise<Message> => {
	const { slackId, channelId, threadTs } = asker;
	const isNowhere = !isDirect(channelId) && threadTs === undefined;
	const spoken = spokenAt(asker);
	const key = isNowhere ? `private ${slackId} ${channelId ?? ""}` : spoken.key;
	const { publicly } = await converse(parts, { ...spoken, key, isForOneAlone: true }, text);
	return publicly;
};

const begun = async (
	parts: Parts,
	{ slackId, channelId, spot, requestId }: Spoken,
): Promise<Request> => {
	const asker = { slackId, channelId: spot?.channelId ?? channelId, requestId };
	return (await begin(parts, { asker, through: "question", mentioned: [] })).request;
};

const conversationIn = async (spoken: Spoken, request: Request): Promise<Conversation> => ({
	...spoken,
	reminded: spoken.spot && (await remindedAt(spoken.spot, request)),
});

/** What is spoken of there; and what a reminder was about, whether or not it was the last that was said. */
export const spokenOfAt = async (parts: Parts, spoken: Spoken) => {
	const request = await begun(parts, spoken);
	const { viewer, now } = request;
	const conversation = await conversationIn(spoken, request);
	const { reminded } = conversation;
	return { ...(await spokenOf({ desk: parts.desk, viewer, now }, conversation)), reminded };
};

const takeTurn = async (
	parts: Parts,
	spoken: Spoken & Pick<Conversation, "isForUs">,
	text: string,
) => {
	const request = await begun(parts, spoken);
	const { viewer, now, me } = request;
	const conversing = { ...parts, understand, viewer, now, zone: me?.zone };
	const conversation = { ...(await conversationIn(spoken, request)), isForUs: spoken.isForUs };
	return turn(conversing, conversation, await withCurrentReferences(text, request.register));
};

type Turn = Awaited<ReturnType<typeof takeTurn>>;

const worded = ({ publicly, privately }: Turn): Said => ({
	publicly: answerMessage(publicly.answer),
	privately: privately && answerMessage(privately.answer),
});

/** Of a short form that is nothing's own name: what it stands for, as far as everyone who reads the answer may know. */
const glossed = async (
	{ store, directory }: Parts,
	{ channelId, isForOneAlone }: Spoken,
	{ short, viewer }: { readonly short: string; readonly viewer: Viewer },
): Promise<Said | undefined> => {
	const audience =
		channelId === undefined || isForOneAlone
			? ({ kind: "person", viewer } as const)
			: await directory.channel(channelId);
	const register = store.as(audience, "once");
	const found = meaningOf(short, await glossaryOf(register));
	return found && { publicly: glossaryMessage(found), privately: undefined };
};

export const converse = async (parts: Parts, spoken: Spoken, text: string): Promise<Said> => {
	const short = shortFormAsked(text);
	const { viewer } = short ? await begun(parts, spoken) : {};
	const said = short && viewer && (await glossed(parts, spoken, { short, viewer }));
	return said || worded(await takeTurn(parts, spoken, text));
};

/** What is said in a channel without our name is for us only from somebody who has asked in that thread. */
export const isGoingOn = ({ desk, clock }: Parts, spoken: Spoken): Promise<boolean> =>
	hasAsked({ desk, now: clock.now() }, spoken);

/** Left alone where it reads like a word to a colleague. */
export const goOn = async (
	parts: Parts,
	spoken: Spoken,
	text: string,
): Promise<Said | undefined> => {
	if (!mayGoOn(text)) return undefined;
	const said = await takeTurn(parts, { ...spoken, isForUs: isForUs(text) }, text);
	return said.isLeft ? undefined : worded(said);
};
