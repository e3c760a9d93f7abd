/** How far minutes or papers have come, as the words of a question say it. */
import type { ItemState, Question } from "../../domain/questions/question.ts";
import type { Tag } from "./vocabulary.ts";

export const opensYesNo =
	/^\W*(?:and |so |hi |hello |please )*(is|are|has|have|had|did|does|do|will|was|were|any|anything|isn.?t|hasn.?t|aren.?t)\b/i;

const deed =
	/\b(?:(?<circulated>circulated|sent|gone out|gone round|went out|went round|issued|published)|approved|signed off|agreed|ratified)\b/gi;
const not =
	/\b(?:not|never|yet to|still to|to be|without|(?:has|have|had|is|are|was|were|did|do|does)n[’']?t)\b/i;
const onlyOr = /^\W*(?:(?:or|nor|been|yet|out|round)\b\W*)+$/i;

type States = NonNullable<Question["minutesAre"]>;
type Deed = { readonly are: States; readonly isNot: boolean; readonly joint: string };

const after: Readonly<Record<"circulated" | "approved", readonly [is: States, isNot: States]>> = {
	circulated: [["circulated", "approved"], ["draft"]],
	approved: [["approved"], ["draft", "circulated"]],
};

/** Each with the "not" that stands before it; "not circulated or approved" is neither. */
const deedsIn = (text: string): readonly Deed[] => {
	const deeds: Deed[] = [];
	let end = 0;
	for (const found of text.matchAll(deed)) {
		const joint = text.slice(end, found.index);
		end = found.index + found[0].length;
		const isNot = not.test(joint) || (deeds.at(-1)?.isNot === true && onlyOr.test(joint));
		const [is, otherwise] = after[found.groups?.circulated ? "circulated" : "approved"];
		deeds.push({ are: isNot ? otherwise : is, isNot, joint });
	}
	return deeds;
};

/** "Haven't been circulated" are drafts, "sent out" is any that left the secretary; "not approved" is all that wait. */
const statesSaid = (text: string): States | undefined => {
	if (/\b(?:draft|in draft|drafted)\b/i.test(text)) return ["draft"];
	const deeds = deedsIn(text);
	if (deeds.every(({ are, isNot }) => isNot && are.includes("circulated"))) return undefined;
	const isEither = deeds.some(({ isNot, joint }, at) => at > 0 && !isNot && /\bor\b/i.test(joint));
	return (["draft", "circulated", "approved"] as const).filter((state) =>
		deeds[isEither ? "some" : "every"](({ are }) => are.includes(state)),
	);
};

export const minutesStates = (text: string): Question["minutesAre"] =>
	// "Are they approved yet" is asked of whatever there is.
	opensYesNo.test(text) &&
	!/^\W*(?:and |so )?(?:(?:have|has|are|were|is|was) (?:there )?)?any\b/i.test(text)
		? undefined
		: statesSaid(text);

const thenDone =
	/\bminutes\b.*\b(?:circulated|sent(?: out| round)?|issued|published|approved|signed off|agreed|ratified) (at|(?:in|on|by|during|since|before|after|between|within|last|this|yesterday|today|over|earlier)\b)/i;

/** "Minutes approved in May" are those that were approved then, of whichever meeting they are. */
export const minutesThen = (text: string, question: Question): Question => {
	const { ask, records = [], subjects, span } = question;
	const [upToThen = "", preposition] = thenDone.exec(text) ?? [];
	const said = preposition?.toLowerCase();
	const isOfDeed = ask === "records" && records.join() === "approval" && said !== undefined;
	if (!isOfDeed || deedsIn(upToThen).at(-1)?.isNot) return question;
	const isAtMeeting = subjects.some(({ kind }) => kind === "meeting" || kind === "board");
	if (said === "at" ? !isAtMeeting : !span) return question;
	const minutesAre = statesSaid(text);
	return { ...question, minutesAre, minutesBy: said === "at" ? "meeting" : "day" };
};

/** Papers that are in, or that are not; "are they all in" asks after both. */
export const paperState = (tags: readonly Tag[], text: string): ItemState | undefined => {
	if (tags.includes("overdue")) return "overdue";
	// Who owes a paper has not handed it in.
	const isOwed = tags.includes("own") && /\bow(?:es?|ed|ing)\b/i.test(text);
	if (isOwed || tags.some((tag) => /^(negated|expect|open)$/.test(tag))) return "open";
	if (tags.includes("handed")) return opensYesNo.test(text) ? undefined : "done";
	return tags.includes("due") ? "due" : undefined;
};
