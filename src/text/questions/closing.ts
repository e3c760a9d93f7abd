/** "What did Nora close", "what did she change" asks what she did, where "which of Nora's actions are closed" asks of what is hers. */
import type { Question } from "../../domain/questions/question.ts";

const closes =
	/\b(?:did|has|have|had)\s+(?!been\b|closed?\b|not closed?\b|any|there\b).*?\b(?:closed?|ticked? off)\b|\b(?:closed|ticked off) by\b/i;
const ofOwn = /['’]s? .*\b(?:actions?|items?|tasks?|things?|ones?)\b|\b(?:my|mine)\b/i;

export const withClosers = (text: string, question: Question): Question => {
	const { ask, state, kinds, subjects, mine } = question;
	const isOfSomebody = mine || subjects.some(({ kind }) => kind === "person");
	const isPlain = ask === "items" && state === "done" && kinds.every((kind) => kind === "action");
	if (!isPlain || !isOfSomebody || !closes.test(text) || ofOwn.test(text)) return question;
	return { ...question, closers: true };
};

const changed = "(?:chang|updat|edit|touch|alter|amend|add|enter|mov)(?:e|ed)?";
/** "What has changed for Nora" is of what is hers. */
const changes = new RegExp(
	`\\b(?:did|has|have|had)\\s+(?!been\\b|any|there\\b|nothing\\b|${changed}\\b).*?\\b${changed}\\b|\\b(?:chang|updat|edit|touch|alter|amend|add|enter|mov)ed by\\b`,
	"i",
);
const ofWhatIsTheirs = /['’]s? |\b(?:my|mine|our)\b/i;

const byMe = /\b(?:did|have|has) i\b/i;

/** Does it ask what somebody did, and not what befell theirs? */
export const asksWhatTheyChanged = (text: string): boolean =>
	changes.test(text) && !ofWhatIsTheirs.test(text);

/** What they changed, whose it is or not. */
export const withChangers = (text: string, question: Question): Question => {
	const { ask, subjects, mine } = question;
	const isMine = mine || (asksWhatTheyChanged(text) && byMe.test(text));
	const isOfSomebody = isMine || subjects.some(({ kind }) => kind === "person");
	const isMeant = ask === "changes" && isOfSomebody && asksWhatTheyChanged(text);
	return isMeant ? { ...question, mine: isMine, changers: true } : question;
};
