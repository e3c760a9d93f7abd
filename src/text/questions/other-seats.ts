/** "What other boards do they chair", "is she on anything else": the boards where somebody sits, but for those that were told of. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";
import { namedIn } from "./named-in.ts";

const body = "(?:boards?|groups?|committees?|panels?|forums?|teams?|bodies)";
const others: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(`\\b(what|which)(?: are the| is the)? (?:other|more|further) ${body}\\b`, "i"),
		"$1 boards",
	],
	[
		new RegExp(`\\b(?:(?:any|an|some|all|the) )?(?:other|more|further) ${body}\\b`, "i"),
		"any boards",
	],
	[
		/\b(?:any(?:thing|where)|some(?:thing|where)) else\b|\bany others?\b|\belsewhere\b/i,
		"any boards",
	],
	[/\b(what|which)(?: boards?)? else\b/i, "$1 boards"],
];
const but =
	"(?:besides|apart from|other than|(?:else )?than|except(?: for)?|bar|outside(?: of)?|as well as|on top of|in addition to)";
const besides = new RegExp(
	`\\s${but} (?:(?:all )?(?:those|that|these|it|them|this|the)?(?: (?:one|ones|two|three|four|boards?))*)(?=\\W*$)`,
	"i",
);
const besidesNamed = new RegExp(`\\s${but} (?:the |our )?(\\w.*?)(?=\\W*$)`, "i");
const anything = /\b(?:any(?:thing|where)|some(?:thing|where))\b/i;

/** "What else is on me", "is anything else with Nora" ask for things to be done. */
const ofThings =
	/\belse(?:['’]?s| is| are)? (?:on|with|for|down to)\b|\b(?:has|have) \S+(?: \S+)? got on\b/i;

const areBoards = ({ kind }: Subject): boolean => kind === "board";

const namesBoards = (words: string, index: NameIndex): boolean => {
	const named = namedIn(words, index);
	return named !== "beside another" && named.length > 0 && named.every(areBoards);
};

/** "On anything besides those two", "on anything apart from LPB and MCB". */
const withoutThose = (text: string, index: NameIndex): string => {
	const [said, named] = besidesNamed.exec(text) ?? [];
	return said !== undefined && named !== undefined && namesBoards(named, index)
		? text.replace(said, "")
		: text.replace(besides, "");
};

const plainly = (text: string, index: NameIndex): string | undefined => {
	if (ofThings.test(text)) return undefined;
	const bare = withoutThose(text, index);
	const found = others.find(([words]) => words.test(bare));
	if (found) return bare.replace(...found);
	return bare === text ? undefined : bare.replace(anything, "any boards");
};

type Around = {
	readonly thread: ThreadContext;
	readonly index: NameIndex;
	readonly world: Pick<World, "holdings">;
};

/** "Does she chair any boards" asks which. */
const whether =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)(do|does|is|are|am|has|have) (.+?) (?:(on|in|at|of|for) )?any boards\b/i;

const asksWhich = (text: string): string => {
	const [said, opens = "", verb, rest, on = ""] = whether.exec(text) ?? [];
	if (said === undefined) return text;
	return text.replace(said, `${opens}which boards ${verb} ${rest} ${on}`.trimEnd());
};

/** Boards that were told of whoever is asked of now, and any that the words name: "the secretary of LPB". */
const toldAlready = (
	text: string,
	{ subjects, mine }: Question,
	{ thread: { question, focus, latest }, index }: Around,
): readonly Subject[] => {
	// Besides what is named, whatever was told is asked for again.
	const [, besideWhat] = besidesNamed.exec(text) ?? [];
	if (besideWhat !== undefined && namesBoards(besideWhat, index)) {
		const only = namedIn(besideWhat, index);
		return only === "beside another" ? [] : only;
	}
	const before = question?.ask === "seats" ? (question.without ?? []) : [];
	const asked = [...(question?.subjects ?? []), ...before.flatMap((part) => part.subjects)];
	const told = [...focus.slice(0, latest), ...asked];
	const isOfThem = mine
		? question?.mine === true
		: subjects.every(({ id }) => told.some((each) => each.id === id));
	const named = namedIn(text, index);
	const all = [...(isOfThem ? told : []), ...(named === "beside another" ? [] : named)];
	return all.filter(
		(each, at) => areBoards(each) && all.findIndex(({ id }) => id === each.id) === at,
	);
};

const bare = new RegExp(
	`^\\W*(?:(?:and|so|but|ok)\\b[\\s,]*)*(?:(?:is|are) (?:he|she|they) on |(?:is|are) there )?(?:on )?(?:any|what|which|no) (?:others?|more|other ${body})(?: (?:at all|then|as well|too))*\\W*$`,
	"i",
);

/** "Any others?", after where somebody sits. */
const restOf = (text: string, { thread }: Around): Question | undefined => {
	const { question, focus, latest } = thread;
	if (question?.ask !== "seats" || question.without || !bare.test(text)) return undefined;
	const subjects = focus.slice(0, latest).filter(areBoards);
	return { ...question, without: [{ subjects, kinds: [], rags: [], mine: false }] };
};

const isOfSeats = (reading: Reading | undefined): boolean =>
	reading?.is === "question" && reading.question.ask === "seats";

const doesOthers =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)(?:does|do|is|has) (he|she|they) (?:do|doing|run|look after|cover|have|got|handle) (?:any(?:thing)?|some|the)? ?(?:others?|more|else|other ones?|other boards?)(?: (?:boards?|ones?|too|as well))*\W*$/i;

