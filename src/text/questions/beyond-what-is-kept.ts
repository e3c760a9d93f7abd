/** "Who is chasing it", "is it working", "for whom", "is it endorsed": what no record says of a thing is named as that, and how the thing stands is told. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { type Beyond, saidFirst } from "./beside-the-answer.ts";
import { namedThings } from "./beyond-boards.ts";
import { beyondQuestions } from "./beyond-questions.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";

const pointing = "(?!(?:it|that|this|them|those|these|he|she|any\\w*|some\\w*|every\\w*|us|me)\\b)";

const itemsOf = ({ subjects, among = [] }: Question, { holdings }: World) =>
	[...subjects, ...among].flatMap(({ id }) => itemAmong(holdings, id) ?? []);

/** Of things to be done alone, and of none whose own title says it. */
const isOfThings = (reading: Reading, word: string, world: World): boolean => {
	if (reading.is !== "question" || reading.question.ask !== "facts") return false;
	const { subjects } = reading.question;
	const items = itemsOf(reading.question, world);
	return (
		items.length > 0 &&
		subjects.every(isDuty) &&
		!items.some(({ title = "" }) => speaksOf(title, word))
	);
};

const withUnkept = (reading: Reading, unkept: string): Reading =>
	saidFirst(reading, `Not recorded: ${unkept}`);

const chasing = shaped(
	`who(?:['’]?s| is| are| was|['’]?s been| has been)? (?:still |meant to be |supposed to be |currently )*(?:chasing|following|pushing|nagging|hassling|hounding|hurrying)(?: up)?(?: (?:on|with))? (?:the |our )?${pointing}(.+?)(?: up)?(?: now| then)?`,
);

const isOfOneBody = (reading: Reading): boolean =>
	reading.is === "question" &&
	reading.question.ask === "about" &&
	reading.question.subjects.length === 1 &&
	reading.question.subjects.every(({ kind }) => kind === "organisation" || kind === "person");

/** Whose it is is kept, and not who is after them. */
const whoChases: Beyond = (text, { reading, read, world }) => {
	const what = chasing.exec(text)?.[1];
	if (what === undefined) return undefined;
	const isFacts = reading.is === "question" && reading.question.ask === "facts";
	const owned = isFacts ? reading : read(`who owns ${what}`);
	if (isOfThings(owned, "chase", world)) return withUnkept(owned, "who is chasing it");
	if (isFacts) return undefined;
	if (owned.is === "which" && !owned.isGuess) return owned;
	const waiting = isOfOneBody(read(`who is ${what}`))
		? read(`what is waiting on ${what}`)
		: undefined;
	const isList = waiting?.is === "question" && waiting.question.ask === "items";
	return isList ? withUnkept(waiting, `who is chasing ${what}`) : undefined;
};

const working = shaped(
	`(?:is|are|does|do|did|has|have) (?:the |our )?${pointing}(.+?) (?:(?:actually |really |all )?(?:working|in working order|functioning|operational|up and running|usable)|work)(?: yet| now| properly| ok(?:ay)?| all right| again| well| as it should)*`,
);

/** Whether it does what it should is kept nowhere; whether it is done is. */
const whetherItWorks: Beyond = (text, { read, world }) => {
	const what = working.exec(text)?.[1];
	if (what === undefined) return undefined;
	const standing = read(`what is the status of ${what}`);
	if (standing.is === "which" && !standing.isGuess) return standing;
	return isOfThings(standing, "working", world)
		? withUnkept(standing, "whether it works")
		: undefined;
};

const founding = shaped(
	`who (?:first |originally |actually )*(?:set up|founded|established|created|started|formed|came up with|thought of|set) (?:the |our )?${pointing}(.+?)(?: up)?(?: in the first place| originally)?`,
);

/** Whoever clerks a board has not set it up. */
const whoFounded: Beyond = (text, { read }) => {
	const what = founding.exec(text)?.[1];
	const board = what === undefined ? undefined : read(`what is ${what}`);
	if (board?.is !== "question" || board.question.ask !== "about") return undefined;
	const { subjects } = board.question;
	const isBoard = subjects.length > 0 && subjects.every(({ kind }) => kind === "board");
	return isBoard ? withUnkept(board, "who set it up") : undefined;
};

const ending = shaped(
	`(?:when (?:does|do|will|is|are) (?:the |our )?${pointing}(?!.*\\bmeetings?\\b)(.+?) (?:(?:be|going|due|set|meant|to) )*(?:end(?:s|ing)?|finish(?:es|ing)?|wind(?:s|ing)? (?:up|down)|clos(?:e|es|ing) down|disband(?:s|ed|ing)?|come to an end)|(?:does|has) (?:the |our )?${pointing}(.+?) (?:have |got )*an? end date)`,
);

/** Until when a board's meetings are booked, or that nothing says when it ends. */
const whenItEnds: Beyond = (text, { read }) => {
	const what = ending.exec(text)?.slice(1).find(Boolean);
	const reading = what === undefined ? undefined : read(`when does ${what} end`);
	return reading?.is === "question" && reading.question.ask === "rhythm"
		? { ...reading, question: { ...reading.question, facets: ["over"] } }
		: undefined;
};

const forWhom = shaped(
	"(?:and )?(?:for (?:who|whom)|who(?:m)? (?:is|are|was) (?:it|that|this|they) for|who(?:['’]?s| is) (?:it|that|this) for)(?: exactly)?",
);

/** After one thing was told of: for whom it is is no owner of it. */
const forWhomItIs: Beyond = (text, { thread, world, read }) => {
	if (!forWhom.test(text)) return undefined;
	const one = only(toldLast(thread).filter(isDuty));
	const name = one && nameOf(one, world);
	// To whom guidance went is kept.
	if (name && one.kind === "guidance") return read(`who was ${name} sent to`);
	return name
		? withUnkept(
				read(`what is the status of ${name}`),
				"for whom it is, beyond what its title says",
			)
		: undefined;
};

const agreed = shaped(
	`(?:is|are|was|were|has|have) (?:the |our )?${pointing}(.+?) (?:(?:now|already|actually|finally|formally|ever|been) )*(?:endorsed|approved|agreed|signed off|ratified|adopted|accepted|confirmed|authorised|cleared|backed)(?: yet| already| now| by .+)?`,
);

/** Where no decision about it is found, how what is called so stands says the most. */
const whetherAgreed: Beyond = (text, { read, reading, world }) => {
	const isOfDecisions = reading.is === "question" && reading.question.ask === "decisions";
	const what = isOfDecisions ? agreed.exec(text)?.[1] : undefined;
	if (what === undefined || reading.is !== "question") return undefined;
	const standing = read(`what is the status of ${what}`);
	if (standing.is !== "question" || !isOfThings(standing, "\u0000", world)) return undefined;
	const { subjects, among = [] } = standing.question;
	const besides = [...subjects, ...among].filter(isDuty);
	return { is: "question", question: { ...reading.question, besides } };
};

const all: readonly Beyond[] = [
	...namedThings,
	whoChases,
	whetherItWorks,
	whoFounded,
	whenItEnds,
	forWhomItIs,
	whetherAgreed,
	...beyondQuestions,
];

export const beyondWhatIsKept: Beyond = (text, around) => {
	for (const each of all) {
		const reading = each(text, around);
		if (reading) return reading;
	}
	return undefined;
};
