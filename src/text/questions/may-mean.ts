/** What could not be read has words that stand in few titles: it may be about one of those things. */
import type { Suggestion } from "../../domain/questions/answer.ts";
import { isDuty } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import type { Candidate, NameIndex } from "./name-index.ts";
import { namedIn } from "./named-in.ts";
import type { Reader } from "./read.ts";
import { knownWords } from "./vocabulary.ts";

/** A word in more titles tells none of them apart; and more things than so many are no help to whoever asked. */
const mostTitles = 8;
const mostOffered = 3;

const tells = (key: string): boolean =>
	key.length > 2 && !/\d/.test(key) && !glue.has(key) && !knownWords.has(key) && !isDateWord(key);

const titledWith = (key: string, index: NameIndex): readonly Candidate[] => {
	const forms = [...new Set([key, ...index.bentOf(stemOf(key))])];
	const found = forms.flatMap((form) => index.find([form], "any"));
	return [...new Map(found.map((each) => [each.known.id, each])).values()].filter(({ known }) =>
		isDuty(known),
	);
};

/** "Why hasn't the oversight board been set up" is about no action that speaks of that board. */
const wordsOfBoards = (text: string, { circumstances: { world }, index }: Reader) => {
	const named = namedIn(text, index);
	const ids = named === "beside another" ? [] : named.map(({ id }) => id);
	const boards = world.boards.filter(({ id }) => ids.includes(id));
	return new Set(boards.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(keysOf)));
};

/** Those with the most of the words, the rarer ones first; none where too many have as much. */
export const mayMean = (text: string, reader: Reader): readonly Suggestion[] => {
	const { index } = reader;
	const ofBoards = wordsOfBoards(text, reader);
	const weights = new Map<string, number>();
	const things = new Map<string, Candidate>();
	for (const key of new Set(keysOf(text).filter((each) => tells(each) && !ofBoards.has(each)))) {
		const titled = titledWith(key, index);
		if (titled.length > mostTitles) continue;
		for (const each of titled) {
			things.set(each.known.id, each);
			weights.set(each.known.id, (weights.get(each.known.id) ?? 0) + 1 / titled.length);
		}
	}
	const heaviest = Math.max(...weights.values());
	const best = [...things.values()].filter(({ known }) => weights.get(known.id) === heaviest);
	if (best.length > mostOffered) return [];
	return best.map(({ known: { label, exact } }) => ({
		label,
		question: `What is the status of ${exact}?`,
	}));
};
