/** Answers questions a line at a time, for the person and the place that each line names, as the chat would. */
import type { Answer } from "../domain/answer.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import { cleanWords } from "../text/clean.ts";
import { understand } from "../text/understand.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Store } from "../usecases/ports.ts";
import type { Answered } from "../usecases/questions/ask.ts";
import { answerLine } from "../usecases/questions/ask-line.ts";
import { converse, type Turn } from "../usecases/questions/converse.ts";
import { answerWhole } from "../views/answer.ts";
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
};

const word = (answer: Answer): string => plainWords(answerWhole(answer).text);

const worded = async (line: QuestionLine, answered: Answered) => {
	const { text, intent, entities, sources } = await answerLine(
		{ id: "", text: line.text, asker: line.asker, asked_at: line.at },
		{ answer: async () => answered, word },
	);
	return { text, intent, entities, sources: sources.map(({ reference }) => reference) };
};

type Place = string | undefined;

/** A line that names no thread is a conversation of its own; one place, however it is written, has one thread of a name. */
const keyOf = ({ thread }: QuestionLine, channelId: Place, index: number): string =>
	thread === undefined ? `line ${index}` : `thread ${JSON.stringify([channelId ?? "", thread])}`;

/** Slack's own id of a conversation between one person and the bot. */
const isDirectMessage = (channel: string): boolean => /^D[A-Z0-9]{6,}$/.test(channel.trim());

/** Where a line is asked; nothing in private. What its asker does not read is a channel that does not exist. */
const placeOf = async (roster: Roster, channel: string, account: string): Promise<Place> => {
	const channelId = await channelFor(roster, channel, account);
	if (channelId === undefined && isDirectMessage(channel)) return undefined;
	return channelId ?? `${roster.channelOf(channel)} as ${account} sees it`;
};

type Numbered = { readonly line: QuestionLine; readonly account: string; readonly index: number };

const turnOf = async (asking: Asking, { line, account, index }: Numbered): Promise<Turn> => {
	const { store, desk, roster, calendar } = asking;
	const viewer = await roster.viewer(account);
	const people = await store.as({ kind: "person", viewer }).people();
	const zone = people.find(({ id }) => id === viewer.personId)?.zone;
	const channelId =
		line.channel === undefined ? undefined : await placeOf(roster, line.channel, account);
	return converse(
		{ store, desk, directory: roster, calendar, understand, viewer, now: line.at, zone },
		{ channelId, key: keyOf(line, channelId, index), isThread: line.thread !== undefined },
		cleanWords(line.text),
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

/** Every line gets one line back, whatever was in it. */
export const answerLines = (asking: Asking): ((text: string) => Promise<string>) => {
	let index = 0;
	return async (text) => {
		const read = readQuestionLine(text, asking.defaults);
		index += 1;
		if (read.is === "refused") return JSON.stringify({ id: read.id, refused: read.why });
		try {
			return JSON.stringify(await answered(asking, read.line, index));
		} catch (error) {
			asking.onFault?.(error);
			const refused = "Something went wrong on my side. Ask this one again by itself.";
			return JSON.stringify({ id: read.line.id, refused });
		}
	};
};
