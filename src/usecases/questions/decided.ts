/** What could not be read may ask, as a plain fact, for what a board decided or what somebody said: where a record has all of its words, that is told. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { paragraphsOf } from "../../domain/meetings/minutes.ts";
import { noThread, type Question } from "../../domain/questions/question.ts";
import { sharedBy, speaksOf } from "../../domain/words/text-match.ts";
import type { Register } from "../ports.ts";
import type { Reading, Understanding, World } from "./understanding.ts";

const isUnread = (reading: Reading): boolean =>
	/^(?:unread|lost|not-held)$/.test(reading.is) ||
	(reading.is === "which" && reading.isGuess === true);

type Room = {
	readonly understanding: Understanding;
	readonly register: Register;
	readonly world: World;
};

const isDecided = async (topic: string, { register }: Room): Promise<boolean> =>
	(await register.records("decision")).some(({ title }) => speaksOf(title, topic));

const isMinuted = async (topic: string, { register }: Room): Promise<boolean> =>
	(await register.records("minutes")).some(({ text, amendments }) =>
		[...paragraphsOf(text), ...amendments.map(({ says }) => says)].some((paragraph) =>
			speaksOf(paragraph, topic),
		),
	);

/** Two words shared may be what was meant, where they are half of what was said or more. */
const fewestShared = 2;

const isNearlyDecided = async (
	topic: string,
	{ register }: Room,
	says = (_: string): boolean => true,
): Promise<boolean> => {
	const said = topic.split(" ").length;
	return (await register.records("decision")).some(({ title }) => {
		if (!says(title)) return false;
		const shared = sharedBy(title, topic);
		return shared >= fewestShared && shared * 2 >= said;
	});
};

/** The words that the paragraph shares which has most of them, where they are most of what was asked. */
const minutedWords = async (topic: string, { register }: Room): Promise<string | undefined> => {
	const said = topic.split(" ");
	const shared = (await register.records("minutes"))
		.flatMap(({ text }) => paragraphsOf(text))
		.map((paragraph) => said.filter((word) => speaksOf(paragraph, word)));
	const most = shared.reduce((best, each) => (each.length > best.length ? each : best), []);
	return most.length >= fewestShared && most.length * 3 >= said.length * 2
		? most.join(" ")
		: undefined;
};

/** "Has Gwen Mott said yes": that some minutes speak of her says nothing of it. */
const areOneName = (words: string, { world }: Room): boolean => {
	const { people, organisations, boards } = world;
	return [...people, ...organisations, ...boards].some(
		(each) =>
			speaksOf(each.name, words) ||
			("aliases" in each && each.aliases.some((alias) => speaksOf(alias, words))),
	);
};

const whatWasDecided = ({ understanding }: Room): Question | undefined => {
	const plain = understanding.read("what was decided", noThread);
	return plain.is === "question" && plain.question.ask === "decisions" ? plain.question : undefined;
};

/** What was told is asked of, and not what some record says. */
const pointing = /\b(?:it|that|this|they|them|those|these|he|she)\b/i;

/** Words that make another thing of what is asked. */
const turning =
	/\b(?:first|last|instead|only|never|always|without|once|twice|both|alone|together)\b/i;

/** "Is Cowden sown first" is not told by whether Cowden is sown, or by what is due first. */
const passesOverTurn = (reading: Reading, clause: string, { world }: Room): boolean => {
	const [turn] = turning.exec(clause) ?? [];
	if (!turn || reading.is !== "question" || !/^(?:facts|next)$/.test(reading.question.ask))
		return false;
	const { subjects, among = [], span, order, compared } = reading.question;
	const items = [...subjects, ...among].flatMap(({ id }) => itemAmong(world.holdings, id) ?? []);
	const isSaid = items.some(({ title = "" }) => speaksOf(title, turn));
	return items.length > 0 && !span && !order && !compared && !isSaid;
};

