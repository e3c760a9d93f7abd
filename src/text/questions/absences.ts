/** "Who failed to turn up to it", "who's missing tomorrow", "did Nora miss it": those who were not there, or will not be. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const who = "(?:who(?: all| else)?|which (?:members|people|of (?:us|them|the members)))";
const was = "(?: was| were|['’]s)?";
const to = "(?: (?:to|at|for|from|in))?";
const failed =
	"(?:failed|neglected|forgot) to (?:turn up|show up|show|attend|come along|come|appear|make it|be)(?: there)?";
const stayed = "(?:(?:stayed|kept) away|absented (?:themselves|himself|herself)|bunked off)";
const wasNot =
	"(?:(?:was|were)(?:n['’]?t| not) (?:there|present|around|seen)|(?:was|were) (?:absent|missing|away|off)|didn['’]?t (?:show|show up|turn up|appear))";

/** Each is "who missed it", of what is past. */
const missed = opened(`${who}${was} (?:${failed}|${stayed}|${wasNot})${to} (.+?)\\W*$`);
const ofAll = opened(`which (?:members|people) (?:missed|skipped) (.+?)\\W*$`);

const ahead = opened(
	`${who}(?:['’]?s| is| are| will be|['’]ll be) (?:going to miss|missing(?: from)?|skipping|(?:absent|away|off|out|unavailable|not (?:around|about|available|free)) (?:from|for)) (.+?)\\W*$`,
);
const notComing = opened(
	`${who}(?:['’]?s| is| are)? ?(?:not|can['’]?t|cannot|can not|won['’]?t|will not|isn['’]?t|aren['’]?t|unable to) (?:be )?(?:able to )?(?:com(?:e|ing)|attend(?:ing)?|mak(?:e|ing) it|be there|going|joining|join)\\b`,
);
const didMiss = opened(
	`(?:did|has|have) (?!(?:any|every|some|no)(?:one|body)?\\b)(.+?) (?:ever )?(?:miss|missed|skip|skipped) (.+?)\\W*$`,
);

/** Whether all came is told by those who did not. */
const everyone = opened(
	`(?:did|was|were) (?:every(?:one|body)|all(?: (?:of (?:them|us|the members)|the members|members))?) (?:turn up|show up|attend|come along|come|there|present|make it)(?: (?:to|at|for))? (?!(?:in|on|last|yesterday|this|then|after all)\\b)(.+?)\\W*$`,
);

const isOf = (reading: Reading, of: NonNullable<Question["records"]>[number]) =>
	reading.is === "question" &&
	reading.question.ask === "records" &&
	reading.question.records?.includes(of) === true
		? reading.question
		: undefined;

const asAbsence = (question: Question | undefined): Reading | undefined =>
	question && { is: "question", question: { ...question, records: ["absence"] } };

const whatMissed = opened(
	"what(?:(?: all| else))? (?:did|has|have|had) (?!(?:any|every|some|no)\\w*\\b|i\\b|we\\b|you\\b|they\\b|he\\b|she\\b|it\\b)(.+?) (?:miss|missed)((?: (?:in|on|last|this|since|during|over|between|yesterday)\\b.*?)?)\\W*$",
);

/** "What did the finance lead miss": the meetings that they were not at, and what is theirs and late. */
const whatWasMissed = (text: string, read: Read): Reading | undefined => {
	const [, who, time = ""] = whatMissed.exec(text) ?? [];
	if (who === undefined) return undefined;
	const late = `what is overdue for ${who}`;
	const asked = read(late);
	const isOfSomebody =
		asked.is === "question" &&
		asked.question.ask === "items" &&
		asked.question.subjects.every(({ kind }) => /^(?:person|organisation)$/.test(kind)) &&
		asked.question.subjects.length === 1;
	return isOfSomebody
		? { is: "each", texts: [`which meetings did ${who} miss${time}`, late] }
		: undefined;
};

export const ofAbsence = (text: string, read: Read): Reading | undefined => {
	const what = whatWasMissed(text, read);
	if (what) return what;
	const past = (missed.exec(text) ?? ofAll.exec(text) ?? everyone.exec(text))?.[1];
	if (past !== undefined) return asAbsence(isOf(read(`who missed ${past}`), "absence"));
	const [, somebody, where] = didMiss.exec(text) ?? [];
	if (somebody !== undefined && where !== undefined) {
		const question = isOf(read(`has ${somebody} attended ${where}`), "attendance");
		const isOfSomebody =
			question?.mine ||
			question?.subjects.some(({ kind }) => /^(?:person|organisation)$/.test(kind));
		return question && isOfSomebody ? { is: "question", question } : undefined;
	}
	const coming = ahead.exec(text)?.[1];
	if (coming !== undefined)
		return asAbsence(isOf(read(`who is coming to ${coming}`), "attendance"));
	return notComing.test(text) ? asAbsence(isOf(read(text), "attendance")) : undefined;
};
