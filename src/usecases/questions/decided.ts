/** What could not be read may ask, as a plain fact, for what a board decided or what somebody said: where a record has all of its words, that is told. */
import { paragraphsOf } from "../../domain/minutes.ts";
import { noThread, type Question } from "../../domain/question.ts";
import { speaksOf } from "../../domain/speaks-of.ts";
import type { Register } from "../ports.ts";
import type { Reading, Understanding } from "./understanding.ts";

const isUnread = (reading: Reading): boolean =>
	/^(?:unread|lost|not-held)$/.test(reading.is) ||
	(reading.is === "which" && reading.isGuess === true);

type Room = { readonly understanding: Understanding; readonly register: Register };

const isDecided = async (topic: string, { register }: Room): Promise<boolean> =>
	(await register.records("decision")).some(({ title }) => speaksOf(title, topic));

const isMinuted = async (topic: string, { register }: Room): Promise<boolean> =>
	(await register.records("minutes")).some(({ text }) =>
		paragraphsOf(text).some((paragraph) => speaksOf(paragraph, topic)),
	);

export const ofDecided = async (
	clause: string,
	reading: Reading,
	room: Room,
): Promise<Question | undefined> => {
	const { decided, said, read } = room.understanding;
	if (!isUnread(reading)) return undefined;
	const asFact = reading.is === "not-held" ? undefined : decided(clause);
	const spoken = said(clause);
	if (asFact === undefined && spoken === undefined) return undefined;
	const plain = read("what was decided", noThread);
	if (plain.is !== "question" || plain.question.ask !== "decisions") return undefined;
	if (asFact !== undefined && (await isDecided(asFact, room)))
		return { ...plain.question, topic: asFact };
	return spoken !== undefined && (await isMinuted(spoken, room))
		? { ...plain.question, topic: spoken, records: ["minutes"] }
		: undefined;
};
