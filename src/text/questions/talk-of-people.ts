/** What is said in half a sentence of somebody after papers, an agenda, a seat or a meeting: "and Pat", "until when am I on it", each put as the plain question that it comes to. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

/** The one board that was told of or asked of. */
const boardOf = ({ thread, world }: Told): string | undefined => {
	const isBoard = ({ kind }: Subject) => kind === "board";
	const asked = (thread.question?.subjects ?? []).filter(isBoard);
	const board =
		only(toldLast(thread).filter(isBoard)) ?? only(asked) ?? only(thread.focus.filter(isBoard));
	return board && nameOf(board, world);
};

/** Whoever goes by this name, or by its first word, and by no other's. */
const personCalled = (said: string, { people }: World): string | undefined => {
	const wanted = keysOf(said.replace(/['’]s$/i, "")).join(" ");
	const isIt = (name: string) =>
		[name, name.split(" ")[0] ?? name].some((each) => keysOf(each).join(" ") === wanted);
	return only(people.filter(({ name }) => isIt(name)))?.name;
};

const another = turn(
	"(?:what about |how about |same for |or )?([\\w’'-]+(?: [\\w’'-]+){0,2}?)(?: (?:one|too|as well|then))*",
);

/** "And Pat", after the papers or the agenda of a meeting: whether that paper is in, or which item is theirs. */
const theirsToo: PutPlainly = (text, told) => {
	const record = told.thread.question?.records?.join();
	const said = another.exec(text)?.[1];
	if (said === undefined || (record !== "papers" && record !== "agenda")) return undefined;
	const person = personCalled(said, told.world);
	if (person === undefined) return undefined;
	if (record === "agenda") {
		const meeting = meetingTold(told);
		return meeting && `what is ${person} presenting at ${meeting}`;
	}
	const board = boardOf(told);
	return board && `is ${person}'s paper in for ${board}`;
};

const untilWhen = turn(
	"(?:until|till|til) when (?:am|are|is|do|does) (?:still )?(i|we|he|she|they|[\\w’'-]+(?: [\\w’'-]+)?) (?:still )?(?:(?:sit|serve|be|stay) )?(?:on|a member of) (?:(it|that|there|this|that one|that board)|(?:the )?(.+?))",
);

/** "Until when am I on it" asks for the end of a seat, and not for that of a meeting. */
const endOfSeat: PutPlainly = (text, told) => {
	const [said, who = "", it, name] = untilWhen.exec(text) ?? [];
	if (said === undefined || !/^(?:i|we)$/i.test(who)) return undefined;
	const board = it === undefined ? name : boardOf(told);
	return board && `until when is my seat on ${board}`;
};

const wasI = turn("(?:was|were) i(?: (?:there|present|at (?:it|that)))?");
const isOfPeople = ({ ask, records = [] }: Question): boolean =>
	ask === "records" &&
	records.some((each) => /^(?:attendance|absence|apologies|quorate)$/.test(each));

const reached = turn(
	"(?:did|do) (?:they|we|it|you) (?:actually |even )?(?:have|make|reach|get|manage|hit)(?: enough(?: for)?)? (?:a |the |it|that|its )?(?:quorum)?(?: (?:then|that day|there|at (?:it|that)))?|(?:was|were) (?:it|they|we|that|that one)(?: actually)? quorate(?: then)?|was there (?:a |the )?quorum(?: (?:then|there))?",
);
const lastTime =
	/^\W*(?:and |so |but )*did (?:they|we|it) (?:have|make|reach|get|manage|hit) (?:it|that|one|a quorum|the quorum|quorum) (?:last time|at the last (?:one|meeting))\W*$/i;

/** "Was I", "did they have a quorum", of the meeting whose people were told; "did they make it last time", of a board's quorum. */
const ofWhoWasThere: PutPlainly = (text, told) => {
	const { question } = told.thread;
	const isOfQuorum = question?.ask === "roles" && question.facets.includes("quorum");
	const board = isOfQuorum && lastTime.test(text) ? boardOf(told) : undefined;
	if (board) return `was the last ${board} meeting quorate`;
	const meeting = question && isOfPeople(question) ? meetingTold(told) : undefined;
	if (!meeting) return undefined;
	if (reached.test(text)) return `was ${meeting} quorate`;
	return wasI.test(text) ? `did i attend ${meeting}` : undefined;
};

const bareUntil = turn("(?:and )?(?:until|till|til) when(?: (?:is|are) (?:it|that|they))?");

/** "Until when", after the one body or person that sits somewhere. */
const endOfTheirs: PutPlainly = (text, { thread: { question }, world }) => {
	const whose = question?.ask === "about" ? only(question.subjects) : undefined;
	const isOfSomebody = whose?.kind === "organisation" || whose?.kind === "person";
	const name = isOfSomebody && bareUntil.test(text) ? nameOf(whose, world) : undefined;
	return name && `until when is ${name}'s seat`;
};

const inBoth = turn(
	"(?:who(?:['’]?s| is| are)?|any(?:one|body)|is any(?:one|body)) (?:in|on|at|expected at|wanted (?:at|in)) both(?: of (?:them|those|these))?",
);

/** "Who's in both", after two boards or their meetings. */
const onBothBoards: PutPlainly = (text, { thread, world }) => {
	if (!inBoth.test(text) || thread.question?.ask === "clashes") return undefined;
	const told = [...toldLast(thread), ...(thread.listed ?? [])];
	const ids = new Set(told.flatMap(({ kind, id }) => (kind === "board" ? [id] : [])));
	const boards = world.boards.filter(({ id }) => ids.has(id));
	const names = boards.flatMap(({ id }) => nameOf({ kind: "board", id }, world) ?? []);
	return names.length === 2 ? `who is on both ${names.join(" and ")}` : undefined;
};

export const ofTalkOfPeople = firstPlain([
	theirsToo,
	endOfSeat,
	endOfTheirs,
	onBothBoards,
	ofWhoWasThere,
]);
