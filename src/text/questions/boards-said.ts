/** Boards that are said by what they are, and not by name: the asker's own, those that meet in some time, and those somebody sits on. */
import type { Span } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { ofBoardsDescribed } from "./boards-described.ts";
import { ofBodiesInPlural } from "./bodies-in-plural.ts";
import { ofLastReport } from "./last-report.ts";
import { ofNamedByPart } from "./named-by-part.ts";
import { ofOwnBoards } from "./own-boards.ts";
import { ofOwnStreams } from "./own-streams.ts";
import { ofOwnersDescribed } from "./owners-described.ts";
import { spanAlone } from "./span-alone.ts";
import { ofStreamsLed } from "./streams-led.ts";
import { ofStreamsOfBoard } from "./streams-of-board.ts";
import { ofOurThings } from "./things-of-ours.ts";
import { ofTitleSaidSo } from "./title-said-so.ts";
import type { InSight } from "./with-names.ts";

const matter =
	"late|overdue|due|open|blocked|stuck|red|amber|green|actions?|milestones?|papers?|items?|tasks?|guidance|decisions?|chairs?|secretary|secretaries|things?|outstanding|slipped|agendas?|minutes";
const bodies = "(?:boards?|groups?|committees?|panels?|forums?|bodies)";
const meet =
	"(?:that |which |who )?(?:(?:are|is|will|have|has|be|a|due to|going to|to) )*(?:meet(?:ing|s)?|sit(?:ting|s)?|meetings?) ((?:in|on|this|next|before|by|within|during|over|between|today|tomorrow)\\b.*?)";
const ofThem = new RegExp(
	`^(.*?\\b(?:${matter})\\b.*?)(?: (?:for|of|on|at|from|in|under|with|by|belonging to))? (?:(?:all|any|each|every|the|our|those)(?: of)?(?: the)? )?${bodies} ${meet}\\W*$`,
	"i",
);
const namesMatter = new RegExp(`\\b(?:${matter})\\b.*\\b${bodies}$`, "i");
/** "Which boards that meet next week have anything overdue". */
const whichOfThem = new RegExp(
	`^\\W*(?:which|what)(?: of the| of our)? ${bodies} ${meet} (?:and )?(?:has|have|with|got|(?:has|have) got) (?!no\\b|not\\b)((?:.*\\b)?(?:${matter})\\b.*?)\\W*$`,
	"i",
);

/** "The actions group" may be what a board is called: it is that board, and no group that has actions. */
const isCalledSo = (words: string, { boards }: World): boolean => {
	const said = words.toLowerCase();
	return boards.some(({ name, aliases }) =>
		[name, ...aliases].some((each) => {
			const called = each.toLowerCase().replace(/^the /, "");
			return namesMatter.test(called) && said.includes(called);
		}),
	);
};

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const thatMeet = ({ boards, holdings }: World, { first, last }: Span): readonly string[] =>
	holdings.flatMap(({ boardId, items }) => {
		const meets = items.meeting.some(
			({ state, time }) =>
				state.is !== "cancelled" &&
				time.is === "fixed" &&
				(!first || first <= time.on) &&
				(!last || time.on <= last),
		);
		const board = boards.find(({ id }) => id === boardId);
		return meets && board ? [board.name] : [];
	});

/** "What's late for boards that meet next week": asked of those boards by name; where none meets, which do is asked. */
const ofBoardsThatMeet = (words: string, { circumstances, read }: InSight): Reading | undefined => {
	const [, plain, after] = ofThem.exec(words) ?? [];
	const [, before, which] = whichOfThem.exec(words) ?? [];
	const [list, time] = [plain ?? which, after ?? before];
	if (time === undefined || isCalledSo(words, circumstances.world)) return undefined;
	const span = spanAlone(time, read);
	if (list === undefined || !span) return undefined;
	const meeting = thatMeet(circumstances.world, span);
	// Where none meets, any board shows whether the words before are of boards.
	const names =
		meeting.length > 0 ? meeting : circumstances.world.boards.slice(0, 1).map(({ name }) => name);
	const whose = /\bchairs$/i.test(list) ? listed(names) : `for ${listed(names)}`;
	const reading = read(`${list} ${whose}`);
	const isMeant =
		reading.is === "question" &&
		reading.question.subjects.filter(({ kind }) => kind === "board").length === names.length;
	if (!isMeant) return undefined;
	return meeting.length === 0 ? read(`which boards meet ${time}`) : reading;
};

export const ofBoardsSaid = (
	words: string,
	reading: Reading,
	around: InSight,
): Reading | undefined =>
	ofOwnBoards(words, reading, around) ??
	ofBodiesInPlural(words, reading, around) ??
	ofBoardsThatMeet(words, around) ??
	ofBoardsDescribed(words, reading, around) ??
	ofOwnStreams(words, reading, around) ??
	ofStreamsLed(words, reading, around) ??
	ofStreamsOfBoard(words, reading, around) ??
	ofNamedByPart(words, reading, around) ??
	ofTitleSaidSo(words, reading, around) ??
	ofLastReport(words, reading, around) ??
	ofOwnersDescribed(words, reading, around) ??
	ofOurThings(words, reading, around);
