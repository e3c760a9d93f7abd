/** "Which milestones were reported this week", "what did the equality lead report": by the last report that each has. */
import type { Question } from "../../domain/questions/question.ts";
import { type Answering, listed } from "./answering.ts";
import type { Duty } from "./lines.ts";

export const isReportedAsAsked = (item: Duty, { reported }: Question): boolean => {
	if (!reported) return true;
	const { span, byIds } = reported;
	if (item.kind !== "milestone" || !item.report) return false;
	const { on, byId } = item.report;
	return (
		(!span?.first || span.first <= on) &&
		(!span?.last || on <= span.last) &&
		(byIds.length === 0 || (byId !== undefined && byIds.includes(byId)))
	);
};

/** "last reported by Equality Lead, since 23 January" */
export const reportedWords = ({ question, lookups }: Answering): readonly string[] => {
	const { reported } = question;
	if (!reported) return [];
	const names = reported.byIds.flatMap((id) => lookups.name(id) ?? []);
	const by = names.length > 0 ? ` by ${listed(names)}` : "";
	return [`last reported${by}${reported.span ? ` ${reported.span.words}` : ""}`];
};
