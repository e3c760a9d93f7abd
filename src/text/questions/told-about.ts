/** "Have the boroughs been told about the guidance": to whom it was sent, and who has acknowledged it; of anything else nobody records who knows. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Round = {
	readonly read: (words: string) => Reading;
	/** One name for each of many bodies: "all boroughs". */
	readonly isOfAll: (subject: Subject) => boolean;
};

const told = "(?:told|informed|notified|made aware|alerted)";
const often = "(?:(?:all|both|ever|already|now|yet|still|actually|even) )*";
const about = "(?:about|of|on)";
const yet = "(?: yet| already| now| then)*";

const forms: readonly RegExp[] = [
	shaped(
		`(?:has|have|are|is|was|were|had) (?<who>.+?) ${often}(?:been )?${often}${told}(?: ${about} (?<what>.+?))?${yet}`,
	),
	shaped(`(?:do|does|did) (?<who>.+?) ${often}know(?: ${about} (?<what>.+?))?${yet}`),
	shaped(
		`(?:has|have|did) (?:any(?:one|body)|some(?:one|body)|we|you|they) ${often}(?:told|tell|informed|inform|notified|notify) (?<who>.+?) ${about} (?<what>.+?)${yet}`,
	),
	shaped(
		`who(?: else)? ${often}(?:has|have|is|are)?(?:n['’]?t| not)? ?${often}(?:been )?${told}(?: ${about} (?<what>.+?))?${yet}`,
	),
	shaped(
		`(?:who|which (?<who>.+?))(?: else)? ${often}(?:knows?|(?:does|do)(?:n['’]?t| not) ${often}know|(?:has|have)(?:n['’]?t| not)? ${often}been ${told})(?: ${about} (?<what>.+?))?${yet}`,
	),
];

const everyone =
	/^(?:every(?:one|body)|all|all of (?:them|us)|they|them|people|any(?:one|body)|us|the others)$/i;

const isOfGuidance = ({ subjects, among = [] }: Question): boolean => {
	const all = [...subjects, ...among];
	return all.some(({ kind }) => kind === "guidance");
};

/** Of one body what is recorded there, and to whom it was sent at all; one name for many bodies is all of them. */
const ofOne = (
	reading: Reading,
	isOfAll: (subject: Subject) => boolean,
): Question | "all" | undefined => {
	if (reading.is !== "question" || !isOfGuidance(reading.question)) return undefined;
	const bodies = reading.question.subjects.filter(({ kind }) => kind === "organisation");
	if (bodies.some(isOfAll)) return "all";
	return bodies.length > 0 ? { ...reading.question, facets: ["circulated"] } : undefined;
};

const ofAll = (reading: Reading): Reading | undefined =>
	reading.is === "question" && isOfGuidance(reading.question) ? reading : undefined;

/** A body is told of by itself; all of a sort, by how far it has gone among them. */
export const toldAbout = (text: string, { read, isOfAll }: Round): Reading | undefined => {
	for (const form of forms) {
		const found = form.exec(text);
		if (!found) continue;
		const { who, what = "it" } = found.groups ?? {};
		const sent = () => ofAll(read(`has ${what} been sent out`));
		if (who === undefined || everyone.test(who)) return sent();
		const one = ofOne(read(`has ${who} got ${what}`), isOfAll);
		if (one === "all") return sent();
		if (one) return { is: "question", question: one };
		const sort = who.replace(/^(?:(?:all|each|both|of|the|our|any|every)\s+)+/i, "");
		const isSort = ofAll(read(`which ${sort} have not acknowledged ${what}`)) !== undefined;
		if (isSort) return sent();
	}
	return undefined;
};
