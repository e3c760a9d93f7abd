/** "Which board", "which is first", "any of hers", "who's late", after a list: each put in the words that are asked of that list, with all that bounds it. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

/** Things to be done that were told of together last. */
const dutiesTold = (thread: ThreadContext): readonly Subject[] => toldLast(thread).filter(isDuty);

const isList = ({ question }: ThreadContext): boolean => question?.ask === "items";

const theirBoards = shaped(
	"(?:oh )?(?:for |on |of |under |from )?(?:which|what) boards?(?:['’]?s| is| are| was| were)?(?: (?:it|that|this|they|those|these))?(?: (?:for|of|on|under|from|with))?",
);
/** As many are told of one by one, each with its board. */
const mostOneByOne = 10;

/** "Which board", after several things to be done, asks where they belong, and not for a list of all the boards. */
const whichBoards: PutPlainly = (text, { thread }) => {
	const told = dutiesTold(thread);
	const areTold = isList(thread) || thread.question?.ask === "facts";
	if (!areTold || told.length === 0 || !theirBoards.test(text)) return undefined;
	if (told.length === 1) return "which board is that for";
	return told.length > mostOneByOne ? "by board" : "which boards are they for";
};

const firstOfAll = shaped(
	"(?:which|what)(?: one)?(?: of (?:them|those|these))?(?:['’]?s| is| comes?| falls?)? (?:the )?(?:very )?(?:first|soonest|earliest)(?: one)?(?: up)?",
);

/** Where none of theirs was found to be late, whose that was asked of. */
const whoseNone = ({ question }: ThreadContext, world: World): string | undefined => {
	if (question?.among || question?.ofList) return undefined;
	if (question?.mine) return "me";
	const whose = only(question?.subjects ?? []);
	return whose && (whose.kind === "board" || whose.kind === "person")
		? nameOf(whose, world)
		: undefined;
};

/** "Which is first", of several that are to be done: the one that falls due before the others. */
const dueFirst: PutPlainly = (text, { thread, world }) => {
	if (!isList(thread) || thread.question?.state === "done" || !firstOfAll.test(text))
		return undefined;
	const told = dutiesTold(thread).length;
	if (told > 1) return "which is due first";
	const whose = told === 0 ? whoseNone(thread, world) : undefined;
	return whose && `what is due first for ${whose}`;
};

const whose =
	"(?:(?:are )?any(?:thing|one)?|(?:which|how many)(?: ones?)?|what)(?:(?: of)? (?:them|those|these))?(?:['’]?s| is| are)?";
const picked = shaped(
	`(?:${whose} (?:for|by|of|from|with|owned by)? ?(?:the )?|(?:which|how many|any) (?:of (?:them|those|these) )?(?:does|do|has|have) )([\\w’'-]+(?: [\\w’'-]+)?)(?: (?:ones?|own|have|has|got|doing))?`,
);

const anyOfThem = /\bany of (?:them|those|these)\b/i;

