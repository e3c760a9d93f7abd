/** Questions a line at a time, as JSON: for whoever asks many at once, or checks the answers by machine. */
import type { Answer, AnswerSource } from "../../domain/questions/answer.ts";
import type { Answered } from "./ask.ts";

type AskLine = {
	readonly id: string;
	readonly text: string;
	/** A handle, a Slack user id or a name, as the caller knows people. */
	readonly asker: string;
	readonly channel?: string | undefined;
	readonly asked_at: string;
};

type AnsweredLine = {
	readonly id: string;
	readonly text: string;
	/** What was asked, or how the question was refused: "not-recorded", "not-understood", "which"; "order" where something was to be done. */
	readonly intent: string;
	readonly entities: readonly string[];
	readonly sources: readonly AnswerSource[];
};

const sourcesIn = (answer: Answer): readonly AnswerSource[] =>
	answer.is === "found" || answer.is === "nothing" ? answer.sources : [];

const refusedAs = (answer: Answer): string =>
	answer.is === "not-understood" && answer.order ? "order" : answer.is;

/** What the calendar alone answers rests on no record, and is no question of the register either. */
const ofNoRecord = (answer: Answer): string =>
	answer.is === "nothing" ? "calendar" : refusedAs(answer);

const intentOf = ({ answer, readings }: Answered): string =>
	readings.length > 0
		? [...new Set(readings.map(({ intent }) => intent))].join("; ")
		: ofNoRecord(answer);

const entitiesOf = ({ readings, named = [] }: Answered): readonly string[] => [
	...readings.flatMap(({ entities }) => entities),
	...named,
];

/** `answer` asks as that person, there and then; `word` is the view that the chat uses. */
export const answerLine = async (
	line: AskLine,
	ways: {
		readonly answer: (line: AskLine) => Promise<Answered>;
		readonly word: (answer: Answer) => string;
	},
): Promise<AnsweredLine> => {
	const answered = await ways.answer(line);
	return {
		id: line.id,
		text: ways.word(answered.answer),
		intent: intentOf(answered),
		entities: [...new Set(entitiesOf(answered))],
		sources: sourcesIn(answered.answer),
	};
};
