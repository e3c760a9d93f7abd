/** "How long has she chaired it", "who was secretary before", "has the chair changed": since when an office has been held, and by whom before. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;

const office = "(?<office>chair(?:man|woman|person)?|secretary|clerk)";
const board = "(?:the |our )?(?<board>[\\w’'()/&-]+(?: [\\w’'()/&-]+){0,6}?)";
const who =
	"(?:the )?(?<who>(?!(?:it|that|this|there|they|he|she|him|her|them)\\b)[\\w’'-]+(?: [\\w’'-]+){0,3}?)";
const been = "(?:been |being |acting as |served as |serving as |working as )*";
const of = "(?:of|for|on|at|to)";
const lately = "(?: (?:last|recently|lately|since|ever|at all|yet|actually))*";

const forms: readonly RegExp[] = [
	`(?:how long|since when|for how long) (?:has|have|is|was|did) ${who} (?:${been}(?:the |its )?${office} ${of} |(?<does>chaired|chair|clerked|clerk)(?:s|ed)? )${board}(?: (?:for|now|so far))?`,
	`(?:when|how long ago) (?:did|was|has) ${who} (?:become|became|made|appointed|elected|named|picked|take over|took over|taken over|start|started|begin|step up|put in)(?: as| being| to be)? ?(?:the |its )?${office} ${of} ${board}`,
	`(?:when|how long ago) (?:did|was|has|were)(?: the| its)? ${office} ${of} ${board}${lately} (?:change|changed|start|take over|took over|taken over|become|appointed|elected|chosen|named|begin|come in|replaced)${lately}`,
	`(?:when|how long ago) (?:did|was|has) ${board}(?:['’]s)? ${office}${lately} (?:change|changed|start|take over|appointed|elected|chosen|named|replaced)${lately}`,
	`(?:has|did|have) (?:the )?${office} ${of} ${board}${lately} (?:change|changed|been replaced)${lately}`,
	`(?:has|did|have) ${board}(?:['’]s)? ${office}${lately} (?:change|changed|been replaced)${lately}`,
	`(?:has|did|have) ${board} (?:had |got |get |have |gotten )?a (?:new|different|change of) ${office}${lately}`,
	`who (?:was|were|used to be)(?: the)? ${office} ${of} ${board} (?:before|previously|earlier|first|originally|until then)(?: ${who})?`,
	`who (?:(?:previously|formerly|used to|first|originally) )?(?<does>chaired|chair|clerked) ${board} (?:before|previously|earlier|first|originally)(?: ${who})?`,
	`who (?:used to|previously|formerly) (?:be (?:the )?${office} ${of}|(?<does>chair|clerk|chaired)) ${board}`,
	`(?:who(?:['’]?s| was| were| is) )?(?:the )?(?:previous|former|last|old|earlier|first|original) ${office} ${of} ${board}`,
	`(?:who(?:['’]?s| was| were| is) )?${board}(?:['’]s)? (?:previous|former|old|earlier|original) ${office}`,
].map(shaped);

const isOfOnePerson = (reading: Reading): boolean =>
	reading.is === "question" &&
	reading.question.ask === "about" &&
	reading.question.subjects.length === 1 &&
	reading.question.subjects.every(({ kind }) => kind === "person");

export const officeSince = (text: string, read: Read): Reading | undefined => {
	const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups);
	if (!found?.board) return undefined;
	const role = /^(?:secretary|clerk)/i.test(found.office ?? found.does ?? "")
		? "secretary"
		: "chair";
	if (found.who && !/^(?:i|we)$/i.test(found.who) && !isOfOnePerson(read(`who is ${found.who}`)))
		return undefined;
	const reading = read(`who is the ${role} of ${found.board}`);
	if (reading.is !== "question")
		return reading.is === "which" && !reading.isGuess ? reading : undefined;
	const { ask, subjects, facets, span, asAt } = reading.question;
	const isOfBoard =
		ask === "roles" && subjects.length === 1 && subjects.every(({ kind }) => kind === "board");
	if (!isOfBoard || span || asAt || facets.join() !== role) return undefined;
	return { is: "question", question: { ...reading.question, facets: [role, "since"] } };
};