/** "Does he do any others", after whose the chair or the desk of a board is: of that office. */
const ofTheSameOffice = (text: string, { question }: ThreadContext): string => {
	const [, opens = "", who = ""] = doesOthers.exec(text) ?? [];
	const office = question?.ask === "roles" ? question.facets.join() : "";
	return who !== "" && /^(?:chair|secretary)$/.test(office)
		? `${opens}is ${who} ${office} of anything else`
		: text;
};

/** After a list of what somebody has to do, other boards are other than those which it is for. */
const boardsOfThings = ({ thread, world }: Around): readonly Subject[] => {
	const things = thread.focus.slice(0, thread.latest).filter(isDuty);
	const ids = things.flatMap(({ id }) => itemAmong(world.holdings, id)?.boardId ?? []);
	return [...new Set(ids)].map((id) => ({ kind: "board", id }));
};

/** Of somebody who was spoken of, and of boards. */
const saysWhere = new RegExp(
	`\\b(?:he|she)\\b.*\\b${body}\\b|\\b${body}\\b.*\\b(?:he|she)\\b|\\bis (?:he|she) on\\b`,
	"i",
);

export const readOtherSeats = (
	text: string,
	around: Around,
	read: (words: string) => Reading,
): Reading | undefined => {
	const rest = restOf(text, around);
	if (rest) return { is: "question", question: rest };
	const plain = plainly(ofTheSameOffice(text, around.thread), around.index);
	if (plain === undefined) return undefined;
	const reading = [plain, asksWhich(plain)].map(read).find(isOfSeats);
	if (reading?.is !== "question") return undefined;
	const { question } = reading;
	const told = toldAlready(text, question, around);
	// After a thing of theirs and its board, it is besides that board.
	const isPointed = saysWhere.test(text) && !question.mine;
	const spokenOf = isPointed ? around.thread.focus.filter(areBoards) : [];
	const known = spokenOf.length > 0 ? spokenOf : boardsOfThings(around);
	const subjects = told.length > 0 || spokenOf.length > 1 ? told : isPointed ? known : [];
	// Other than none, they would be all.
	if (subjects.length === 0) return undefined;
	const without = [{ subjects, kinds: [], rags: [], mine: false }];
	return { is: "question", question: { ...question, without } };
};
