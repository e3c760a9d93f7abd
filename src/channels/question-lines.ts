/** Answers questions a line at a time, for the person and the place that each line names, as the chat would. */

import type { WorkingCalendar } from "../domain/dates/working-days.ts";
import type { Person } from "../domain/people/person.ts";
import type { Answer } from "../domain/questions/answer.ts";
import { readSlackText } from "../language/tokens/slack-text.ts";
import { understand } from "../questions/understand.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Store } from "../usecases/ports.ts";
import type { Answered } from "../usecases/questions/ask.ts";
import { answerLine } from "../usecases/questions/ask-line.ts";
import { converse, type Turn } from "../usecases/questions/converse.ts";
import { answerWhole } from "../views/answers/answer.ts";
import { plainWords } from "./plain-words.ts";
import { type Defaults, type QuestionLine, readQuestionLine } from "./question-line.ts";
import { channelFor, type Roster } from "./roster.ts";

export type Asking = {
	readonly store: Store;
	/** Remembers the threads of these lines, and nothing else. */
	readonly desk: Pick<Desk, "thread" | "keepThread">;
	readonly roster: Roster;
	readonly calendar: WorkingCalendar;
	readonly defaults: Defaults;
	/** Told of a fault of ours, which the asker sees as an apology. */
	readonly onFault?: ((error: unknown) => void) | undefined;
	/** Told of a line whose channel its asker does not read, or that is none: which of the two is nobody's to know. */
	readonly onUnread?: ((line: QuestionLine, number: number) => void) | undefined;
};

const word = (answer: Answer): string => plainWords(answerWhole(answer).text);

const worded = async (line: QuestionLine, answered: Answered) => {
	const { text, intent, entities, sources } = await answerLine(
		{ id: "", text: line.text, asker: line.asker, asked_at: line.at },
		{ answer: async () => answered, word },
	);
	return { text, intent, entities, sources: sources.map(({ reference }) => reference) };
};

type Place = { readonly channelId: string | undefined; readonly isUnread?: true };

/** A line that names no thread is a conversation of its own; one place, however it is written, has one thread of a name. */
const keyOf = (
	{ thread }: QuestionLine,
	{ channelId }: Pick<Place, "channelId">,
	index: number,
): string =>
	thread === undefined ? `line ${index}` : `thread ${JSON.stringify([channelId ?? "", thread])}`;

/** Slack's own id of a conversation between one person and the bot. */
const isDirectMessage = (channel: string): boolean => /^D[A-Z0-9]{6,}$/.test(channel.trim());

/** Where a line is asked; nothing in private. What its asker does not read is a channel that does not exist. */
const placeOf = async (
	roster: Roster,
	channel: string | undefined,
	account: string,
): Promise<Place> => {
	if (channel === undefined) return { channelId: undefined };
	const channelId = await channelFor(roster, channel, account);
	if (channelId !== undefined || isDirectMessage(channel)) return { channelId };
	return { channelId: `${roster.channelOf(channel)} as ${account} sees it`, isUnread: true };
};

/** As Slack writes it, a question to us begins with an account that is nobody's in the register: our own. */
const withoutOurName = (text: string, people: readonly Person[]): string => {
	const [name = "", account] = /^\s*<@([UW][A-Z0-9]+)(?:\|[^>]*)?>[,:]?/.exec(text) ?? [];
	return people.some(({ slackId }) => slackId === account) ? text : text.slice(name.length);
};

/** A line that is a conversation of its own is gone on from by none: thousands of them would be kept for nothing. */
const forgetful: Asking["desk"] = { thread: async () => undefined, keepThread: async () => {} };

type Numbered = { readonly line: QuestionLine; readonly account: string; readonly index: number };

const turnOf = async (asking: Asking, { line, account, index }: Numbered): Promise<Turn> => {
	const { store, roster, calendar } = asking;
	const desk = line.thread === undefined ? forgetful : asking.desk;
	const viewer = await roster.viewer(account);
	const people = await store.as({ kind: "person", viewer }).people();
	const zone = people.find(({ id }) => id === viewer.personId)?.zone;
	const place = await placeOf(roster, line.channel, account);
	if (place.isUnread) asking.onUnread?.(line, index);
	const { channelId } = place;
	return converse(
		{ store, desk, directory: roster, calendar, understand, viewer, now: line.at, zone },
		{ channelId, key: keyOf(line, place, index), isThread: line.thread !== undefined },
		readSlackText(withoutOurName(line.text, people)),
	);
};

/** One that is there; nothing where there is nobody. */
const tryHandle = async (roster: Roster): Promise<string> => {
	const handles = await roster.handles();
	const listed = roster.anybody();
	const handle = handles.includes(listed) ? listed : handles[0];
	return handle ? ` Try a handle, such as “${handle}”.` : "";
};

const answered = async (asking: Asking, line: QuestionLine, index: number): Promise<object> => {
	const { id } = line;
	const account = await asking.roster.accountOf(line.asker);
	if (!account) {
		const text = `Nobody in the register is called “${line.asker}”, or more than one is, so I can answer nothing.${await tryHandle(asking.roster)}`;
		return { id, text, intent: "refused", entities: [], sources: [] };
	}
	const { standing } = await asking.roster.viewer(account);
	if (standing === "unknown") {
		const text = `The programme file does not list “${line.asker}”, who has a Slack account: whether they are a member, a guest or from outside is not known here, so I can answer nothing.`;
		return { id, text, intent: "refused", entities: [], sources: [] };
	}
	const { publicly, privately } = await turnOf(asking, { line, account, index });
	return {
		id,
		...(await worded(line, publicly)),
		...(privately ? { privately: await worded(line, privately) } : {}),
	};
};

type AnswerLine = (
	text: string,
	/** Where it stands in what was sent, which may have empty lines between. */
	number?: number,
) => Promise<string>;

/** Every line gets one line back, whatever was in it; one that has no name is called by its number. */
export const answerLines = (asking: Asking): AnswerLine => {
	let asked = 0;
	return async (text, number) => {
		const read = readQuestionLine(text, asking.defaults);
		asked += 1;
		const index = number ?? asked;
		if (read.is === "refused") {
			const refused = read.id === null ? `Line ${index}: ${read.why}` : read.why;
			return JSON.stringify({ id: read.id, refused });
		}
		try {
			return JSON.stringify(await answered(asking, read.line, index));
		} catch (error) {
			asking.onFault?.(error);
			const refused = "Something went wrong on my side. Ask this one again by itself.";
			return JSON.stringify({ id: read.line.id, refused });
		}
	};
};