/** Whose own deed is none of those that were asked: "Buy trench props" does not say that trenches are propped. */
const isOfOtherDeed = (reading: Reading, topic: string, { world }: Room): boolean => {
	if (reading.is !== "question" || reading.question.ask !== "facts") return false;
	const { subjects, among = [], span } = reading.question;
	const [only, ...others] = [...subjects, ...among];
	const item = only?.kind === "action" ? itemAmong(world.holdings, only.id) : undefined;
	if (!item?.title || others.length > 0 || span) return false;
	const [deed = ""] = item.title.split(/\s+/);
	return !speaksOf(item.title, topic) && sharedBy(deed, topic) === 0;
};

const stillOn =
	/\bstill (?:on|agreed|committed|set|good|up for|keen|[a-z]{2,}ing)\b|\bgoing ahead with\b/i;

/** "Are we still on for closing the gate": what was decided is asked after, and no thing to be done that shares its words; a meeting is its own answer. */
const isStillMeant = (reading: Reading, clause: string): boolean =>
	stillOn.test(clause) &&
	(reading.is === "which" || (reading.is === "question" && reading.question.ask === "facts"));

/** What reads as asked of an action that merely shares its words, where a decision says it. */
export const decidedInstead = async (
	clause: string,
	reading: Reading,
	room: Room,
): Promise<Question | undefined> => {
	const topic = room.understanding.decided(clause);
	if (topic === undefined || pointing.test(clause)) return undefined;
	const isOther = isOfOtherDeed(reading, topic, room) && (await isDecided(topic, room));
	const isTurned = passesOverTurn(reading, clause, room) && (await isNearlyDecided(topic, room));
	const isStill = isStillMeant(reading, clause) && (await isNearlyDecided(topic, room));
	const plain = isOther || isTurned || isStill ? whatWasDecided(room) : undefined;
	return plain && { ...plain, topic };
};

const saysHowMuch = (title: string): boolean =>
	/[£€$%]|\b(?:price|cost|fee|fare|charge|rate|free|paid|pence|pounds|euros?)s?\b/i.test(title);

/** "What's the price of a meal": of money nothing is kept but what was decided. */
const ofPrice = async (
	clause: string,
	reading: Reading,
	room: Room,
): Promise<Question | undefined> => {
	const isOfMoney = reading.is === "not-held" && reading.matter === "money";
	const topic = isOfMoney ? room.understanding.priced(clause) : undefined;
	const plain = topic === undefined ? undefined : whatWasDecided(room);
	return plain && topic && (await isNearlyDecided(topic, room, saysHowMuch))
		? { ...plain, topic }
		: undefined;
};

export const ofDecided = async (
	clause: string,
	reading: Reading,
	room: Room,
): Promise<Question | undefined> => {
	const { decided, supposed, said, why } = room.understanding;
	if (!isUnread(reading)) return undefined;
	const dear = await ofPrice(clause, reading, room);
	if (dear) return dear;
	const reason = reading.is === "not-held" ? undefined : why(clause);
	const minuted = reason === undefined ? undefined : await minutedWords(reason, room);
	const telling = minuted === undefined ? undefined : whatWasDecided(room);
	if (telling) return { ...telling, topic: minuted, records: ["minutes"] };
	const asFact = reading.is === "not-held" ? undefined : decided(clause);
	const spoken = said(clause);
	const nearly = reading.is === "not-held" ? undefined : supposed(clause);
	if ([asFact, spoken, nearly].every((words) => words === undefined)) return undefined;
	const plain = whatWasDecided(room);
	if (!plain) return undefined;
	if (asFact !== undefined && (await isDecided(asFact, room))) return { ...plain, topic: asFact };
	if (spoken !== undefined && (await isMinuted(spoken, room)))
		return { ...plain, topic: spoken, records: ["minutes"] };
	if (nearly === undefined) return undefined;
	if (await isNearlyDecided(nearly, room)) return { ...plain, topic: nearly };
	const nearlySaid = await minutedWords(nearly, room);
	return nearlySaid === undefined || areOneName(nearlySaid, room)
		? undefined
		: { ...plain, topic: nearlySaid, records: ["minutes"] };
};
