/** "Is it still April", "when does it go live": the same question in the words that a plain one has. */

import type { Question } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { ofAwaited } from "./awaited.ts";
import { ofRagTurns } from "./rag-turns.ts";
import { ofPlan } from "./to-plan.ts";

type Read = (words: string) => Reading;

const still =
	/^(\W*(?:and |so |but |ok )?)(is|are|was|were) (.+?) still (?:(?:due|on|set|planned|scheduled|happening|going ahead|expected|on track|on course|looking like|aiming|down|booked) )?((?:for|in|on|by|at) )?(.+?)\W*$/i;

const isOfItems = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && [...subjects, ...among].some(({ kind }) => isItemKind(kind));

/** Whether it is due in that time says whether it still is so. */
const ofStill = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", verb = "", what, by = "in ", when] = still.exec(text) ?? [];
	if (what === undefined || when === undefined) return undefined;
	const reading = read(`${opens}${verb} ${what} due ${by.replace(/^(?:for|at) /i, "in ")}${when}`);
	return reading.is === "question" && isOfItems(reading.question) && reading.question.span
		? reading
		: undefined;
};

const live =
	/\b(?:go|goes|going|went|gone) (?=live\b|(?!(?:ahead|through|wrong|well|next|on|over|down|back|again|there|first|last|away|off|up|out)\b)[a-z]{4,}\W*$)/i;

/** "Farwell live" is a milestone, of which it is asked when it goes live. */
const ofGoingLive = (text: string, read: Read): Reading | undefined => {
	if (!live.test(text)) return undefined;
	const reading = read(text.replace(live, ""));
	return reading.is === "question" && isOfItems(reading.question) ? reading : undefined;
};

const did =
	/^(\W*(?:and |so )?)did (?!(?:we|i|you|it|they|the|any\w*|every\w*|this|that)\b)(.+?)( yet| at all)?\W*$/i;

/** "Did Jack order the routers" asks whether he has. */
const ofDeed = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", deed] = did.exec(text) ?? [];
	if (deed === undefined || read(text).is === "question") return undefined;
	const reading = read(`${opens}has ${deed}`);
	const isMeant =
		reading.is === "question" &&
		isOfItems(reading.question) &&
		reading.question.subjects.some(({ kind }) => kind === "person");
	return isMeant ? reading : undefined;
};

const happened =
	/^(\W*(?:and |so )?)(?:has|have|did) (.+?) (?:happened|happen|taken place|take place|been held)( yet| already)?\W*$/i;

/** "Has the trial happened", said of what is no meeting, asks whether it is done, and not what has changed. */
const ofHappening = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", what] = happened.exec(text) ?? [];
	if (what === undefined) return undefined;
	const reading = read(`${opens}is ${what} done`);
	if (reading.is !== "question" || !isOfItems(reading.question)) return undefined;
	const { subjects, among = [] } = reading.question;
	return [...subjects, ...among].some(({ kind }) => kind === "meeting") ? undefined : reading;
};

const leads =
	/^\W*(?:and |so |ok )?who(?:['’]?s| is| was|['’]?re| are)?(?: the| our)? (?:work ?stream )?leads?(?: (?:person|officer))?(?: (?:for|on|of|in))? (?:the )?(.+?)(?: work ?stream| strand)?\W*$/i;

/** "Who's the lead for engagement" asks who leads that work stream, and is no part of a title that begins so. */
const ofLead = (text: string, read: Read): Reading | undefined => {
	const what = leads.exec(text)?.[1];
	if (what === undefined || /\b(?:actions?|milestones?|guidance|it|that|this|them)$/i.test(what))
		return undefined;
	const reading = read(`what is the ${what} work stream`);
	if (reading.is !== "question" || reading.question.ask !== "about") return undefined;
	const { subjects } = reading.question;
	return subjects.length === 1 && subjects[0]?.kind === "workStream" ? reading : undefined;
};

const isOn = /^(\W*(?:and |so |but |ok )?(?:is|are|was|were) .+?) on\W*$/i;

/** "Is the pilot board on" asks whether it meets, where nobody is on it. */
const ofOn = (text: string, read: Read): Reading | undefined => {
	const [, asked] = isOn.exec(text) ?? [];
	if (asked === undefined || /\bstill$/i.test(asked)) return undefined;
	const reading = read(`${asked} still on`);
	return reading.is === "question" && reading.question.ask === "meetings" ? reading : undefined;
};

export const ofPlainly = (text: string, read: Read): Reading | undefined =>
	ofRagTurns(text, read) ??
	ofAwaited(text, read) ??
	ofStill(text, read) ??
	ofGoingLive(text, read) ??
	ofDeed(text, read) ??
	ofHappening(text, read) ??
	ofLead(text, read) ??
	ofOn(text, read) ??
	ofPlan(text, read);
