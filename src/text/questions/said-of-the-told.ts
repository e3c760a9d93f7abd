/** "So they're overdue", "is it in hand", "who goes", "when do they start", of the one thing or board that was told of: each put as the plain question that it comes to. */
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { boardTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const isBoard = ({ kind }: Subject): boolean => kind === "board";

const dutyOf = ({ thread, world }: Told): string | undefined => {
	const one = only(toldLast(thread).filter(isDuty));
	return one && nameOf(one, world);
};

type Way = { readonly words: RegExp; readonly plain: (name: string, said: string) => string };

const ofOneThing: readonly Way[] = [
	{
		words: turn(
			"(?:so )?(?:it|that|this|they|those)(?: one)?(?:['’]?s|['’]?re| is| are) (?:(?:already|now|still|actually|both) )*(late|overdue|red|amber|green|blocked|done|open|on time)(?: (?:then|already|now|too|as well))*",
		),
		plain: (name, said) => `is ${name} ${said}`,
	},
	{
		words: turn(
			"(?:is|are) (?:it|that|this|they|the (?:action|job|work|thing|milestone|task)) (?:all |well |still )?(?:in hand|under control|being (?:dealt with|done|sorted|worked on|handled|looked at)|in progress|moving|getting done)(?: (?:then|now|yet|at all))*",
		),
		plain: (name) => `what is the status of ${name}`,
	},
	{
		words: turn(
			"(?:so )?(?:is )?(?:that|it|this)(?:['’]?s| is)? (?:all |going )?(?:fine|good|ok|okay|great|well|alright)(?: (?:then|now))*",
		),
		plain: (name) => `what is the status of ${name}`,
	},
	{
		words: turn(
			"who(?:['’]?s| is) (?:meant|supposed|down|due|going) to (?:be )?(?:watch(?:ing)?|chas(?:e|ing)|do(?:ing)?|own(?:ing)?|look(?:ing)? after|deal(?:ing)? with|handl(?:e|ing)|track(?:ing)?)(?: (?:it|that|this|them|for (?:it|that)))?(?: (?:then|now))*",
		),
		plain: (name) => `who owns ${name}`,
	},
	{
		words: turn(
			"(?:is|are) (?:it|that|this|they|any of (?:it|them|those)) dated|(?:does|do|has|have) (?:it|that|this|they) (?:have|got|have got) (?:a |any )?(?:due )?dates?(?: (?:yet|set|at all))*",
		),
		plain: (name) => `when is ${name} due`,
	},
];

const ofOneBoard: readonly Way[] = [
	{
		words: turn(
			"who(?: all| usually| normally| else)? (?:goes|attends|turns up)(?: (?:to|at) (?:them|those|these))?(?: (?:usually|normally|then))*",
		),
		plain: (name) => `who is on ${name}`,
	},
	{
		words: turn(
			"when (?:do|does|did|will) (?:they|it|that|those|these)(?: due to)? (?:first meet|start meeting|begin meeting)(?: (?:up|then))*",
		),
		plain: (name) => `when does ${name} first meet`,
	},
];

const putOf =
	(ways: readonly Way[], of: (told: Told) => string | undefined): PutPlainly =>
	(text, told) => {
		for (const { words, plain } of ways) {
			const found = words.exec(text);
			const name = found ? of(told) : undefined;
			if (found && name) return plain(name, found[1] ?? "");
		}
		return undefined;
	};

const howManyTimes = turn("(?:so )?how (?:many times|often)(?: (?:was|is) (?:that|it))?");

/** "How many times", after the meetings of one board in some time. */
const timesMet: PutPlainly = (text, { thread: { question } }) =>
	question?.ask === "meetings" && question.span && howManyTimes.test(text)
		? "how many is that"
		: undefined;

const onIt = turn(
	"(?:is|are|does|do) (?:the )?(?!(?:he|she|they|it|i|we|you|any\\w*|there|that|this)\\b)([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:(?:sit|sitting|serve) )?on (?:it|that|there)(?: (?:too|as well|then))*",
);

/** "Is OSCT on it", after the people of one board. */
const onThatBoard: PutPlainly = (text, { thread: { question }, world }) => {
	const who = onIt.exec(text)?.[1];
	const { ask, facets = [], subjects = [] } = question ?? {};
	const isOfPeople = ask === "roles" && facets.includes("members");
	const board = who !== undefined && isOfPeople ? only(subjects.filter(isBoard)) : undefined;
	return board && `is ${who} on ${nameOf(board, world)}`;
};

export const ofSaidOfTheTold = firstPlain([
	putOf(ofOneThing, dutyOf),
	putOf(ofOneBoard, boardTold),
	timesMet,
	onThatBoard,
]);
