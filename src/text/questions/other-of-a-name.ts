/** "The other Sam", "the other steering group": of two that are called so, the one that was not spoken of. */
import type { Subject, ThreadContext } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const said = /\bthe other ((?:[\p{L}\p{N}’'-]+ )?[\p{L}\p{N}’-]+)/iu;

type Called = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] };

const wordsOf = (name: string): readonly string[] =>
	name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const isCalled = ({ name, aliases = [] }: Called, words: readonly string[]): boolean =>
	[name, ...aliases].some((each) =>
		` ${wordsOf(each).join(" ")} `.includes(` ${words.join(" ")} `),
	);

/** Whom or what was asked of or told of, the latest first. */
const spokenIn = ({ question, focus, latest, askedOf = [], inTurn = [] }: ThreadContext) => [
	...[question?.subjects ?? [], focus.slice(0, latest)],
	...[askedOf.slice(-1), inTurn.slice(-1), focus],
];

const ofTwo = (
	words: readonly string[],
	all: readonly Called[],
	thread: ThreadContext,
): string | undefined => {
	const fits = all.filter((each) => isCalled(each, words));
	if (fits.length !== 2) return undefined;
	const isSpoken = (each: Called, some: readonly Subject[]) =>
		some.some(({ id }) => id === each.id);
	for (const some of spokenIn(thread)) {
		const left = fits.filter((each) => !isSpoken(each, some));
		if (left.length === 1) return left[0]?.name;
	}
	return undefined;
};

/** The same words with the name of the other. */
export const ofTheOtherCalled = (
	text: string,
	thread: ThreadContext,
	{ people, boards, organisations }: World,
): string | undefined => {
	const [whole, both = ""] = said.exec(text) ?? [];
	if (whole === undefined) return undefined;
	for (const words of [both, both.split(" ")[0] ?? ""])
		for (const all of [people, boards, organisations]) {
			const name = ofTwo(wordsOf(words), all, thread);
			if (name) return text.replace(new RegExp(`\\bthe other ${words}\\b`, "i"), () => name);
		}
	return undefined;
};
