/** "Which has more overdue", "same person as the pilot board", after boards or their officers were told of: asked of them by name. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const isBoard = ({ kind }: Subject): boolean => kind === "board";

const most = 4;

/** The boards that were set beside each other, or those that were asked of one after another. */
const boardsOf = ({ thread, world }: Told): readonly string[] => {
	const { question, inTurn = [] } = thread;
	const asked = (question?.subjects ?? []).filter(isBoard);
	const turns = inTurn.slice(-2);
	const boards = asked.length > 1 ? asked : turns.every(isBoard) ? turns : [];
	return boards.length <= most ? boards.flatMap((each) => nameOf(each, world) ?? []) : [];
};

const which = "(?:which|who)(?: (?:one|board|group|panel|of (?:them|those|these|the two)))?";
const moreOf = turn(
	`${which}(?:['’]?s| is| has| have)?(?: got)?(?: the)? (more|most|fewer|fewest|less|least)(?: things| items| actions| stuff| of them)?(?: (?:that are|which are|that['’]s))? (overdue|late|open|outstanding|red|amber|blocked|to do|on)(?: (?:actions|milestones|items|things|ones))?(?: (?:then|now|of the two))*`,
);
const worse = turn(
	`${which}(?:['’]?s| is)? (?:the )?(worse|worst|better|best|later|latest)(?: (?:off|placed|behind))?(?: (?:for|on) (?:lateness|overdue(?: things| actions)?|late things))(?: then)?`,
);

/** "Which has more overdue": how many each has, the most first. */
const moreOfTheTwo: PutPlainly = (text, told) => {
	const found = moreOf.exec(text);
	const late = found ? undefined : worse.exec(text);
	if (!found && !late) return undefined;
	const boards = boardsOf(told);
	if (boards.length < 2) return undefined;
	const many = found?.[1] ?? (/^b/i.test(late?.[1] ?? "") ? "fewer" : "more");
	const said = found?.[2]?.toLowerCase() ?? "overdue";
	const state = /^(?:to do|on|outstanding)$/.test(said) ? "open" : said;
	const end = /^(?:few|le)/i.test(many) ? "fewer" : "more";
	return `which of ${boards.join(" and ")} has ${end} ${state}`;
};

const samePerson = turn(
	"(?:is (?:it|that|he|she)|are they|isn['’]?t (?:it|that)|also)? ?(?:the )?(?:same (?:person|one|chair|secretary|people|man|woman|guy|bloke) (?:as|that (?:chairs|runs)|who (?:chairs|runs)|for|at|on)|also (?:the )?(?:chair|secretary) (?:of|on|for)) (?:the |for the |at the |on the )?(.+?)",
);
const roles: Readonly<Record<string, string>> = { chair: "chair", secretary: "secretary" };

/** "Same person as the pilot board", after who holds an office of one board: who holds it on each. */
const sameOfficer: PutPlainly = (text, { thread, world }) => {
	const other = samePerson.exec(text)?.[1];
	const { ask, facets = [], subjects = [] } = thread.question ?? {};
	const role = roles[only(facets.filter((facet) => facet in roles)) ?? ""];
	const board = only(subjects.filter(isBoard)) ?? only(toldLast(thread).filter(isBoard));
	const name = other && ask === "roles" && role && board && nameOf(board, world);
	return name ? `who is the ${role} of ${name} and ${other}` : undefined;
};

const anotherBoard = turn(
	"(?:what about |how about |or )?(?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?)",
);

/** The one board of whose names these are. */
const boardCalled = (said: string, { world }: Told): Subject | undefined => {
	const plain = (name: string) => name.toLowerCase().replace(/^the /, "");
	const found = only(
		world.boards.filter(({ code, name, aliases }) =>
			[code, name, ...aliases].some((each) => plain(each) === plain(said)),
		),
	);
	return found && { kind: "board", id: found.id };
};

/** "And the pilot board", after which boards somebody chairs or is on: whether they do that one. */
const alsoOnThat: PutPlainly = (text, told) => {
	const { thread, world } = told;
	const { ask, facets = [], subjects = [] } = thread.question ?? {};
	const goesOn = /^\W*(?:(?:and|what about|how about|or)\b\W*)+/i.test(text);
	const person = ask === "seats" ? only(subjects) : undefined;
	if (!goesOn || person?.kind !== "person") return undefined;
	const board = boardCalled(anotherBoard.exec(text)?.[1] ?? "", told);
	const [who, name] = [nameOf(person, world), board && nameOf(board, world)];
	if (!who || !name) return undefined;
	const role = facets.find((facet) => facet in roles);
	return role ? `is ${who} the ${role} of ${name}` : `is ${who} on ${name}`;
};

const noneOfBoard = turn(
	"(?:and )?(?:any |the |their |its |what |what about (?:the )?)?(decisions|actions|milestones)(?: (?:then|so far|at all|yet|taken|made|there))*",
);

/** "Decisions?", after what one meeting left: what it decided; after a board, what that has. */
const ofItsDecisions: PutPlainly = (text, { thread, world }) => {
	const said = noneOfBoard.exec(text)?.[1]?.toLowerCase();
	const told = toldLast(thread);
	if (said !== "decisions" || told.some(isDuty)) return undefined;
	const { ask, subjects = [], facets = [] } = thread.question ?? {};
	if (ask === "records" || (ask === "meetings" && facets.includes("last"))) {
		const meeting = only(told.filter(({ kind }) => kind === "meeting"));
		const name = meeting && nameOf(meeting, world);
		if (name) return `what was decided at ${name}`;
	}
	const board = only(told.filter(isBoard)) ?? only(subjects.filter(isBoard));
	const code = /^(?:about|roles|meetings|rhythm|terms)$/.test(ask ?? "") && board;
	return code ? `what has ${nameOf(code, world)} decided` : undefined;
};

const withWhat = turn(
	"with (?:what|who|whom|which(?: one| board| group)?)(?: (?:is that|though|then))*",
);
const merging = /\b(?:merg|join|combin|amalgamat)/i;

/** "With what", after whether a board is merging: what is to be done about it names the other. */
const mergingWith: PutPlainly = (text, { thread, world }) => {
	const one = withWhat.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	return one && merging.test(item?.title ?? "") ? `what is ${nameOf(one, world)}` : undefined;
};

export const ofTwoBoards = firstPlain([
	mergingWith,
	moreOfTheTwo,
	sameOfficer,
	alsoOnThat,
	ofItsDecisions,
]);
