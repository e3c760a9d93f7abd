/**
 * A conversation with somebody on another surface: first their code, which a board's secretary gave them, then
 * questions about the boards that have let them in. Nothing can be changed from there.
 */

import { createHash } from "node:crypto";
import type { Allowance } from "../assistant/allowance.ts";
import { lengthRefusal } from "../assistant/limits.ts";
import type { Viewer } from "../domain/audience/audience.ts";
import type { WorkingCalendar } from "../domain/dates/working-days.ts";
import type { Answer } from "../domain/questions/answer.ts";
import { cleanWords } from "../language/tokens/clean.ts";
import { readSlackText } from "../language/tokens/slack-text.ts";
import { understand } from "../questions/understand.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Account, Clock, Directory, Ids, Linked, Links, Store } from "../usecases/ports.ts";
import { converse } from "../usecases/questions/converse.ts";
import type { ReminderRecords } from "../usecases/reminder/records.ts";
import { answerWhole } from "../views/answers/answer.ts";
import { linesOf, type Offer, offersIn } from "./plain-words.ts";
import { accountWithout } from "./roster.ts";
import { answerWhy, channelContext } from "./why-elsewhere.ts";

export type Spoken = Account & {
	readonly text: string;
	readonly thread?: string | undefined;
	/** What the surface calls this message, which it may deliver again: in the same words it is heard once. */
	readonly said?: string | undefined;
};

export type Reply = {
	readonly text: string;
	/** What may be said next, each with the words to say it with. */
	readonly choices: readonly { readonly label: string; readonly text: string }[];
};

export type Answering = {
	readonly store: Store;
	readonly desk: Desk;
	readonly directory: Directory;
	readonly links: Links;
	readonly calendar: WorkingCalendar;
	readonly clock: Clock;
	/** How often an account may try a code. */
	readonly codes: Allowance;
	readonly ids: Ids;
	/** Absent where nobody is reminded. */
	readonly reminders?: ReminderRecords | undefined;
};

const say = (text: string): Reply => ({ text, choices: [] });

const unknown = say(
	"I don't know you here yet. Ask a secretary of one of your boards for a code (/board link in Slack), and send it to me.",
);
const welcome = say(
	"Welcome: you are linked. Ask me about your board, such as “when do we next meet?” or “what is overdue?”",
);
const refusedCode = say(
	"That code does not work. A code works once, for a day; ask the secretary who gave it to you for another one.",
);
const othersAccount = say(
	"This account is linked for someone else. The code is still good: send it from your own account, or ask the secretary who gave it to you to unlink this one first.",
);
const halfCode = say(
	"That is not a whole code. A code is five groups of four letters and digits, with a dash between: send it as the secretary gave it to you.",
);
const tooOften = say("Too many codes. Wait an hour, then try again.");

/** Alone or after "link" or Telegram's "/start", as somebody types it: in fours, with spaces, or not. */
const alone = /^(?:\/?(?:link|start|code)[\s:]+)?([0-9a-f]{4}(?:[-\s]?[0-9a-f]{4}){4})$/i;
/** Within whatever was passed on with it: as it was given out, in fours, whichever dashes they have become. */
const within = /(?<![0-9a-z])[0-9a-f]{4}(?:\p{Pd}[0-9a-f]{4}){4}(?![0-9a-z])/iu;

/** Some of a code, or one with a slip in it, and nothing else. */
const likeCode =
	/^(?:\/?(?:link|start|code)[\s:]+)?[0-9a-z]{3,5}(?:\p{Pd}[0-9a-z]{3,5}){2,5}(?:\p{Pd}[0-9a-z]{1,2})?$/iu;

const isHalfCode = (text: string): boolean =>
	likeCode.test(text) && (text.match(/\d/g) ?? []).length > 3;

/** Whoever wants to hear no more from here says so in these words, as they are used to elsewhere. */
const leaving =
	/^\W*(?:please |pls )?(?:(?:how (?:do|can) (?:i|we) |can you |i (?:want|would like) to )?(?:be |get )?(?:stop|unsubscribe|unlink(?:ed)?|disconnect(?:ed)?|opt out)(?: (?:me|this|it|please|pls|these|the|all|sending|any|more|messages?|reminders?|account|my|from|here))*)\W*$/i;

/** Letters alone are words that happen to have the length of a code. */
const codeIn = (text: string): string | undefined => {
	const code = alone.exec(text)?.[1] ?? within.exec(text)?.[0];
	return code && /\d/.test(code) ? code : undefined;
};

