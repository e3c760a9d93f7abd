/** "Which milestones were reported this week", "what did the equality lead report": by the last report that each has. */
import type { Question } from "../../domain/questions/question.ts";
import type { Answering } from "./answering.ts";
import type { Duty } from "./lines.ts";

export const isReportedAsAsked = (item: Duty, { reported }: Question): boolean => {
	if (!reported) return true;
	const { span } = reported;
	if (item.kind !== "milestone" || !item.report) return false;
	const { on } = item.report;
	return (!span?.first || span.first <= on) && (!span?.last || on <= span.last);
};

/** "last reported by Equality Lead, since 23 January" */
export const reportedWords = ({ question }: Answering): readonly string[] => {
	const { reported } = question;
	if (!reported) return [];
	return [`last reported${reported.span ? ` ${reported.span.words}` : ""}`];
};
