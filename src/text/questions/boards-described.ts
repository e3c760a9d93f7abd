/** "The boards I chair", "the board which meets on the 19th", "the board that oversees the team": a board said by what is known of it, asked of by name. */
import { type Board, belongs } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Span } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { spanAlone } from "./span-alone.ts";
import type { InSight } from "./with-names.ts";

const bodies = "(?:boards?|groups?|committees?|panels?|forums?|bodies|body)";
const some =
	"(?:(?:all|any|each|every|one|either|both)(?: of)? )?(?:the |those |these |that |whichever |whatever )?(?:same )?";
const who =
	"(?!(?:do|does|did|is|are|am|was|were|will|can|should|has|have|chaired|run|clerked|served|supported|set|led|made|called|held) )(i|we|(?:the |our )?[\\w'’.-]+(?: [\\w'’.-]+){0,4}?)";
const office = "(chair|chairman|secretary|clerk)";

/** "The boards that the finance lead sits on": who it is, and what they do there. */
const doing = new RegExp(
	`${some}${bodies} (?:that |which |who )?${who} (?:is |am |are |['’]m )?(?:(chair|clerk|run|convene)(?:s|ing)?|(?:also )?(sit|serve|are|am|is|go)(?:s|es|ting|ing)? (?:on|to)|(?:(?:the )?${office}|(?:a )?(member)) (?:of|to|for|on)|(?:belong)s? to|(serve|support)s?)(?=\\W|$)(?! (?:chairs?|chairing|sits|serves|clerks)\\b)`,
	"i",
);
/** "The boards chaired by the finance lead". */
const doneBy = new RegExp(
	`${some}${bodies} (?:(?:that|which) (?:is|are) )?(chair|clerk|run|serv|support)(?:ed)? by (i|me|us|(?:the )?[\\w'’.-]+(?: [\\w'’.-]+){0,3}?)(?=$|[?.,!]|\\s+(?:next|last|meets?|is|are|has|have|do|does|and|in|on|this|due|open|overdue)\\b)`,
	"i",
);
const meeting = new RegExp(
	`${some}${bodies} (?:that|which|who) (?:(?:next|is|are|will|be|due|to) )*(met|sat|meets?|sits?|meeting|sitting) ((?:in|on|this|next|last|before|by|within|during|over|between|today|tomorrow|yesterday)\\b.*?)\\W*$`,
	"i",
);
const rest = "(?=\\W*$|\\s+(?:next|last|meets?|met|is|are|has|have)\\b)";
const over = new RegExp(
	`${some}${bodies} (?:that|which|who) (?:oversees?|overseeing|supervises?|is over|sits over|looks after) (.+?)${rest}`,
	"i",
);
const under = new RegExp(
	`${some}${bodies} (?:(?:that|which|who) )?(?:(?:reports?|reporting|answers?|answering) (?:in)?to|(?:is |are |sit |sits )?(?:overseen by|under)) (.+?)${rest}`,
	"i",
);

type Found = {
	readonly said: string;
	readonly boards: readonly Board[];
	/** The plain question which they are. */
	readonly which?: string | undefined;
};

const isOver = ({ state }: Board): boolean => state.is === "ended";

const isHeld =
	(role: string, personId: string) =>
	(board: Board): boolean => {
		if (/^(?:chair|chairman|run|convene)$/.test(role)) return board.chairId === personId;
		if (/^(?:secretary|clerk|serv|serve|support)$/.test(role))
			return board.secretaryId === personId;
		return belongs(board, personId);
	};

const personSaid = (name: string, { circumstances, read }: InSight): string | undefined => {
	if (/^(?:i|me|we|us)$/i.test(name)) return circumstances.meId;
	const reading = read(`which boards is ${name} on`);
	const [only, ...others] =
		reading.is === "question" && reading.question.ask === "seats" ? reading.question.subjects : [];
	return only?.kind === "person" && others.length === 0 ? only.id : undefined;
};

const whichAre = (name: string, role: string): string => {
	if (/^(?:secretary|clerk|serv|serve|support)$/.test(role))
		return `which boards is ${name} the secretary of`;
	return `which boards does ${name} ${/^(?:chair|chairman|run|convene)$/.test(role) ? "chair" : "sit on"}`;
};

const ofSomebody = (words: string, around: InSight): Found | undefined => {
	const [said, name = "", ...roles] = doing.exec(words) ?? [];
	const [passive, verb = "", by = ""] = said === undefined ? (doneBy.exec(words) ?? []) : [];
	const whole = said ?? passive;
	if (whole === undefined) return undefined;
	const personId = personSaid(said === undefined ? by : name, around);
	if (personId === undefined) return undefined;
	const role = (said === undefined ? verb : (roles.find((each) => each) ?? "member")).toLowerCase();
	const { boards } = around.circumstances.world;
	const theirs = boards.filter((board) => !isOver(board)).filter(isHeld(role, personId));
	const which = said === undefined ? undefined : whichAre(name, role);
	return { said: whole, boards: theirs, which };
};