/** What Slack says of them still counts: whoever has left it is told nothing anywhere. */
const viewerOf = async (
	{ personId, boardIds }: Linked,
	{ store, directory }: Answering,
): Promise<Viewer | undefined> => {
	const people = await store.as({ kind: "operator" }).people();
	const person = people.find(({ id }) => id === personId);
	if (!person) return undefined;
	const known: Viewer = person.slackId
		? await directory.viewer(person.slackId)
		: { slackId: accountWithout(person), standing: "external", administrator: false };
	return { ...known, personId, administrator: false, within: boardIds };
};

const nobody = { person: () => "somebody", channel: () => "a channel" };

/** Whoever keeps the records of their boards: what cannot be done here is theirs to do. */
const readOnly = async (viewer: Viewer, { store }: Answering): Promise<Reply> => {
	const register = store.as({ kind: "person", viewer });
	const [boards, people] = [await register.boards(), await register.people()];
	const secretaries = boards
		.filter(({ id, state }) => viewer.within?.includes(id) && state.is !== "ended")
		.flatMap(({ name, secretaryId }) => {
			const secretary = people.find(({ id }) => id === secretaryId);
			return secretary ? [`${secretary.name} (${name})`] : [];
		});
	const who = secretaries.length > 0 ? secretaries.join(", ") : "one of your boards";
	return say(
		`Here you can ask, and nothing is changed by what you write. To record or change something, or to be unlinked, tell the secretary: ${who}. To see what you can ask, write “help”.`,
	);
};

const isOrder = (answer: Answer): boolean =>
	answer.is === "not-understood" && answer.order !== undefined;

const answer = async (viewer: Viewer, spoken: Spoken, answering: Answering): Promise<Reply> => {
	const { surface, account, thread = "" } = spoken;
	const here = await channelContext(viewer, spoken, answering);
	const key = `${surface} ${account} ${thread}`;
	const why = await answerWhy(spoken.text, { ...here, key, desk: answering.desk });
	if (why) return say(linesOf(why.blocks, nobody).join("\n"));
	const { now, me } = here.request;
	const { publicly } = await converse(
		{ ...answering, understand, viewer, now, zone: me?.zone },
		{ key, reminded: here.reminded },
		spoken.text,
	);
	if (isOrder(publicly.answer)) return readOnly(viewer, answering);
	const { blocks } = answerWhole(publicly.answer);
	const isAnother = ({ id, value }: Offer) => id.startsWith("ask:") && value !== spoken.text;
	const asking = offersIn(blocks).filter(isAnother);
	return {
		text: linesOf(blocks, nobody).join("\n"),
		choices: asking.map(({ label, value }) => ({ label, text: value })),
	};
};

const redeem = async (code: string, spoken: Spoken, answering: Answering): Promise<Reply> => {
	const { surface, account } = spoken;
	const { links, clock, codes } = answering;
	if (codes.take(`${surface} ${account}`) !== "taken") return tooOften;
	const redeemed = await links.redeem(code, { surface, account }, clock.now());
	return { linked: welcome, another: othersAccount, no: refusedCode }[redeemed];
};

/** Telegram has commands of its own: what only opens a conversation or asks for help is answered as that. */
const asked = (text: string): string => (/^\/help\b/i.test(text) ? "help" : text);

/** Nothing is said a second time. */
const silence = say("");

const isFirstHeard = (
	{ surface, account, said, text }: Spoken,
	{ desk, clock }: Answering,
): Promise<boolean> | boolean => {
	if (said === undefined) return true;
	// The words themselves are not kept for it.
	const words = createHash("sha256").update(text).digest("hex");
	return desk.isFirst(`said ${surface} ${account} ${said} ${words}`, clock.now());
};

export const hear = async (spoken: Spoken, answering: Answering): Promise<Reply> => {
	if (!(await isFirstHeard(spoken, answering))) return silence;
	const tooLong = lengthRefusal("question", spoken.text);
	if (tooLong) return say(tooLong);
	const { surface, account } = spoken;
	const text = asked(cleanWords(spoken.text));
	const code = codeIn(text);
	if (code) return redeem(code, spoken, answering);
	const linked = await answering.links.linked({ surface, account });
	const viewer = linked && (await viewerOf(linked, answering));
	if (isHalfCode(text)) return halfCode;
	if (!viewer) return unknown;
	if (/^\/start\b/i.test(text)) return welcome;
	if (text.startsWith("/") || leaving.test(text)) return readOnly(viewer, answering);
	return answer(viewer, { ...spoken, text: asked(readSlackText(spoken.text)) }, answering);
};
