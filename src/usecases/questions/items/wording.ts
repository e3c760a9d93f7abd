/** What a list of items is called, and what is said when there is none. */
import type { Question } from "../../../domain/questions/question.ts";
import { type Answering, capitalised, listed, spanWords } from "../answering.ts";
import { itemsIn } from "../world.ts";
import { asksForSent, isReleasedUnsent } from "./coverage.ts";
import { filterWords, hasRag } from "./filters.ts";
import { type Duty, isDone } from "./lines.ts";
import { isWholeList, lacksOf, speaksOfTopic } from "./matching.ts";
import { familyOf, whoseWords, wordsOfKinds } from "./owners.ts";

/** Guidance is expected and released where other items are open and done. */
const guidanceWord: Readonly<Record<string, string>> = {
	open: "expected",
	due: "expected",
	done: "released",
};

const stateWord = (question: Question): string => {
	const word = plainStateWord(question);
	if (asksForSent(question)) return "circulated";
	const onlyGuidance = question.kinds.length === 1 && question.kinds[0] === "guidance";
	return (onlyGuidance ? guidanceWord[word] : undefined) ?? word;
};

const lackWords: Partial<Record<NonNullable<Question["lacking"]>, string>> = {
	owner: "without an owner",
	date: "without a date",
	"work stream": "without a work stream",
	plan: "without a plan",
	report: "without a RAG report",
	circulation: "not circulated",
};

const lackWordsOf = (question: Question): string =>
	lacksOf(question)
		.flatMap((lack) => {
			const since = lack === "report" ? question.unreportedSince : undefined;
			return since ? `without a RAG report ${since.words}` : (lackWords[lack] ?? []);
		})
		.join(" and ");

const plainStateWord = (question: Question): string => {
	if (question.rags.length > 0) {
		const { state } = question;
		const besides = state === undefined || state === "open" || state === "due" ? [] : [state];
		return [question.rags.join(" or "), ...besides, lackWordsOf(question)]
			.filter(Boolean)
			.join(" and ");
	}
	if ((question.topic || question.raisedAt) && !question.state) return "";
	const lack = lackWordsOf(question);
	if (lack) return lack;
	if (isWholeList(question)) return "";
	if (question.span && question.state === "blocked") return "blocked and to be reviewed";
	const { span, state } = question;
	if (span && state !== "done" && state !== "overdue" && state !== "slipped") return "due";
	if (question.dueThen) return "due and done";
	return question.state ?? "open";
};

/** So many are named one by one. */
const mostNamed = 3;

/** What was told before, and is picked from: "nothing is blocked" says of what. */
const pickedFrom = ({ question, world, lookups }: Answering): string => {
	const items = itemsIn(world, question.among ?? []);
	if (items.length === 0) return "";
	const names = items.map((item) => lookups.reference(item));
	return names.length > mostNamed ? ` among those ${names.length}` : ` among ${listed(names)}`;
};

/** "for NPIA on London Prevent board", "for you", "by the end of March", "except overdue" */
const tail = (answering: Answering): string => {
	const { question } = answering;
	const whose = whoseWords(question.subjects, question.mine, answering);
	const forWhom = whose ? ` ${whose}` : "";
	const about = question.topic ? ` that mention “${question.topic}”` : "";
	return `${forWhom}${pickedFrom(answering)}${about}${spanWords(question)}${filterWords(answering)}`;
};

/** "Overdue actions without an owner": the state that stands beside what is lacking; of what has no date, none is due. */
const besideLack = (question: Question): string => {
	const { state, lacking } = question;
	if (isReleasedUnsent(question)) return "released";
	return state === "open" || (state === "due" && lacking === "date") ? "" : (state ?? "");
};

/** "Overdue actions", "actions without an owner" */
const inWords = (question: Question): string => {
	const noun = question.topic ? "items" : "";
	const [state, kinds] = [stateWord(question), wordsOfKinds(question.kinds) || noun];
	const both = question.lacking ? [besideLack(question), kinds, state] : [state, kinds];
	return both.filter(Boolean).join(" ");
};

export const heading = (answering: Answering): string => {
	const { question } = answering;
	const words = inWords(question);
	// Whose they are says enough of what there is; of nothing, it is said what that was picked from.
	const isOfSomebody = question.mine || question.subjects.length > 0;
	const told = isOfSomebody ? { ...question, among: undefined } : question;
	return capitalised(`${words || "items"}${tail({ ...answering, question: told })}`);
};

export const visibleHereWords = " that I can show here";

/** A channel hears what may be shown there; "nothing" is no more than that. */
const shownHere = ({ register, question }: Answering): string =>
	register.audience.kind === "channel" && !question.subjects.some(({ kind }) => kind === "board")
		? visibleHereWords
		: "";

const singular = (kinds: string): string => (kinds.endsWith("s") ? kinds.slice(0, -1) : kinds);

export const noneWords = (answering: Answering): string => {
	const { question } = answering;
	const state = stateWord(question);
	const kinds = wordsOfKinds(question.kinds);
	const what = kinds ? `No ${kinds}` : "Nothing";
	const verb = kinds.endsWith("s") ? "are" : "is";
	if (question.topic)
		return `No ${question.rags.map((rag) => `${rag} `).join("or ")}${kinds ? singular(kinds) : "item"}${shownHere(answering)} mentions “${question.topic}”${question.state ? ` and is ${question.state}` : ""}${tail({ ...answering, question: { ...question, topic: undefined } })}`;
	if (question.lacking) {
		const both = [besideLack(question), state].filter(Boolean).join(" and ");
		return `${what} ${verb} ${both}${tail(answering)}`;
	}
	// What reached an organisation is another matter than what it issued.
	const ownersAsked = question.subjects.filter((each) => familyOf(each) === "owner");
	const isOfOwners = ownersAsked.length > 0 && ownersAsked.length === question.subjects.length;
	const owners = listed(ownersAsked.flatMap(({ id }) => answering.lookups.name(id) ?? []));
	if (isOfOwners && kinds === "guidance")
		return `No guidance${state ? ` ${state}` : ""} is recorded as issued or watched by ${owners}${spanWords(question)}${filterWords(answering)}`;
	return `${what}${shownHere(answering)} ${verb} ${state || "recorded"}${tail(answering)}`;
};

/** "Are they all green?" is answered by those that are not as well. */
export const otherwiseReported = (
	scope: readonly Duty[],
	{ rags }: Question,
): string | undefined => {
	const others = scope.filter(
		(item) => item.kind === "milestone" && !isDone(item) && !hasRag(item, { rags }),
	);
	return others.length > 0
		? `${others.length} open and not reported ${rags.join(" or ")}`
		: undefined;
};

/** Of what has a word in it, only that counts. */
export const notDone = (scope: readonly Duty[], answering: Answering): string => {
	const spoken = scope.filter((item) => !isDone(item) && speaksOfTopic(item, answering));
	return `${spoken.length} not ${stateWord(answering.question)}`;
};