/** The words call one person alone who is known here, with or without what says that it is theirs. */
const personCalled = (said: string, { people }: World): string | undefined => {
	const ways = [said, said.replace(/['’]?s$/i, "")].map((each) => keysOf(each).join(" "));
	return only(
		people.filter(({ name }) => {
			const keys = keysOf(name);
			return ways.some((way) => way === keys.join(" ") || way === keys[0]);
		}),
	)?.name;
};

/** "How many by Jessie", "which of those are mine", pick from the list as it was asked for: what is late stays late. */
const pickedFrom: PutPlainly = (text, { thread, world }) => {
	const said = isList(thread) ? picked.exec(text)?.[1] : undefined;
	// "Are any of them mine" picks of what was told.
	if (said === undefined || dutiesTold(thread).length === 0 || anyOfThem.test(text))
		return undefined;
	if (/^(?:mine|me)$/i.test(said)) return "just mine";
	const name = personCalled(said, world);
	return name && `just ${name}`;
};

const months =
	"january|february|march|april|may|june|july|august|september|october|november|december";
const ofMonth = shaped(
	`(?:which|what|how many|any)(?: ones?)?(?: of (?:them|those|these))?(?: is| are| were| was)?(?: due| closed| done)? in (${months})`,
);

/** "Which in October", of a list that was asked for: those of it in that month. */
const inMonth: PutPlainly = (text, { thread }) => {
	const month = ofMonth.exec(text)?.[1];
	return month !== undefined && isList(thread) && dutiesTold(thread).length > 1
		? `just in ${month}`
		: undefined;
};

const lateOnes = shaped(
	"who(?:['’]?s| is| are|se is)? (?:late|overdue|behind|running late)(?: (?:with (?:something|anything|theirs|it)|then|now))*",
);

/** What alone bounds a list: one board, plan or work stream. */
const boundOf = ({ subjects, mine }: Question): Subject | undefined =>
	mine ? undefined : only(subjects.filter(({ kind }) => /^(?:board|plan|workStream)$/.test(kind)));

/** "Who's late", after what one board has, asks of that board. */
const whoIsLate: PutPlainly = (text, { thread, world }) => {
	const { question } = thread;
	const bound =
		question && isList(thread) && question.subjects.length === 1 ? boundOf(question) : undefined;
	const name = bound && lateOnes.test(text) ? nameOf(bound, world) : undefined;
	return name && `who is late for ${name}`;
};

const inColour = shaped(
	"(?:(?:and )?any(?:thing)?|(?:and )?what(?:['’]?s| is| about)|and|how about)(?: (?:the|any))?(?: in)? (red|amber|green)s?(?: ones?)?",
);

/** "Any amber", once one of the red was asked of: of all that the red ones were found among. */
const otherColour: PutPlainly = (text, { thread, world }) => {
	const colour = inColour.exec(text)?.[1]?.toLowerCase();
	const { list, question } = thread;
	const isPicked = dutiesTold(thread).length < (thread.listed ?? []).filter(isDuty).length;
	if (colour === undefined || question?.ask !== "facts" || !list || !isPicked) return undefined;
	const { rags, subjects, mine, among } = list;
	if (rags.length === 0 || rags.some((rag) => rag === colour) || among) return undefined;
	const names = subjects.flatMap((each) => nameOf(each, world) ?? []);
	const of = [...(mine ? ["me"] : []), ...names].join(" and ");
	return `what is ${colour}${of ? ` for ${of}` : ""}`;
};

const hisOwn = shaped("(?:and )?(?:what about )?([\\w’'-]+['’]s)(?: (?:ones?|then))?");

/** "Kit's", after what a board has, are Kit's of those, and not all that Kit has. */
const theirsOfBoards: PutPlainly = (text, { thread, world }) => {
	const { question } = thread;
	const isOfBoards = (question?.subjects ?? []).every(({ kind }) => kind === "board");
	const said = isList(thread) && isOfBoards ? hisOwn.exec(text)?.[1] : undefined;
	const name =
		said === undefined || question?.subjects.length === 0 ? undefined : personCalled(said, world);
	return name && `just ${name}`;
};

const onTime = shaped(
	"(?:and )?(?:which|what|how many|any)(?: ones?)?(?: of (?:them|those|these))?(?:['’]?s| is| are)? (?:on time|to time|on schedule|going to plan|fine|all right|ok)",
);

/** "Which are on time", of a list, are those on track. */
const onTrack: PutPlainly = (text, { thread }) =>
	isList(thread) && dutiesTold(thread).length > 1 && onTime.test(text)
		? "which are on track"
		: undefined;

const waits = shaped(
	"what(?:['’]?s| is| are) (?:he|she|they) (?:waiting|held up|stuck) (?:for|on|by)",
);

/** "What's he waiting for", after one person's things. */
const waitingFor: PutPlainly = (text, { thread, world }) => {
	const one = only((thread.question?.subjects ?? []).filter(({ kind }) => kind === "person"));
	const name = one && isList(thread) && waits.test(text) ? nameOf(one, world) : undefined;
	return name && `what is blocked for ${name}`;
};

const theOtherOnes = shaped(
	"(?:(?:and|but|no|sorry|ok|what about|how about)\\b[\\s,]*)+(?:hers?|him|his|them|theirs|the other(?: one| person)?(?:['’]?s)?)",
);

const asksOfPeople = /^(?:items|seats|records|roles)$/;

/** "And hers", "and him", "no, the other", after what was asked of one person and then of another, are the first one's. */
const ofTheOtherPerson: PutPlainly = (text, { thread, world }) => {
	const { question, askedOf = [] } = thread;
	if (!asksOfPeople.test(question?.ask ?? "") || askedOf.length !== 2 || !theOtherOnes.test(text))
		return undefined;
	const last = only((question?.subjects ?? []).filter(({ kind }) => kind === "person"));
	const other = last && only(askedOf.filter(({ id }) => id !== last.id));
	const name = other?.kind === "person" ? nameOf(other, world) : undefined;
	return name && `and ${name}`;
};

export const fewWordsAfter = firstPlain([
	whichBoards,
	dueFirst,
	pickedFrom,
	inMonth,
	whoIsLate,
	otherColour,
	theirsOfBoards,
	onTrack,
	waitingFor,
	ofTheOtherPerson,
]);
