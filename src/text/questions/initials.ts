/** "Where's the EIA": capitals that nothing is called by may be the initials of words in a title, and are asked back. */
import { dutiesIn } from "../../domain/boards/board-contents.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { referenceText } from "../../domain/register.ts";
import { glue, keyOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";

const capitals = /^[A-Z](?:[a-z]?[A-Z]){2,5}s?$/;

const initialsOf = (words: readonly string[]): string =>
	words
		.map((word) => word[0] ?? "")
		.join("")
		.toUpperCase();

/** Do these letters begin words of the title that stand together, with or without its small words? */
const beginsIn = (letters: string, title: string): boolean => {
	const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
	const others = words.filter((word) => !glue.has(keyOf(word)));
	return [words, others].some((all) => initialsOf(all).includes(letters));
};

const lettersOf = memoizeByObject((holdings: World["holdings"]): ReadonlySet<string> => {
	const titles = holdings.flatMap(dutiesIn).map(({ title }) => title);
	return new Set(titles.flatMap((title) => title.match(/\b[A-Z]{3,5}\b/g) ?? []));
});

/** "How many pilot sites" asks, and "come to COG" has another name in it: these words are none of a name's. */
const asks =
	/^(?:who|whom|whose|what|when|where|which|why|how|many|much|more|most|any|all|every|each|some|is|are|was|were|do|does|did|has|have|had|can|will|my|our|your|their|me|we|they|please|tell|show|list|give|i|you|he|she|it|be|been|come|comes|go|goes|get|got|to|in|on|at|by|from|with)$/i;

/** "Free school meals", where a title has FSM: the same words with the letters that it has for them. */
export const asLetters = (text: string, { holdings }: World): string | undefined => {
	const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
	const letters = lettersOf(holdings);
	for (let from = 0; from < words.length; from += 1) {
		for (const length of [5, 4, 3]) {
			const run = words.slice(from, from + length);
			const said = initialsOf(run.map(([word]) => word));
			const [first, last] = [run[0], run.at(-1)];
			if (run.length < length || !first || !last || !letters.has(said)) continue;
			if (run.some(([word]) => asks.test(word) || /^[A-Z]{2,}$/.test(word))) continue;
			return `${text.slice(0, first.index)}${said}${text.slice(last.index + last[0].length)}`;
		}
	}
	return undefined;
};

const mostAsked = 3;

/** The reading, or what its unread capitals may stand for. */
export const orByInitials = (reading: Reading, { boards, holdings }: World): Reading => {
	const unread =
		reading.is === "unread" ? reading.words : reading.is === "lost" ? [reading.looked] : [];
	const said = unread.flatMap((words) => words.split(/\s+/)).find((word) => capitals.test(word));
	if (said === undefined || (reading.is === "unread" && reading.order)) return reading;
	const letters = said.replace(/s$/, "").toUpperCase();
	const choices = boards.flatMap((board) =>
		holdings
			.filter(({ boardId }) => boardId === board.id)
			.flatMap(dutiesIn)
			.filter(({ title }) => beginsIn(letters, title))
			.map((item) => {
				const reference = referenceText(item, board);
				return {
					label: `${reference} ${item.title}`,
					question: `What is the status of ${reference}?`,
				};
			}),
	);
	if (choices.length === 0 || choices.length > mostAsked) return reading;
	const question = `I didn’t understand “${said}”. Is it about this?`;
	return { is: "which", question, choices, more: 0, isGuess: true };
};
