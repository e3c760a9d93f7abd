/** Boards set side by side: "do they have the same chair", "which of them meets first", "who chairs each board". */
import type { Board } from "../../domain/boards/board.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { bothBoards } from "./more-of-two.ts";

type Read = (words: string) => Reading;

const boardsIn = ({ subjects }: Question): readonly Subject[] =>
	subjects.filter(({ kind }) => kind === "board");

/** The reading of these words, if it asks that of two boards. */
const ofTwo = (words: string, ask: Question["ask"], read: Read): Reading | undefined => {
	const reading = read(words);
	const isMeant =
		reading.is === "question" &&
		reading.question.ask === ask &&
		boardsIn(reading.question).length === 2 &&
		reading.question.subjects.length === 2;
	const isDoubtful = reading.is === "which" && reading.isGuess !== true;
	return isMeant || isDoubtful ? reading : undefined;
};

const role = "(chair(?:man|woman|person)?|secretary|clerk|overseer|quorum)";
const same: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
	[
		new RegExp(
			`^\\W*(?:and |so )?(?:do|does|have|has) (.+?) (?:have|has|got|share) (?:the same|an?|one) ${role}\\W*$`,
			"i",
		),
		([, boards, who]) => `who is the ${who} of ${boards}`,
	],
	[
		/^\W*(?:and |so )?(?:is|are) (.+?) (chaired|run|led|overseen) by the same (?:person|one|people|board|body)\W*$/i,
		([, boards, how]) => (how === "overseen" ? `who oversees ${boards}` : `who chairs ${boards}`),
	],
	[
		new RegExp(
			`^\\W*(?:and |so )?is (?:the )?${role} of (.+?) the same as (?:(?:the )?${role} of )?(.+?)(?:['’]s)?\\W*$`,
			"i",
		),
		([, who, one, , other]) => `who is the ${who} of ${one} and ${other}`,
	],
];

/** Each of the two is told of, and whether they are the same is seen. */
const ofSameRole = (text: string, read: Read): Reading | undefined => {
	for (const [turn, plainly] of same) {
		const found = turn.exec(text);
		const reading = found && ofTwo(plainly(found), "roles", read);
		if (reading) return reading;
	}
	return undefined;
};

const meets = "(?:meet|meets|sit|sits|come|comes|is|are|happen|happens)";
const sooner: readonly RegExp[] = [
	new RegExp(
		`^\\W*(?:and |so )?(?:do|does|is|are|will) (.+?) or (.+?) (?:${meets} )?(?:first|next|sooner|earlier|soonest)\\W*$`,
		"i",
	),
	new RegExp(
		`^\\W*(?:and |so )?(?:do|does|is|are|will) (.+?) (?:${meets} )?(?:before|after|sooner than|earlier than|later than|before or after) (.+?)(?: ${meets})?\\W*$`,
		"i",
	),
	new RegExp(
		`^\\W*(?:and |so )?(?:which|who|what)(?:['’]?s| of (?:these|them)| board| meeting)*(?: ${meets})? (?:first|next|sooner|earlier|soonest)\\W+(.+?) or (.+?)\\W*$`,
		"i",
	),
];

const sideOf = (text: string, named: string): NonNullable<Question["compared"]> => {
	const between = text.replace(named, "");
	if (/\b(?:before|sooner than|earlier than)\b/i.test(between)) return "before";
	return /\b(?:after|later than)\b/i.test(between) ? "after" : "first";
};

/** The next of each of the two is told, the sooner one first, and before them which that is. */
const ofOrder = (text: string, read: Read): Reading | undefined => {
	for (const turn of sooner) {
		const [, a, second] = turn.exec(text) ?? [];
		if (a === undefined || second === undefined) continue;
		const b = second.replace(/ (?:one|meeting|mtg)$/i, "");
		const reading = ofTwo(`when do ${a} and ${b} meet`, "meetings", read);
		const named = bothBoards({ a, b }, (board) => `when does ${board} meet`, read);
		if (reading?.is !== "question" || !named) {
			if (reading) return reading;
			continue;
		}
		const { subjects } = named;
		const compared = sideOf(text, a);
		return { is: "question", question: { ...reading.question, subjects, compared } };
	}
	return undefined;
};

