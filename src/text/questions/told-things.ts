/** "Who's that", "who's on that", "when was that", after one person, one thing or an ended board was told of: asked of it by name. */
import { itemAmong } from "../../domain/holding.ts";
import type { Subject, ThreadContext } from "../../domain/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { opens } from "./shaped.ts";

type Turn = {
	/** The one of this sort that was told of last, by its name. */
	readonly of: "person" | "duty" | "milestone" | "guidance" | "ended board";
	readonly words: RegExp;
	readonly plain: (name: string, found: readonly string[]) => string;
};

const turn = (words: string): RegExp => new RegExp(`${opens}(?:${words})\\W*$`, "i");

const turns: readonly Turn[] = [
	{
		of: "person",
		words: turn("who(?:['’]?s| is) (?:that|this)(?: (?:then|exactly|again|person))*"),
		plain: (name) => `who is ${name}`,
	},
	{
		of: "duty",
		words: turn("who(?:['’]?s| is) on (?:that|it|this)(?: (?:one|now|then))*"),
		plain: (name) => `who owns ${name}`,
	},
	{
		of: "guidance",
		words: turn("who(?:['’]?s| is| was| does) (?:it|that|this)(?: come| coming)? from"),
		plain: (name) => `who issues ${name}`,
	},
	{
		of: "milestone",
		words: turn(
			"(?:what|when) was (?:it|that|this) (?:meant|supposed|going|due|planned|expected)(?: to be)?(?: (?:originally|at first|before|done|finished))*",
		),
		plain: (name) => `what is the baseline of ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:which|what) (?!(?:else|other|more|of|ones?|things?|items?|actions?|milestones?|guidance|papers?|meetings?|minutes|decisions?|boards?|seats?|tasks?|work)\\b)(?:[\\w’'-]+ ){1,2}(?:are|is|have|has) (?:still |yet )?(?:left|missing|outstanding|remaining|to go|to do|to come|not done|not (?:got|had) (?:it|them|one))(?: (?:to do|to go|then|still))?|who(?:['’]?s| is| has)(?: still)? (?:left|missing|outstanding|to go)(?: to do)?",
		),
		plain: (name) => `how far has ${name} got`,
	},
	{
		of: "duty",
		words: turn(
			"(?:is|was) (?:it|that|this)(?: one)? (?:(?:very|really|badly|seriously|terribly|that|so|much|way) (?:late|overdue|behind)|(?:late|overdue|behind) by (?:much|a lot|long|far|more than a bit))",
		),
		plain: (name) => `how late is ${name}`,
	},
	{
		of: "ended board",
		words: turn("when (?:was|did) (?:that|it|this)(?: (?:happen|end|close|merge))?"),
		plain: (name) => `what became of ${name}`,
	},
];

const codeOf = ({ id }: Subject, { boards }: World): string | undefined =>
	boards.find((each) => each.id === id)?.code;

const referenceOf = ({ id }: Subject, world: World): string | undefined => {
	const item = itemAmong(world.holdings, id);
	const board = item && world.boards.find((each) => each.id === item.boardId);
	return item && board && referenceText(item, board);
};

const only = (all: readonly Subject[]): Subject | undefined =>
	all.length === 1 ? all[0] : undefined;

/** What each sort of turn would be asked of, where one alone was told of last. */
const toldOnes = (
	{ focus, latest = 0 }: ThreadContext,
	world: World,
): Readonly<Record<Turn["of"], string | undefined>> => {
	const told = focus.slice(0, latest);
	const person = only(told.filter(({ kind }) => kind === "person"));
	const items = told.filter(({ kind }) => isItemKind(kind));
	const item = only(items);
	const duty = item?.kind === "meeting" ? undefined : item;
	const board = items.length === 0 ? only(told.filter(({ kind }) => kind === "board")) : undefined;
	const hasEnded = world.boards.find(({ id }) => id === board?.id)?.state.is === "ended";
	return {
		person: world.people.find(({ id }) => id === person?.id)?.name,
		duty: duty && referenceOf(duty, world),
		guidance: duty?.kind === "guidance" ? referenceOf(duty, world) : undefined,
		milestone: duty?.kind === "milestone" ? referenceOf(duty, world) : undefined,
		"ended board": board && hasEnded ? codeOf(board, world) : undefined,
	};
};

/** The same words with the name of what they point at; none where they do not. */
export const ofToldThings = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const found = turns.filter(({ words }) => words.test(text));
	if (found.length === 0) return undefined;
	const told = toldOnes(thread, world);
	for (const { of, words, plain } of found) {
		const name = told[of];
		const said = words.exec(text);
		if (name !== undefined && said) return plain(name, said);
	}
	return undefined;
};
