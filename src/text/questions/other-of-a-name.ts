/** "The other Sam", "the other steering group": of two that are called so, the one that was not spoken of. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { ownerIdOf } from "./owner-told.ts";

const said = /\bthe other ((?:[\p{L}\p{N}’'-]+ )?[\p{L}\p{N}’-]+)/iu;

type Called = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] };

const wordsOf = (name: string): readonly string[] =>
	name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const isCalled = ({ name, aliases = [] }: Called, words: readonly string[]): boolean =>
	[name, ...aliases].some((each) =>
		` ${wordsOf(each).join(" ")} `.includes(` ${words.join(" ")} `),
	);

/** Whom or what was asked of or told of, the latest first. */
const spokenIn = (
	{ question, focus, latest = 0, askedOf = [], inTurn = [] }: ThreadContext,
	world: World,
): readonly (readonly string[])[] => {
	const told = focus.slice(0, latest);
	const owners = told.flatMap((each) => ownerIdOf(each, world) ?? []);
	const subjects = [
		...[question?.subjects ?? [], told],
		askedOf.slice(-1),
		inTurn.slice(-1),
		focus,
	];
	const ids = subjects.map((some) => some.map(({ id }) => id));
	return [...ids.slice(0, 2), owners, ...ids.slice(2)];
};

const ofTwo = (
	words: readonly string[],
	all: readonly Called[],
	spoken: ReturnType<typeof spokenIn>,
): string | undefined => {
	const fits = all.filter((each) => isCalled(each, words));
	if (fits.length !== 2) return undefined;
	for (const some of spoken) {
		const left = fits.filter(({ id }) => !some.includes(id));
		if (left.length === 1) return left[0]?.name;
	}
	return undefined;
};

/** The same words with the name of the other. */
export const ofTheOtherCalled = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const [whole, both = ""] = said.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const spoken = spokenIn(thread, world);
	for (const words of [both, both.split(" ")[0] ?? ""])
		for (const all of [world.people, world.boards, world.organisations]) {
			const name = ofTwo(wordsOf(words), all, spoken);
			if (name) return text.replace(new RegExp(`\\bthe other ${words}\\b`, "i"), () => name);
		}
	return undefined;
};