/** "Who chairs what" asks it of each. */
const onBoth: readonly RegExp[] = [
	/^\W*(?:and |so )?(?:who(?:m)?|which (?:people|members)|(?:is|are|does|do) (?:there )?(?:anyone|anybody|someone|any of (?:us|them)|any people)|anyone|anybody)(?:['’]?s)?(?: else| that| who)*(?: is| are| sits?| sitting| serves?)? (?:a member of|members of|part of|on|in|at|goes to|attends) both(?: of)? ?(?:the )?(.*?)\W*$/i,
	/^\W*(?:and |so )?(?:do|does|have) (.+?) (?:have|share|got) (?:any |the same )?(?:members|people|anyone|anybody)(?: in common| on both)?\W*$/i,
	/^\W*(?:and |so )?(?:(?:what(?:['’]?s| is)?|is there|any) (?:the |an |any )*)?(?:overlap|(?:members|people) in common) (?:of|between|on) (.+?)\W*$/i,
];
const pointing =
	/^(?:(?:of )?(?:them|those|these|they)|(?:the )?(?:two|boards?|two boards|groups?))?$/i;

/** Who has a place on each of the two. */
const ofBothMembers = (text: string, read: Read): Reading | undefined => {
	for (const turn of onBoth) {
		const boards = turn.exec(text)?.[1];
		if (boards === undefined) continue;
		const reading = ofTwo(`who oversees ${pointing.test(boards) ? "them" : boards}`, "roles", read);
		if (reading?.is !== "question") return reading ?? { is: "unread", words: [text.trim()] };
		return { is: "question", question: { ...reading.question, facets: ["members"], shared: true } };
	}
	return undefined;
};

const ownedTogether: readonly RegExp[] = [
	/^\W*(?:(?:and|so) )?(?:what|which (?:actions?|milestones?|items?|things?)) (?:do|are|have|did|does) (.+? and .+?) (?:both|jointly|together|each both) (?:own|have|share|lead|doing|down for|responsible for|working on|work on|hold)(?: on)?(?: together| jointly)?\W*$/i,
	/^\W*(?:(?:and|so) )?(?:what|which (?:actions?|milestones?|items?|things?)) (?:do|are|have|did|does) (.+? and .+?) (?:share|sharing|own together|own jointly|have in common|both have on)\W*$/i,
];

/** "What do Ann and Ben both own": what is with each of them, and no list of what either has. */
const ofBothOwners = (text: string, read: Read): Reading | undefined => {
	for (const turn of ownedTogether) {
		const who = turn.exec(text)?.[1];
		const reading = who === undefined ? undefined : read(`what do ${who} own`);
		if (reading?.is !== "question" || reading.question.ask !== "items") continue;
		const owners = reading.question.subjects.filter(({ kind }) => /^(?:person|org)/.test(kind));
		if (owners.length < 2) continue;
		return { is: "question", question: { ...reading.question, by: "owner", shared: true } };
	}
	return undefined;
};

const satTogether: readonly RegExp[] = [
	/^\W*(?:(?:and|so) )?(?:what|which) (?:boards?|groups?|committees?)? ?(?:do|are|have|did|does) (.+? and .+?) both (?:sit|sitting|serve|members|a member|represented|seats?|on|part)(?: (?:on|of|in))*\W*$/i,
	/^\W*(?:(?:and|so) )?(?:what|which) (?:boards?|groups?|committees?) (?:do|are|have|did|does) both (.+? and .+?) (?:sit |sitting |serve |members |represented |have seats? )*(?:on|of|in)\W*$/i,
];

/** "Which boards do Ann and Ben both sit on" keeps to those where each has a place. */
const ofBothSitters = (text: string, read: Read): Reading | undefined => {
	for (const turn of satTogether) {
		const who = turn.exec(text)?.[1];
		const reading = who === undefined ? undefined : read(`which boards do ${who} sit on`);
		if (reading?.is !== "question" || reading.question.ask !== "seats") continue;
		if (reading.question.subjects.length < 2) continue;
		return { is: "question", question: { ...reading.question, shared: true } };
	}
	return undefined;
};

const everyBoard =
	/(?<=^\W*(?:and |so )?who\b.*)\b(?:what|which|what board|which board)(?=\W*$)|\b(?:each|every|all)(?: of)?(?: the| our)? (?:boards?|committees?|groups?|panels?|forums?)['’]?s?(?=\W|$)/i;

/** As many as one answer tells of one by one. */
const mostTold = 12;

const ofEach: ReadonlySet<Question["ask"]> = new Set(["roles", "rhythm", "terms", "meetings"]);

/** Asked of one board first, and then of every one that has not ended. */
const ofEveryBoard = (
	text: string,
	{ read, boards }: { readonly read: Read; readonly boards: readonly Board[] },
): Reading | undefined => {
	if (!everyBoard.test(text)) return undefined;
	const live = boards.filter(({ state }) => state.is !== "ended");
	const [one] = live;
	if (!one || live.length > mostTold) return undefined;
	const reading = read(text.replace(everyBoard, one.code));
	if (reading.is !== "question" || !ofEach.has(reading.question.ask)) return undefined;
	const { question } = reading;
	const isOfOne = question.subjects.length === 1 && question.subjects[0]?.id === one.id;
	if (!isOfOne || question.span) return undefined;
	const subjects = live.map(({ id }): Subject => ({ kind: "board", id }));
	return { is: "question", question: { ...question, subjects } };
};

export const sideBySide = (
	text: string,
	around: { readonly read: Read; readonly boards: readonly Board[] },
): Reading | undefined =>
	ofBothMembers(text, around.read) ??
	ofBothOwners(text, around.read) ??
	ofBothSitters(text, around.read) ??
	ofSameRole(text, around.read) ??
	ofOrder(text, around.read) ??
	ofEveryBoard(text, around);
