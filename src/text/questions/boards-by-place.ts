/** "Which districts have no forum", "is there a forum in Cattering": boards that are called by one noun, place by place. */
import type { Board } from "../../domain/boards/board.ts";
import { boardsOfPlace, placesAmong } from "../../domain/boards/place-boards.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { keyOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened, shaped } from "./shaped.ts";
import { phrasesAt } from "./vocabulary.ts";

type Round = {
	readonly boards: readonly Board[];
	readonly organisations: readonly Organisation[];
};

const article = "(?:an?|any|its own|their own|the|one)";
const noun = "((?:[\\w'’-]+ )?[a-z]{4,}?)s?";
const still = "(?: (?:still|yet|now|currently|all|actually))*";
const have = "(?:have|has|got|are with|is with|with)";
const lack =
	"(?:(?:do|does|have|has|did)(?:n['’]?t| not)(?: (?:have|got|yet|currently))*|(?:have|has|are|got)? ?(?:without|lacking|missing|short of)|(?:have|has|got)(?: got)? no|lacks?|with no|need|needs|still to get)";

const eachWith = shaped(
	`(?:which|what|how many)(?: of (?:the|our))? ([a-z]{4,}s)${still} ${have}(?: got)? ${article} ${noun}${still}`,
);
const eachWithout = shaped(
	`(?:which|what|how many)(?: of (?:the|our))? ([a-z]{4,}s)${still} ${lack} (?:${article} )?${noun}${still}`,
);
const inPlace = [
	`(?:does|do|has|have) (?:the )?(.+?) (?:have |got |have got )?${article} ${noun}${still}`,
	`(?:is|are) there ${article} ${noun} (?:in|for|at|covering|serving) (?:the )?(.+?)`,
].map(shaped);
/** "Forum for West Marl?" */
const forPlace = shaped(
	`(?:any |(?:is there )?${article} )?${noun} (?:for|in|at|covering|serving) (?:the )?(.+?)`,
);
const isThere = opened("(?:is|are) there\\b");

const places =
	/^(?:places?|villages?|towns?|zones?|locality|localities|neighbourhoods?|communities|townships?|municipalities|hamlets?|quarters?|settlements?|islands?|sectors?|divisions?|clusters?|hubs?)$/i;

/** Whatever sort of place a body is taken for. */
const isPlaceNoun = (word: string): boolean =>
	places.test(word) ||
	phrasesAt([keyOf(word.replace(/s$/i, ""))], 0).some(
		({ cue }) => cue.is === "tag" && cue.tag === "borough",
	);

const perPlace = (noun: string, has: boolean, subjects: readonly Subject[]): Reading => ({
	is: "question",
	question: { ...plainQuestion("boards"), subjects, perPlace: { noun: noun.toLowerCase(), has } },
});

/** Such boards there are, for one place at least: else the noun is of something else. */
const isOfPlaces = (called: string, { boards, organisations }: Round): boolean =>
	placesAmong(organisations).some((place) => boardsOfPlace(place, called, boards).length > 0);

const placeCalled = (said: string, organisations: readonly Organisation[]) =>
	placesAmong(organisations).find(({ name, aliases }) =>
		[name, ...aliases].some((each) => each.toLowerCase() === said.trim().toLowerCase()),
	);

const ofOnePlace = (text: string, round: Round): Reading | undefined => {
	for (const shape of [...inPlace, forPlace]) {
		const [, first, second] = shape.exec(text) ?? [];
		if (!first || !second) continue;
		const isFirst = shape === forPlace || isThere.test(text);
		const [called, said] = isFirst ? [first, second] : [second, first];
		const place = placeCalled(said, round.organisations);
		if (place && isOfPlaces(called, round))
			return perPlace(called, true, [{ kind: "organisation", id: place.id }]);
	}
	return undefined;
};

export const boardsByPlace = (text: string, round: Round): Reading | undefined => {
	const without = eachWithout.exec(text);
	const [, sort, called] = without ?? eachWith.exec(text) ?? [];
	if (sort && called && isPlaceNoun(sort) && isOfPlaces(called, round))
		return perPlace(called, without === null, []);
	return ofOnePlace(text, round);
};
