/** "Which one?" was asked back: a few words that fit one of what was offered, and no other, choose it. */
import type { Suggestion } from "../../domain/answer.ts";
import { plainQuestion } from "../../domain/plain-question.ts";
import type { Subject, ThreadContext } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Understanding, World } from "./understanding.ts";

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

/** Of one of them by its place, or of them all. */
const ofThose =
	/\bthe (?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th) one\b|\b(?:they|them|those|these)\b/i;

/** An item is offered by its reference and its title, and anything else by its name. */
const subjectOf = ({ label, sort }: Suggestion, { named }: Pick<Understanding, "named">) => {
	const found = [label, label.split(" ", 1).join()].map(named);
	return found
		.flatMap((each) => (each === "beside another" || each.length !== 1 ? [] : each))
		.find(({ kind }) => kind === sort);
};

/** "When's the first one due", "who owns them", after several were offered, are asked of those as of a list that was told. */
export const withOffered = (
	text: string,
	thread: ThreadContext,
	understanding: Pick<Understanding, "named">,
): ThreadContext => {
	const { offered = [], question } = thread;
	// Of more than that, some were not offered.
	if (question || offered.length < 2 || offered.length > 4 || !ofThose.test(text)) return thread;
	const told = offered.flatMap((each): readonly Subject[] => {
		const subject = subjectOf(each, understanding);
		return subject ? [subject] : [];
	});
	const isOfOneSort =
		told.every(({ kind }) => isItemKind(kind) && kind !== "meeting") ||
		told.every(({ kind }) => kind === "board");
	if (told.length < offered.length || !isOfOneSort) return thread;
	const ask = told.some(({ kind }) => kind === "board") ? "boards" : "items";
	const listing = {
		...plainQuestion(ask),
		...(ask === "items" ? { among: told } : { subjects: told }),
	};
	return { ...thread, question: listing, focus: told, latest: told.length, listed: told };
};
