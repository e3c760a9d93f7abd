/** Reads messages as questions: the port that answering asks, over the parser and the talk. */
import { belongs } from "../domain/boards/board.ts";
import type { Question, ThreadContext } from "../domain/questions/question.ts";
import { nameIndex } from "../language/names/index-of-names.ts";
import { sentencesOf } from "../language/tokens/sentences.ts";
import { tokensOf } from "../language/tokens/tokens.ts";
import type {
	Circumstances,
	Reading,
	Understand,
	Understanding,
} from "../usecases/questions/understanding.ts";
import { isChat, isThanks } from "./dialogue/chat.ts";
import { talkOf } from "./dialogue/talk.ts";
import { fragmentOf, isOfNothing, merged, pageTurn, placeQuery } from "./dialogue/turn.ts";
import { questionOf } from "./model/question-of-query.ts";
import { orderIn } from "./orders/orders.ts";
import { type Known, likeliest, readFound } from "./parser/read.ts";
import { weights } from "./parser/weights.ts";

const asked = (question: Question): Reading => ({ is: "question", question });

const hasWords = (words: string): boolean => tokensOf(words).length > 0;

const readTurn = (words: string, thread: ThreadContext, known: Known): Reading => {
	const talk = talkOf(thread);
	const found = likeliest(words, known, talk);
	if (!found) return hasWords(words) ? { is: "unread", words: [words] } : { is: "empty" };
	if (isChat(found.first)) return { is: "empty", thanks: isThanks(found.first) };
	const by = pageTurn(found.first, thread);
	if (by) return { is: "page", by };
	const fragment = fragmentOf(talk, found.first);
	if (fragment) return asked(questionOf(fragment));
	const order = orderIn(found.lattice, found.first);
	if (order) return { is: "unread", words: [words], order };
	const read = readFound(found);
	if (read.is === "which")
		return {
			is: "which",
			question: `Which “${read.said}”?`,
			choices: read.choices,
			more: read.more,
		};
	if (read.is === "unread") {
		const { words: unread, rest } = read;
		return { is: "unread", words: unread, rest: rest && answerable(rest, thread, known) };
	}
	if (read.is !== "query") return read;
	const { query, choice } = read;
	const { boardHereId: boardId, meId, world } = known.circumstances;
	const isMember = world.boards.some((board) => belongs(board, meId));
	const whole = placeQuery(merged(talk, query, choice), { boardId, isMember }, choice);
	return isOfNothing(whole, choice) ? { is: "unread", words: [words] } : asked(questionOf(whole));
};

/** "Sorry to be a nuisance, but what is overdue?": what stands before "but", and neither names nor asks anything, is said in passing, once. */
const withoutAside = (words: string, known: Known): string | undefined => {
	const at = words.toLowerCase().indexOf(" but ");
	const aside = at > 0 ? likeliest(words.slice(0, at), known) : undefined;
	if (!aside || readFound(aside).is === "query") return undefined;
	const isSaid = aside.first.edges.every(({ is }) => is === "phrase" || is === "unread");
	return isSaid ? words.slice(at + " but ".length) : undefined;
};

/** Read once more at most: what of the rest is not understood either is not cut again. */
const answerable = (words: string, thread: ThreadContext, known: Known): string | undefined => {
	const found = likeliest(words, known, talkOf(thread));
	return found && readFound(found).is === "query" ? words : undefined;
};

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const understandingIn = (circumstances: Circumstances): Understanding => {
	const known: Known = { circumstances, index: nameIndex(circumstances.world), model: weights };
	return {
		sentences: sentencesOf,
		read: async (words, thread) => {
			await nextTurn();
			const reading = readTurn(words, thread, known);
			const isUnread = reading.is === "unread" && !reading.order;
			const plain = isUnread ? withoutAside(words, known) : undefined;
			return plain === undefined ? reading : readTurn(plain, thread, known);
		},
	};
};

export const understand: Understand = async (circumstances) => understandingIn(circumstances);
