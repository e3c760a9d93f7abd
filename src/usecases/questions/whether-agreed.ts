/** "Has the board approved the lease": a decision that only speaks of it does not say so, and that none does is said first. */

import { dutiesIn, itemAmong } from "../../domain/boards/board-contents.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Item } from "../../domain/register.ts";
import { sharedBy, speaksOf } from "../../domain/words/text-match.ts";
import type { DecisionLine } from "../decision/list.ts";
import { type Answering, listed, subject, subjectsOf } from "./answering.ts";
import { type Duty, itemLine } from "./lines.ts";

/** As it is asked, and the other words in which such a decision is recorded. */
const consents =
	"agree approve endorse adopt accept back support sign ratify confirm authorise pass".split(" ");
const refusals = "reject turn refuse decline".split(" ");

const isSo = (title: string, verb: string): boolean =>
	(refusals.some((each) => verb.startsWith(each)) ? refusals : consents).some((each) =>
		speaksOf(title, each),
	);

/** Most of what was decided is what is asked of: "close the old accounts" needs no other word for it. */
const isOfItAlone = (title: string, topic: string): boolean =>
	3 * sharedBy(title, topic) >= 2 * sharedBy(title, title);

export const agreedWords = (
	found: readonly DecisionLine[],
	{ question, lookups, ...answering }: Answering,
): readonly Fact[] => {
	const { agreed, topic = "" } = question;
	if (agreed === undefined) return [];
	const isRecorded = found.some(
		({ decision: { title } }) => isSo(title, agreed) || isOfItAlone(title, topic),
	);
	if (isRecorded) return [];
	const of = subjectsOf("board", { question, lookups, ...answering });
	const whose = of.length > 0 ? ` of ${listed(of.flatMap((id) => lookups.name(id) ?? []))}` : "";
	const says = `Not recorded: any decision${whose} to ${agreed} “${topic}”. Only this speaks of it`;
	return [{ is: "none", says }];
};

/** As many are told beside that nothing is decided. */
const mostAsked = 3;

const dutiesOf = (item: Item | undefined): readonly Duty[] =>
	item === undefined || item.kind === "meeting" ? [] : [item];

/** "Has COG endorsed the officers": where no decision says so, what it was asked to endorse says how that stands. */
const toBeAgreed = (answering: Answering): readonly Duty[] => {
	const { question, world } = answering;
	const { agreed, topic, besides = [] } = question;
	if (besides.length > 0)
		return besides.flatMap(({ id }) => dutiesOf(itemAmong(world.holdings, id)));
	if (agreed === undefined || topic === undefined) return [];
	const boardIds = subjectsOf("board", answering);
	const found = world.holdings
		.filter(({ boardId }) => boardIds.length === 0 || boardIds.includes(boardId))
		.flatMap(dutiesIn)
		.filter(({ title }) => isSo(title, agreed) && speaksOf(title, topic));
	return found.length > mostAsked ? [] : found;
};

export const toBeAgreedTold = (answering: Answering) => {
	const asked = toBeAgreed(answering);
	const facts = asked.map(
		(item): Fact => ({ is: "item", facets: ["state"], item: itemLine(item, answering) }),
	);
	return { facts, rests: asked.map(subject) };
};
