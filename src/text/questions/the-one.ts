/** "Why's the red one red", "who has the paramedic one": the only one that fits of several that were told, by the name it goes by. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { fitsWords } from "./fits-words.ts";
import { ofBoardsWhereAsked } from "./of-the-told.ts";

/** "The next one" and "the other one" are found by where they stand. */
const found =
	/\bthe (?!(?:very )?(?:next|last|first|1st|second|2nd|third|3rd|fourth|fifth|same|other|only|previous|following|latest|newest|oldest|earliest|soonest|worst|best|biggest|big|main|new|old|right|wrong|one|ones|joint)\b)((?:[\w’'-]+ ){1,3}?)one(?= |['’]s\b|\W*$)(?! (?:that|which|who|after|before)\b)/i;
/** "That one about bats". */
const foundAfter =
	/\b(?:the|that) one (?:about|on|with|regarding|called|to do with) (?:the |our )?([\w’'-]+(?: [\w’'-]+){0,3})(?=\W*$)/i;
const opening = /^\W*(?:(?:and|so|but|ok|or|no|sorry|just|only|what about|how about)\b[\s,]*)*/i;

/** What names some of several things, and none of them as they stand: an agenda or a decision has no name. */
const lists: ReadonlySet<Question["ask"]> = new Set(
	"items facts meetings seats boards roles next about coverage".split(" ") as Question["ask"][],
);

/** Things that were told as several; or boards, where no things were. */
const several = (told: readonly Subject[]): readonly (readonly Subject[])[] => {
	const things = told.filter(({ kind }) => isItemKind(kind));
	if (things.length > 0) return things.length > 1 ? [told] : [];
	return told.filter(({ kind }) => kind === "board").length > 1 ? [told] : [];
};

/** Where nothing was told as several, what was told may be the one that is meant. */
const rowsOf = ({ focus, latest = 0, few = [], listed = [] }: ThreadContext) => {
	const told = focus.slice(0, latest);
	const rows = [few, told, listed].flatMap(several);
	return rows.length > 0 ? rows : [told];
};

/** A meeting is told of with its board: where both fit, the meeting is meant. */
const alone = (fits: readonly Subject[]): Subject | undefined => {
	const things = fits.filter(({ kind }) => kind !== "board");
	const [only, ...others] = things.length > 0 ? things : fits;
	return others.length === 0 ? only : undefined;
};

const isBare = (text: string, said: string): boolean =>
	text.replace(opening, "").replace(/\W+$/, "").toLowerCase() === said.toLowerCase();

/** "The papers one" asks for no papers, where one thing that was told has them in its title. */
const ofRecord =
	/\b(?:papers?|minutes|meetings?|agendas?|decisions?|reports?|terms|chair|secretary|members?|attendance|apologies|quorum|deadlines?|dates?|seats?|boards?|milestones?|actions?|guidance)\b/i;

type Around = { readonly world: World; readonly today: PlainDate };

/** The same words with the name of the one that is meant. */
export const ofTheOne = (
	text: string,
	thread: ThreadContext,
	around: Around,
): string | undefined => {
	const [said, which = ""] = found.exec(text) ?? foundAfter.exec(text) ?? [];
	const { question } = thread;
	if (said === undefined || !question || !lists.has(question.ask)) return undefined;
	const all = rowsOf(thread);
	const ofBoards = question.ask === "boards";
	if (isBare(text, said) && !ofRecord.test(which) && !ofBoards) return undefined;
	const rows = isBare(text, said) && !ofBoards ? all.map((row) => row.filter(isDuty)) : all;
	const ways = [false, true].flatMap((inShort) => rows.map((row) => ({ row, inShort })));
	for (const { row, inShort } of ways) {
		const one = alone(row.filter((each) => fitsWords(each, which, { ...around, inShort })));
		const meant = one && ofBoardsWhereAsked(text, one, around.world);
		const name = meant && nameOf(meant, around.world);
		if (name) return text.replace(said, name);
	}
	return undefined;
};

/** "Is that the one from the forum", of one thing to be done, lists nothing. */
export const asksWhetherTheOne = (text: string, { focus, latest }: ThreadContext): boolean =>
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|was|isn['’]?t|wasn['’]?t) (?:that|it|this) the (?:one|thing|same)\b/i.test(
		text,
	) && focus.slice(0, latest).some(isDuty);

const isOfEverything = ({ ask, subjects, among = [], ofList, mine }: Question): boolean =>
	(ask === "items" || ask === "next" || ask === "overview") &&
	subjects.length + among.length === 0 &&
	!ofList &&
	!mine;

/** "Who has the drainage one", where none that was told is so, asks for no list of all there is. */
export const isOfNoneSuch = (
	text: string,
	reading: Reading,
	{ question }: ThreadContext,
): boolean => {
	const [said] = found.exec(text) ?? [];
	return (
		said !== undefined &&
		question !== undefined &&
		reading.is === "question" &&
		!isBare(text, said) &&
		isOfEverything(reading.question)
	);
};
