/** "Which one?" was asked back: a few words that fit one of what was offered, and no other, choose it. */
import type { Suggestion } from "../../domain/answer.ts";
import type { ThreadContext } from "../../domain/question.ts";
import type { World } from "./understanding.ts";

const wordsOf = (text: string): readonly string[] =>
	text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const filler = new Set(
	"the one no yes not i mean meant it s is please pls sorry that this a of for and ok oh".split(
		" ",
	),
);

const places: readonly RegExp[] = [/^(?:first|1st|1)$/, /^(?:second|2nd|2)$/, /^(?:third|3rd|3)$/];

const atPlace = (
	words: readonly string[],
	offered: readonly Suggestion[],
): Suggestion | undefined => {
	const [only, ...others] = words;
	if (only === undefined || others.length > 0) return undefined;
	const at = places.findIndex((place) => place.test(only));
	return at < 0 ? undefined : offered[at];
};

/** "The coastguard one": of several people, the only one of that body. */
const bodyOf = (label: string, { people, organisations }: World): string => {
	const person = people.find(({ name }) => name === label);
	const body = organisations.find(({ id }) => id === person?.organisationId);
	return body ? [body.name, ...body.aliases].join(" ") : "";
};

/** The question that was offered under the name that these words fit. */
export const chosenOf = (
	text: string,
	{ offered = [] }: ThreadContext,
	world: World,
): string | undefined => {
	if (offered.some(({ question }) => question === text)) return text;
	const words = wordsOf(text).filter((word) => !filler.has(word));
	if (words.length === 0 || words.length > 6) return undefined;
	for (const more of [() => "", (label: string) => bodyOf(label, world)]) {
		const [fit, ...others] = offered.filter(({ label, sort = "" }) => {
			const own = new Set(wordsOf(`${label} ${sort} ${more(label)}`));
			return words.every((word) => own.has(word));
		});
		if (fit && others.length === 0) return fit.question;
	}
	return atPlace(words, offered)?.question;
};
