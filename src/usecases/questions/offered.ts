/** "Which one?" was asked back: a few words that fit one of what was offered, and no other, choose it. */
import { holdingOf, numberedIn } from "../../domain/boards/board-contents.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Suggestion } from "../../domain/questions/answer.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { wordsOf } from "../../domain/words/text-match.ts";
import type { World } from "./understanding.ts";

const filler = new Set(
	"one no yes not i mean meant it s is please pls sorry that this ok oh from".split(" "),
);

const places: readonly (readonly string[])[] = [
	["first", "1st", "1"],
	["second", "2nd", "2"],
	["third", "3rd", "3"],
];

const atPlace = (
	words: readonly string[],
	offered: readonly Suggestion[],
): Suggestion | undefined => {
	const [only = "", ...others] = words;
	return others.length > 0
		? undefined
		: offered.find((_, at) => places[at]?.includes(only) === true);
};

/** "The other one", once one of two was chosen. */
const theOther = (
	words: readonly string[],
	{ offered = [], chosen }: ThreadContext,
): Suggestion | undefined => {
	const [left, ...more] = offered.filter(({ question }) => question !== chosen);
	const isOfTwo = offered.length === 2 && more.length === 0;
	return isOfTwo && words.join() === "other" ? left : undefined;
};

/** As many are asked of at once. */
const mostTogether = 4;
const all = new Set(["both", "all", "either", "each", "them", "those", "these"]);

/** "Both": each of what was offered, one after another. */
const allOf = (words: readonly string[], offered: readonly Suggestion[]): string | undefined =>
	offered.length > 1 && offered.length <= mostTogether && words.every((word) => all.has(word))
		? offered.map(({ question }) => question).join("\n")
		: undefined;

const itemOf = (label: string, { boards, holdings }: World): Item | undefined => {
	const [code, number = ""] = label.split(" ", 1).join().split("-");
	const board = boards.find((each) => each.code === code);
	const holding = board && holdingOf(holdings, board.id);
	return holding && numberedIn(holding, number);
};

/** What else is known of what was offered: somebody's body, a board's code, whose it is, of which edition. */
const besides = (label: string, world: World): string => {
	const { people, organisations, boards } = world;
	const person = people.find(({ name }) => name === label);
	const body = organisations.find(({ id }) => id === person?.organisationId);
	const board = boards.find(({ name }) => name === label);
	const item = itemOf(label, world);
	const owner = item && answerableFor(item);
	return [
		body && [body.name, ...body.aliases],
		board && [board.code, ...board.aliases],
		owner && [...people, ...organisations].find(({ id }) => id === owner.id)?.name,
		item?.kind === "guidance" ? item.edition : undefined,
	]
		.flat()
		.join(" ");
};

/** Those of whose own words all were said; where none is, those of which more is known by them. */
const fitting = (
	words: readonly string[],
	offered: readonly Suggestion[],
	world: World,
): Suggestion | undefined => {
	for (const more of [() => "", (label: string) => besides(label, world)]) {
		const [fit, ...others] = offered.filter(({ label, sort = "" }) => {
			const own = new Set(wordsOf(`${label} ${sort} ${more(label)}`));
			return words.every((word) => own.has(word));
		});
		if (fit && others.length === 0) return fit;
	}
	return undefined;
};

const mostWords = 6;

/** The question that was offered under the name that these words fit. */
export const chosenOf = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const { offered = [] } = thread;
	if (offered.some(({ question }) => question === text)) return text;
	const words = wordsOf(text).filter((word) => !filler.has(word));
	if (words.length === 0 || words.length > mostWords) return undefined;
	const one = theOther(words, thread) ?? fitting(words, offered, world) ?? atPlace(words, offered);
	return one?.question ?? allOf(words, offered);
};
