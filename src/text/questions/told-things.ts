/** "Who's that", "who's on that", "when was that", after one person, one thing or an ended board was told of: asked of it by name. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { type Item, isItemKind, referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { asksItemsPaper } from "./agenda-place.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { turns, whatIsLeft } from "./thing-turns.ts";
import type { Turn } from "./turn-of-thing.ts";

const codeOf = ({ id }: Subject, { boards }: World): string | undefined =>
	boards.find((each) => each.id === id)?.code;

const referenceOf = ({ id }: Subject, world: World): string | undefined => {
	const item = itemAmong(world.holdings, id);
	const board = item && world.boards.find((each) => each.id === item.boardId);
	return item && board && referenceText(item, board);
};

/** Whoever keeps an eye on the one piece of guidance, and that piece to be left out. */
const watcherOf = (told: Subject, world: World): string | undefined => {
	const item = itemAmong(world.holdings, told.id);
	const watcher = item?.kind === "guidance" ? item.watcher?.id : undefined;
	const name = world.people.find((each) => each.id === watcher)?.name;
	return name && `${name} watch except ${referenceOf(told, world)}`;
};

/** The body that one piece of guidance is from, and that piece to be left out. */
const issuerOf = (told: Subject, world: World): string | undefined => {
	const item = itemAmong(world.holdings, told.id);
	const issuer = item?.kind === "guidance" ? item.issuerId : undefined;
	const name = world.organisations.find((each) => each.id === issuer)?.name;
	return name && `${name} except ${referenceOf(told, world)}`;
};

const only = (all: readonly Subject[]): Subject | undefined =>
	all.length === 1 ? all[0] : undefined;

/** "Parishes" are parish councils. */
const stemOf = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s|y)$/, "");

/** "Which parishes are left", of several things that were told, is asked of the one that is done parish by parish. */
const countedAmong = (
	text: string,
	{ focus, latest }: ThreadContext,
	world: World,
): string | undefined => {
	const noun = whatIsLeft.exec(text)?.[1]?.trim();
	if (noun === undefined) return undefined;
	const isOfThem = (id: string) =>
		world.organisations.some(
			(body) => body.id === id && body.name.toLowerCase().includes(stemOf(noun)),
		);
	const told = focus.slice(0, latest);
	const counted = only(
		told.filter(({ id }) => bodiesOver(itemAmong(world.holdings, id)).some(isOfThem)),
	);
	return counted && referenceOf(counted, world);
};

/** "They" are the issuer, where that was asked for. */
const isOfIssuer = (question: Question | undefined): boolean =>
	question?.facets.includes("issuer") === true;
const isBlocked = (duty: Subject | undefined, { holdings }: World): duty is Subject => {
	const item = duty && itemAmong(holdings, duty.id);
	return item?.kind === "action" && blockedOf(item) !== undefined;
};

/** It is done place by place, or by how many posts are filled. */
const countsSome = (item: Item | undefined): boolean =>
	bodiesOver(item).length > 0 || (item?.kind === "action" && item.posts !== undefined);

/** What each sort of turn would be asked of, where one alone was told of last. */
const toldOnes = (
	{ focus, latest = 0, question }: ThreadContext,
	world: World,
): Readonly<Record<Turn["of"], string | undefined>> => {
	const told = focus.slice(0, latest);
	const isPerson = ({ kind }: Subject) => kind === "person";
	// Of a meeting it was asked whether somebody comes.
	const asked = question?.ask === "records" ? question.subjects : [];
	const person = only(told.filter(isPerson)) ?? only(asked.filter(isPerson));
	const items = told.filter(({ kind }) => isItemKind(kind));
	const item = only(items);
	const duty = item?.kind === "meeting" ? undefined : item;
	const guidance = items.filter(({ kind }) => kind === "guidance");
	const isGuidance = guidance.length > 0 && guidance.length === items.length;
	const board = items.length === 0 ? only(told.filter(({ kind }) => kind === "board")) : undefined;
	const duties = items.filter(({ kind }) => kind !== "meeting");
	const areMilestones = duties.every(({ kind }) => kind === "milestone");
	const isCounted = countsSome(duty && itemAmong(world.holdings, duty.id));
	const references = duties.flatMap((each) => referenceOf(each, world) ?? []);
	const hasEnded = world.boards.find(({ id }) => id === board?.id)?.state.is === "ended";
	const all =
		references.length > 0 && references.length <= 5 ? references.join(" and ") : undefined;
	return {
		person: world.people.find(({ id }) => id === person?.id)?.name,
		duty: duty && referenceOf(duty, world),
		duties: all,
		several: references.length > 1 ? all : undefined,
		issuer: isOfIssuer(question) ? duty && issuerOf(duty, world) : undefined,
		watcher: duty && watcherOf(duty, world),
		guidance: duty?.kind === "guidance" ? referenceOf(duty, world) : undefined,
		"all the guidance": isGuidance
			? guidance.flatMap((each) => referenceOf(each, world) ?? []).join(" and ")
			: undefined,
		blocked: isBlocked(duty, world) ? referenceOf(duty, world) : undefined,
		milestone: duty?.kind === "milestone" ? referenceOf(duty, world) : undefined,
		milestones: areMilestones ? all : undefined,
		counted: duty && isCounted ? referenceOf(duty, world) : undefined,
		"ended board": board && hasEnded ? codeOf(board, world) : undefined,
	};
};

/** The same words with the name of what they point at; none where they do not. */
export const ofToldThings = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const found = turns.filter(({ words }) => words.test(text));
	// The paper of one item of an agenda is found with that item.
	if (found.length === 0 || asksItemsPaper(text, thread.question)) return undefined;
	const told = toldOnes(thread, world);
	const counted = told.duty === undefined ? countedAmong(text, thread, world) : undefined;
	if (counted) return `how far has ${counted} got`;
	for (const { of, words, plain } of found) {
		const name = told[of];
		const said = words.exec(text);
		if (name !== undefined && said) return plain(name, said);
	}
	return undefined;
};
