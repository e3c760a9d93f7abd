/** "Anything of theirs due next month", "what else have they got on", after things of several people were told: asked of those people by name. */
import type { Board } from "../../domain/boards/board.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { ownerIdOf } from "./owner-told.ts";
import { opened } from "./shaped.ts";

const opens = "^(\\W*(?:(?:and|so|but|ok)\\b[\\s,]*)*)";

/** Each with what is asked instead, by the parts that were found. */
const forms: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(
			`${opens}((?:any|some|every)thing(?: else)?(?: \\w+){0,2}?) (?:of|from) (?:theirs|them)\\b(.*)$`,
			"i",
		),
		"$1$2 for NAMES$3",
	],
	[
		new RegExp(
			`${opens}((?:what|which|how many)(?: else)?) of (?:theirs|their (?:actions|items|things|jobs)) (.+?)\\W*$`,
			"i",
		),
		"$1$2 $3 for NAMES",
	],
	[
		new RegExp(
			`${opens}(what(?: else)?) (?:do|have|are) (?:they|those people|the owners)(?: all| both)?(?: still)? (?:got|have|own|owe|doing)(?: on)?(?: the go)?\\b(.*)$`,
			"i",
		),
		"$1$2 do NAMES own$3",
	],
];

/** As many as are asked of by name. */
const most = 8;

/** Whoever is to do what was told last, where nobody else was spoken of. */
const ownersOf = (
	{ focus, latest = 0, question }: ThreadContext,
	world: World,
): readonly string[] => {
	const told = focus.slice(0, latest);
	const duties = told.filter(isDuty);
	const ids = [...new Set(duties.flatMap((each) => ownerIdOf(each, world) ?? []))];
	const spokenOf = [...told, ...(question?.subjects ?? [])].filter((each) => !isDuty(each));
	if (spokenOf.some(({ kind, id }) => kind !== "board" && !ids.includes(id))) return [];
	return ids.flatMap(
		(id) => [...world.people, ...world.organisations].find((each) => each.id === id)?.name ?? [],
	);
};

const allTheirs = opened(
	"(?:(?:show me|list|give me|what(?:['’]?s| is| are)?|which(?: is| are)?) )*(?:(?:all|everything|the rest|the others)(?: (?:of|that(?:['’]?s| is)))? |else (?:is |are )?)(?:theirs)\\W*$",
);

/** The one board whose list was told. */
const boardAsked = ({ question }: ThreadContext, { boards }: World): string | undefined => {
	const isAsked = ({ id }: Board) => question?.subjects.some((each) => each.id === id) === true;
	const [only, ...others] = question?.ask === "items" ? boards.filter(isAsked) : [];
	return only && others.length === 0 ? calledBy(only) : undefined;
};

/** "What have they got open", after what a board has, is asked of the board: the owners have something else. */
const isOfBoard = (text: string, { question }: ThreadContext): boolean =>
	question?.ask === "items" &&
	!question.facets.includes("owner") &&
	question.subjects.some(({ kind }) => kind === "board") &&
	!/\belse\b/i.test(text);

export const ofTheirOwners = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	// "They" are who issues it, where that was asked for.
	if (thread.question?.facets.includes("issuer")) return undefined;
	const board = allTheirs.test(text) ? boardAsked(thread, world) : undefined;
	if (board !== undefined) return `what is open for ${board}`;
	const [words, plain] = forms.find(([form]) => form.test(text)) ?? [];
	const found = words?.exec(text);
	if (!plain || !found) return undefined;
	if (isOfBoard(text, thread)) return undefined;
	const names = ownersOf(thread, world);
	if (names.length === 0 || names.length > most) return undefined;
	return plain.replace(/NAMES|\$(\d)/g, (_, part) =>
		part === undefined ? names.join(" and ") : (found[part] ?? ""),
	);
};