const isWithin = (span: Span, { boards, holdings }: World): readonly Board[] =>
	boards.filter(({ id }) =>
		(holdings.find(({ boardId }) => boardId === id)?.items.meeting ?? []).some(
			({ state, time }) =>
				state.is !== "cancelled" &&
				time.is === "fixed" &&
				(!span.first || span.first <= time.on) &&
				(!span.last || time.on <= span.last),
		),
	);

const ofItsMeeting = (words: string, { circumstances, read }: InSight): Found | undefined => {
	const [said, verb = "", time] = meeting.exec(words) ?? [];
	if (said === undefined || time === undefined) return undefined;
	const span = spanAlone(time, read, /^(?:met|sat)$/i.test(verb));
	return span && { said, boards: isWithin(span, circumstances.world) };
};

const holding = new RegExp(
	`${some}${bodies} (?:that|which) (?:(?:owns?|has|holds?|is over) (?:the )?(.+?)|(?:the )?(.+?) (?:belongs? to|is (?:on|under|with|from|part of)|comes? under|sits? (?:on|under)))${rest}`,
	"i",
);

/** "The board that SPB-2 belongs to". */
const ofItsThing = (words: string, { circumstances, read }: InSight): Found | undefined => {
	const [said, held, belonging] = holding.exec(words) ?? [];
	if (said === undefined) return undefined;
	const reading = read(`who owns ${held ?? belonging}`);
	const [only, ...others] =
		reading.is === "question" && reading.question.ask === "facts" ? reading.question.subjects : [];
	const item = only && others.length === 0 && itemAmong(circumstances.world.holdings, only.id);
	const boards = circumstances.world.boards.filter(({ id }) => item && id === item.boardId);
	return boards.length > 0 ? { said, boards } : undefined;
};

const boardSaid = (name: string, { circumstances, read }: InSight): Board | undefined => {
	const reading = read(`who chairs ${name}`);
	const [only, ...others] =
		reading.is === "question" && reading.question.ask === "roles" ? reading.question.subjects : [];
	if (others.length > 0) return undefined;
	return circumstances.world.boards.find(({ id }) => id === only?.id);
};

const ofItsPlace = (words: string, around: InSight): Found | undefined => {
	const { boards } = around.circumstances.world;
	const [above, below = ""] = over.exec(words) ?? [];
	const lower = above === undefined ? undefined : boardSaid(below, around);
	if (above !== undefined && lower) {
		const id = lower.overseenById ?? lower.parentId;
		return { said: above, boards: boards.filter((board) => board.id === id) };
	}
	const [beneath, upper = ""] = under.exec(words) ?? [];
	const higher = beneath === undefined ? undefined : boardSaid(upper, around);
	if (beneath === undefined || !higher) return undefined;
	const isUnder = ({ overseenById, parentId }: Board) =>
		overseenById === higher.id || parentId === higher.id;
	return { said: beneath, boards: boards.filter(isUnder) };
};

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Which boards those are is all that is asked. */
const asksForThem =
	/^\W*(?:(?:and|so|ok|please|can you|list|name|show|give|tell|me|us|what|which|how many|are|is|was|were|all|of|do|does|did)(?:['’]?s)?\b\W*)*$/i;

/** They are asked of by name where the rest then asks something of each of them. */
export const ofBoardsDescribed = (
	words: string,
	reading: Reading,
	around: InSight,
): Reading | undefined => {
	const isMeetings = reading.is === "question" && reading.question.ask === "meetings";
	const isRead = reading.is === "question" && !isMeetings && reading.question.ask !== "seats";
	if (isRead) return undefined;
	const found =
		ofSomebody(words, around) ??
		ofItsMeeting(words, around) ??
		ofItsPlace(words, around) ??
		ofItsThing(words, around);
	if (!found) return undefined;
	if (found.boards.length === 0)
		return found.which === undefined ? undefined : around.read(found.which);
	const [before = "", after = ""] = words.split(found.said);
	if (asksForThem.test(before) && !/\w/.test(after))
		return found.which === undefined ? undefined : around.read(found.which);
	const names = listed(found.boards.map(({ name }) => name));
	const again = around.read(`${before}${/^\W*which $/i.test(before) ? "of " : ""}${names}${after}`);
	const asked = again.is === "question" ? again.question.subjects : [];
	const areAll = found.boards.every(({ id }) => asked.some((subject) => subject.id === id));
	return areAll ? again : undefined;
};
