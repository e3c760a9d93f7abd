/** "Since when?", of what was told last. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";

const sinceWhen =
	/^\W*(?:(?:and|so|ok) )*(?:(?:since|from) when|for how long|how long(?: for)?)\W*$/i;

/** Since when something has been blocked, or is to be done, is kept nowhere. */
export const isUntoldSince = (text: string, { ask, state, rags }: Question): boolean =>
	(ask === "coverage" || (ask === "items" && rags.length === 0 && state !== "overdue")) &&
	sinceWhen.test(text);

/** "Since when?", of what is red, is asked of the reports that say so; of who has a role or a seat, of when that began. */
export const sinceIn = (
	text: string,
	{ question, focus, latest = 0 }: ThreadContext,
): Question | undefined => {
	if (!question || !sinceWhen.test(text)) return undefined;
	const told = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind));
	const areReported = told.length > 0 && told.every(({ kind }) => kind === "milestone");
	if (question.ask === "items" && question.rags.length > 0 && areReported)
		return {
			...question,
			ask: "facts",
			facets: ["rag since", "status"],
			subjects: [],
			among: told,
			rags: [],
			state: undefined,
			kinds: [],
			mine: false,
		};
	const facets = question.facets.length > 0 ? question.facets : (["members"] as const);
	const isOfPlaces =
		/^(?:roles|seats|tenure)$/.test(question.ask) &&
		facets.every((facet) => /^(?:chair|secretary|members|since)$/.test(facet));
	return isOfPlaces
		? {
				...question,
				ask: "tenure",
				facets: ["since", ...facets],
				shared: undefined,
				counted: false,
				yesNo: false,
			}
		: undefined;
};
