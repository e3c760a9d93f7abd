/** "Is there anything about winter", where nothing to be done speaks of it: what the agendas, the papers and the decisions that may be shown here have of it. */
import type { Question } from "../../domain/questions/question.ts";
import { answerAgendaItems } from "./about-agenda-items.ts";
import { answerDecisions } from "./about-decisions.ts";
import { answerPapers } from "./about-papers.ts";
import type { Answering, Part } from "./answering.ts";
import { noneWords } from "./items-wording.ts";

/** Anything at all that speaks of it is asked for, and not what is late or due of it. */
const asksOfAnything = ({
	topic,
	state,
	kinds,
	rags,
	span,
	lacking,
	facets,
	mine,
}: Question): boolean =>
	topic !== undefined &&
	state === undefined &&
	kinds.length + rags.length === 0 &&
	!span &&
	!lacking &&
	!mine &&
	facets.every((facet) => facet === "reason");

export const recordsInstead = async (answering: Answering): Promise<Part | undefined> => {
	const { question } = answering;
	if (!asksOfAnything(question)) return undefined;
	const parts = [
		await answerAgendaItems(answering),
		await answerPapers(answering),
		await answerDecisions(answering),
	].filter(({ is }) => is === "found");
	if (parts.length === 0) return undefined;
	return {
		is: "found",
		facts: [{ is: "none", says: noneWords(answering) }, ...parts.flatMap(({ facts }) => facts)],
		rests: parts.flatMap(({ rests }) => rests),
		records: parts.flatMap(({ records = [] }) => records),
		focus: parts.flatMap(({ focus }) => focus),
		buttons: [],
	};
};
