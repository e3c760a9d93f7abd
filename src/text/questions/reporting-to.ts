/** "I need to report overdue actions to COG", "overdue actions for the COG report": those of the board that is told, or all of them, which is asked back. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const report =
	"(?:report|present|show|send|take|give|submit|read out|bring|tell|brief)(?:ing)?(?: back)?";
const must =
	"(?:(?:i|we)(?:['’](?:m|re|ve|ll|d))? )?(?:(?:need|have|want|got|going|supposed|meant|asked|been asked|must|should|will|am|are) )*(?:to )?";
const pack = "(?:report|paper|pack|update|slides|briefing|summary|note|highlight report)";
const forms: readonly RegExp[] = [
	opened(
		`${must}${report} (?:on |the |all |our |a list of )*(?<what>.+?) (?:back |up )?to (?:the |our )?(?<board>.+?)(?: (?:tomorrow|today|next week|this week))?\\W*$`,
	),
	opened(
		`(?:what do (?:i|we) (?:need|have) to tell|what should (?:i|we) tell|${must}(?:tell|brief)) (?:the |our )?(?<board>.+?) (?:about|on) (?:the |our |all )*(?<what>.+?)\\W*$`,
	),
	opened(
		`(?<what>.+?) (?:to (?:report|put|present)|(?:to go )?(?:for|in|into)) (?:(?:in|to|into) )?(?:the |our |my )?(?<board>.+?) ${pack}\\W*$`,
	),
];

/** "The deadline for its papers" is no list. */
const ofList =
	/\b(?:actions?|milestones?|items?|guidance|overdue|late|red|amber|blocked|open|outstanding|due)\b/i;

const boardOf = (question: Question): string | undefined => {
	const boards = question.subjects.filter(({ kind }) => kind === "board");
	return boards.length === 1 ? boards[0]?.id : undefined;
};

const listOf = (words: string, read: Read): Question | undefined => {
	const reading = read(words);
	return reading.is === "question" && reading.question.ask === "items"
		? reading.question
		: undefined;
};

/** A list alone is meant: what names a board of its own leaves nothing to ask. */
export const reportingTo = (
	text: string,
	{
		read,
		boards,
	}: {
		readonly read: Read;
		readonly boards: readonly {
			readonly id: string;
			readonly name: string;
			readonly code: string;
		}[];
	},
): Reading | undefined => {
	for (const form of forms) {
		const { what, board } = form.exec(text)?.groups ?? {};
		if (what === undefined || board === undefined || !ofList.test(what)) continue;
		const all = listOf(what, read);
		if (!all || all.subjects.length > 0 || all.mine) continue;
		const own = listOf(`${what} of ${board}`, read);
		const named = own && boards.find(({ id }) => id === boardOf(own));
		if (!named) continue;
		return {
			is: "which",
			question: `Those of ${named.name} alone, or of every board?`,
			choices: [
				{ label: `of ${named.name}`, question: `${what} of ${named.code}` },
				{ label: "of every board", question: what },
			],
			more: 0,
		};
	}
	return undefined;
};
