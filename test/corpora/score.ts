/** Judges an answer by its facts: right, refused, or confidently wrong. */
import type { Answer } from "../../src/domain/questions/answer.ts";
import { answerWhole } from "../../src/views/answers/answer.ts";
import type { FactWanted, Outcome, TurnAsked } from "./corpus.ts";
import { isReference, isTold, type KnownNames, toldIn } from "./facts.ts";

/** What is read in chat, as one text, and what kind of an answer that is. */
export type Reply = {
	readonly outcome: Outcome;
	readonly text: string;
	/** What the asker alone is told beside it. */
	readonly alone?: Reply | undefined;
};

export type Verdict = "right" | "refused" | "wrong";

const outcomeOf = (answer: Answer): Outcome => {
	switch (answer.is) {
		case "found":
			return "told";
		case "nothing":
			return "none";
		case "which":
			return "asked";
		case "help":
		case "welcome":
			return "greeted";
		case "not-understood":
			return answer.order ? "order" : "refused";
		default:
			return "refused";
	}
};

/** Records that an answer rests on tell nothing by their days and authors: only what they are called is kept. */
const withoutSources = (answer: Answer): Answer =>
	"sources" in answer
		? { ...answer, sources: answer.sources.map(({ reference }) => ({ reference })) }
		: answer;

export const replyOf = (answer: Answer, alone?: Answer): Reply => ({
	outcome: outcomeOf(answer),
	text: answerWhole(withoutSources(answer)).text,
	alone: alone && replyOf(alone),
});

const isAnswer = (outcome: Outcome): boolean => outcome === "told" || outcome === "none";

/** What is told to the asker alone is told to the asker. */
const textOf = ({ text, alone }: Reply): string => (alone ? `${text}\n${alone.text}` : text);
const outcomesOf = ({ outcome, alone }: Reply): readonly Outcome[] =>
	alone ? [outcome, alone.outcome] : [outcome];

const isKept = (turn: TurnAsked, reply: Reply, known: KnownNames): boolean => {
	const holds = (facts: readonly FactWanted[] | undefined, text: string) =>
		(facts ?? []).filter((fact) => isTold(fact, toldIn(text), known));
	const all = textOf(reply);
	return (
		holds(turn.tell, all).length === (turn.tell ?? []).length &&
		holds(turn.never, all).length === 0 &&
		holds(turn.alone, reply.alone?.text ?? "").length === (turn.alone ?? []).length
	);
};

/** Where it is expected that the asker alone is told, the others are not. */
const isOutcome = (wanted: Outcome, { alone }: TurnAsked, reply: Reply): boolean => {
	const got = alone ? [reply.outcome] : outcomesOf(reply);
	return wanted === "refused" ? !got.some(isAnswer) : got.includes(wanted);
};

export const isExpecting = ({ outcome, tell, never, alone }: TurnAsked): boolean =>
	[outcome, tell, never, alone].some((each) => each !== undefined);

/** What is told of nothing that is there. */
const isSure = (fact: FactWanted): boolean =>
	typeof fact === "number" ? fact > 0 : isReference(fact) || /^\d{4}-\d\d/.test(fact);

export const judge = (turn: TurnAsked, reply: Reply, known: KnownNames): Verdict => {
	const wanted = turn.outcome ?? "told";
	// Whether something is told, or told to be none, shows in its facts.
	const does =
		isOutcome(wanted, turn, reply) ||
		(wanted === "told" && (turn.tell ?? []).some(isSure) && outcomesOf(reply).some(isAnswer));
	if (does && isKept(turn, reply, known)) return "right";
	return outcomesOf(reply).some(isAnswer) ? "wrong" : "refused";
};
