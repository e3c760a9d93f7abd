/**
 * A conversation with somebody on another surface: first their code, which a board's secretary gave them, then
 * questions about the boards that have let them in. Nothing can be changed from there.
 */
import type { Viewer } from "../domain/audience.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import { cleanWords } from "../text/clean.ts";
import { understand } from "../text/questions/understand.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Account, Clock, Directory, Linked, Links, Store } from "../usecases/ports.ts";
import { converse } from "../usecases/questions/converse.ts";
import { answerWhole } from "../views/answer.ts";
import { linesOf, offersIn } from "./plain-words.ts";
import type { Rate } from "./rate.ts";
import { accountWithout } from "./roster.ts";

export type Spoken = Account & { readonly text: string; readonly thread?: string | undefined };

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
	readonly codes: Rate;
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
const readOnly = say("Here you can ask. To record or change something, use Slack.");
const tooOften = say("Too many codes. Wait an hour, then try again.");

/** Twenty characters, in fours or not, alone or after "link" or Telegram's "/start". */
const codeForm = /^(?:\/?(?:link|start|code)[\s:]+)?([0-9a-z]{4}(?:[-\s]?[0-9a-z]{4}){4})$/i;

/** Letters alone are words that happen to have the length of a code. */
const codeIn = (text: string): string | undefined => {
	const code = codeForm.exec(text)?.[1];
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

const answer = async (viewer: Viewer, spoken: Spoken, answering: Answering): Promise<Reply> => {
	const { surface, account, thread = "" } = spoken;
	const people = await answering.store.as({ kind: "person", viewer }).people();
	const zone = people.find(({ id }) => id === viewer.personId)?.zone;
	const { publicly } = await converse(
		{ ...answering, understand, viewer, now: answering.clock.now(), zone },
		{ key: `${surface} ${account} ${thread}` },
		cleanWords(spoken.text),
	);
	const { blocks } = answerWhole(publicly.answer);
	const asking = offersIn(blocks).filter(({ id }) => id.startsWith("ask:"));
	return {
		text: linesOf(blocks, nobody).join("\n"),
		choices: asking.map(({ label, value }) => ({ label, text: value })),
	};
};

const redeem = async (code: string, spoken: Spoken, answering: Answering): Promise<Reply> => {
	const { surface, account } = spoken;
	const { links, clock, codes } = answering;
	if (!codes.take(`${surface} ${account}`)) return tooOften;
	const isTaken = await links.redeem(code, { surface, account }, clock.now());
	return isTaken ? welcome : refusedCode;
};

export const hear = async (spoken: Spoken, answering: Answering): Promise<Reply> => {
	const { surface, account } = spoken;
	const text = cleanWords(spoken.text);
	const code = codeIn(text);
	if (code) return redeem(code, spoken, answering);
	const linked = await answering.links.linked({ surface, account });
	const viewer = linked && (await viewerOf(linked, answering));
	if (!viewer) return unknown;
	if (/^\/start\b/i.test(text)) return welcome;
	return text.startsWith("/") ? readOnly : answer(viewer, spoken, answering);
};
