/** Asks the corpus and scores each answer: right, refused, wrong, or a leak. */
import { readFileSync } from "node:fs";
import type { Answer } from "../../src/domain/questions/answer.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import type { Demo } from "./demo.ts";

export type CorpusQuestion = {
	readonly id: string;
	readonly group: "answerable" | "unanswerable" | "hidden";
	readonly text: string;
	readonly asker?: string;
	readonly channel?: string;
	/** What was asked before in the same thread. */
	readonly after?: readonly string[];
	readonly expect?: "found" | "nothing" | "which" | "found-any" | "refused-or-found";
	readonly says?: readonly string[];
	/** About a day before the local Slack's register begins: only asked where it was loaded earlier. */
	readonly early?: boolean;
	/** Kept out of sight while the readings were written. */
	readonly heldBack: boolean;
};

export type Verdict = "right" | "refused" | "wrong" | "leak";
export type Scored = {
	readonly question: CorpusQuestion;
	readonly verdict: Verdict;
	readonly answer: string;
};

export const corpusIn = (file: string): readonly CorpusQuestion[] =>
	JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

export const corpus = (): readonly CorpusQuestion[] => corpusIn("corpus.json");

const askAll = async (question: CorpusQuestion, demo: Demo): Promise<Answer> => {
	const how = { asker: question.asker ?? "guidance-lead", channel: question.channel };
	let thread: ThreadContext | undefined;
	for (const earlier of question.after ?? []) {
		({ thread } = await demo.ask(earlier, { ...how, thread }));
	}
	return (await demo.ask(question.text, { ...how, thread })).answer;
};

const isRefusal = ({ is }: Answer): boolean => is !== "found" && is !== "nothing";

const judgeAnswerable = (
	{ expect, says = [] }: CorpusQuestion,
	answer: Answer,
	text: string,
): Verdict => {
	const plain = text.toLowerCase();
	const all = says.every((part) => plain.includes(part.toLowerCase()));
	const some = says.length === 0 || says.some((part) => plain.includes(part.toLowerCase()));
	const loose = expect === "found-any" || expect === "refused-or-found";
	const kept = loose ? some : all && answer.is === expect;
	if (kept && (loose || answer.is === expect)) return "right";
	return isRefusal(answer) ? "refused" : "wrong";
};

/** `without` is the same programme in which what is hidden does not exist. */
export const score = async (
	question: CorpusQuestion,
	demo: Demo,
	without: Demo,
): Promise<Scored> => {
	const answer = await askAll(question, demo);
	const text = answerMessage(answer).text;
	if (question.group === "answerable") {
		return { question, verdict: judgeAnswerable(question, answer, text), answer: text };
	}
	if (question.group === "unanswerable") {
		const right = isRefusal(answer) || text.startsWith("Not recorded");
		return { question, verdict: right ? "right" : "wrong", answer: text };
	}
	const same = answerMessage(await askAll(question, without)).text === text;
	return { question, verdict: same ? "right" : "leak", answer: text };
};
